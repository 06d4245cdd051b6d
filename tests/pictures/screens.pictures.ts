import { mkdir } from 'node:fs/promises';
import { joinAtTheOffice } from '../journeys/at-the-office.ts';
import {
  bringFramework,
  publishDraft,
  recordPanel,
  rewordFirst,
  setOwnLines,
} from '../journeys/at-the-programme.ts';
import { test, type Phone } from '../journeys/journey.ts';
import { manyLooks } from '../journeys/many-looks.ts';
import {
  coachScreens,
  figuresScreens,
  facilitatorScreens,
  internScreens,
  laterLookScreens,
  newInternScreens,
  newOfficeScreens,
  officeScreens,
  openScreen,
  paperScreens,
  programmeScreens,
  publishedScreens,
  reviewCoachScreens,
  reviewScreens,
  settledScreens,
  strangerScreens,
  type Screen,
} from '../journeys/screens.ts';
import { lookAgain } from '../journeys/look-again.ts';
import { showReview } from '../journeys/show-review.ts';
import { showResult } from '../journeys/show-result.ts';

const out = new URL('out/', import.meta.url).pathname;
const sizes = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
] as const;

async function takeAll(phone: Phone, screens: readonly Screen[]): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const screen of screens) {
    for (const size of sizes) {
      await phone.page.setViewportSize(size);
      await phone.page.emulateMedia({ colorScheme: 'light' });
      await openScreen(phone, screen);
      for (const colorScheme of ['light', 'dark'] as const) {
        await phone.page.emulateMedia({ colorScheme });
        await phone.page.screenshot({
          path: `${out}${screen.name}-${size.width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
    }
  }
  await phone.page.setViewportSize(sizes[0]);
}

test('stranger and intern', async ({ server, phone }) => {
  const sam = await phone();
  await takeAll(sam, strangerScreens);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await takeAll(sam, newInternScreens);
  await showResult(sam, 'Priya');
  await takeAll(sam, internScreens);
});

test('self-review and focus', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await showReview(sam, 'Priya Nair');
  await takeAll(sam, reviewScreens);
  await takeAll(priya, reviewCoachScreens);
});

test('later looks', async ({ server, phone }) => {
  const [sam, rosa] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await lookAgain(sam);
  await takeAll(sam, laterLookScreens);
  await rosa.join(server.codeOf('Rosa Marsh'));
  await takeAll(rosa, paperScreens);
});

test('answering together', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await takeAll(jo, facilitatorScreens);
});

test('coach', async ({ server, phone }) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  await takeAll(priya, coachScreens);
});

test('office', async ({ server, phone }) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await takeAll(jo, officeScreens);
});

test('what a programme settles', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await takeAll(jo, programmeScreens);
  await setOwnLines(jo, { start: 'Starting', role: 'In the role' });
  await recordPanel(jo, 6);
  await bringFramework(jo);
  await rewordFirst(jo, 'I asked a colleague first.');
  await takeAll(jo, settledScreens);
  await jo.page.goto('/office/statements');
  await jo.page.getByRole('link', { name: 'A copy of version 1' }).click();
  await publishDraft(jo);
  await takeAll(jo, publishedScreens);
});

test('the figures of a large programme', async ({ server, phone }) => {
  await manyLooks(server);
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await takeAll(jo, figuresScreens);
});

test.describe('a programme that begins with nobody', () => {
  test.use({ demo: 'off' });

  test('new office', async ({ server, phone }) => {
    const jo = await phone();
    await joinAtTheOffice(jo, server.firstCoordinatorCode);
    await takeAll(jo, newOfficeScreens);
  });
});
