import AxeBuilder from '@axe-core/playwright';
import { joinAtTheOffice } from './at-the-office.ts';
import {
  bringFramework,
  publishDraft,
  recordPanel,
  rewordFirst,
  setOwnLines,
} from './at-the-programme.ts';
import { expect, test, type Phone } from './journey.ts';
import {
  coachScreens,
  figuresScreens,
  coachedScreens,
  coachingScreens,
  facilitatorScreens,
  internScreens,
  journalScreens,
  laterLookScreens,
  newInternScreens,
  newOfficeScreens,
  officeScreens,
  openScreen,
  paperScreens,
  pathwayScreens,
  programmeScreens,
  publishedScreens,
  reviewCoachScreens,
  reviewScreens,
  settledScreens,
  shownEntryCoachScreens,
  shownEntryScreens,
  strangerScreens,
  type Screen,
} from './screens.ts';
import { noInternshipScreens, settleInternship } from './internship-screens.ts';
import { manyLooks } from './many-looks.ts';
import { lookAgain } from './look-again.ts';
import { makePathway } from './make-pathway.ts';
import { writePractice } from './practice.ts';
import { someCoaching } from './some-coaching.ts';
import { showModeration, someEntries } from './write-entry.ts';
import { showReview } from './show-review.ts';
import { showResult } from './show-result.ts';

// Many screens twice each: a journey that hangs is still found, and a busy machine is no fault.
test.describe.configure({ timeout: 600_000 });

/** All rules in light; in dark those that colours alone decide. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Every screen in light and dark; the name of each with what axe found wrong. */
async function violations(phone: Phone, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await phone.page.emulateMedia({ colorScheme: 'light' });
    await openScreen(phone, screen);
    for (const colorScheme of ['light', 'dark'] as const) {
      await phone.page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page: phone.page });
      if (colorScheme === 'dark') axe.withRules(colours);
      const result = await axe.analyze();
      found.push(
        ...result.violations.map(
          ({ id, nodes }) =>
            `${screen.name} (${colorScheme}): ${id}: ${nodes
              .map(({ html }) => html)
              .join(' | ')
              .slice(0, 300)}`,
        ),
      );
    }
  }
  return found;
}

test('axe finds nothing wrong on the screens of a stranger and a new intern', async ({
  server,
  phone,
}) => {
  const stranger = await phone();
  expect(await violations(stranger, strangerScreens)).toEqual([]);
  await stranger.join(server.codeOf('Sam Adeyemi'));
  expect(await violations(stranger, newInternScreens)).toEqual([]);
});

test('axe finds nothing wrong on the screens of an intern who has shown a result', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  expect(await violations(sam, internScreens)).toEqual([]);
});

test('axe finds nothing wrong where an intern reviews themselves and a coach looks at it', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  // Twelve screens, twice each, after a whole review.
  await showReview(sam, 'Priya Nair');
  expect(await violations(sam, reviewScreens)).toEqual([]);
  expect(await violations(priya, reviewCoachScreens)).toEqual([]);
});

test('axe finds nothing wrong in a journal and along a pathway', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await someEntries(sam);
  expect(await violations(sam, journalScreens)).toEqual([]);
  await makePathway(sam, ['Hard messages', 'Using data']);
  expect(await violations(sam, pathwayScreens)).toEqual([]);
});

test('axe finds nothing wrong with an internship, nor behind its links', async ({
  server,
  phone,
}) => {
  const [sam, guest] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  expect(await violations(sam, noInternshipScreens)).toEqual([]);
  const { screens, links } = await settleInternship(sam);
  expect(await violations(sam, screens)).toEqual([]);
  const behind = [
    { name: 'behind-host', path: links.host },
    { name: 'behind-head', path: links.head },
  ];
  for (const screen of behind) {
    await guest.page.goto('about:blank');
    expect(await violations(guest, [screen])).toEqual([]);
  }
});

test('axe finds nothing wrong where an entry of a journal is shown', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showModeration(sam, priya);
  expect(await violations(sam, shownEntryScreens)).toEqual([]);
  expect(await violations(priya, shownEntryCoachScreens)).toEqual([]);
});

test('axe finds nothing wrong where an intern is coached', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await someCoaching(sam, priya);
  await writePractice(priya);
  expect(await violations(sam, coachedScreens)).toEqual([]);
  expect(await violations(priya, coachingScreens)).toEqual([]);
});

test('axe finds nothing wrong where an intern looks again', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await lookAgain(sam);
  expect(await violations(sam, laterLookScreens)).toEqual([]);
});

test('axe finds nothing wrong where a group answers together', async ({ server, phone }) => {
  const [rosa, jo] = [await phone(), await phone()];
  await rosa.join(server.codeOf('Rosa Marsh'));
  expect(await violations(rosa, paperScreens)).toEqual([]);
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  expect(await violations(jo, facilitatorScreens)).toEqual([]);
});

test('axe finds nothing wrong on the screens of a coach', async ({ server, phone }) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  expect(await violations(priya, coachScreens)).toEqual([]);
});

test('axe finds nothing wrong on the screens of a coordinator', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  // Seventeen screens, twice each.
  expect(await violations(jo, officeScreens)).toEqual([]);
  // On a laptop people stand in a table.
  await jo.page.setViewportSize({ width: 1280, height: 800 });
  expect(await violations(jo, officeScreens.slice(0, 3))).toEqual([]);
});

test('axe finds nothing wrong with the figures of a large programme', async ({ server, phone }) => {
  await manyLooks(server);
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  expect(await violations(jo, figuresScreens)).toEqual([]);
  await jo.page.setViewportSize({ width: 1280, height: 800 });
  expect(await violations(jo, figuresScreens)).toEqual([]);
});

test('axe finds nothing wrong where a programme has settled nothing yet', async ({
  server,
  phone,
}) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  expect(await violations(jo, programmeScreens)).toEqual([]);
});

test('axe finds nothing wrong where a programme is settled and writes statements', async ({
  server,
  phone,
}) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await setOwnLines(jo, { start: 'Starting', role: 'In the role' });
  await recordPanel(jo, 6);
  await bringFramework(jo);
  await rewordFirst(jo, 'I asked a colleague first.');
  expect(await violations(jo, settledScreens)).toEqual([]);
  await jo.page.goto('/office/statements');
  await jo.page.getByRole('link', { name: 'A copy of version 1' }).click();
  await publishDraft(jo);
  expect(await violations(jo, publishedScreens)).toEqual([]);
});

test.describe('a programme that begins with nobody', () => {
  test.use({ demo: 'off' });

  test('axe finds nothing wrong on the first screens of a coordinator', async ({
    server,
    phone,
  }) => {
    const jo = await phone();
    await joinAtTheOffice(jo, server.firstCoordinatorCode);
    expect(await violations(jo, newOfficeScreens)).toEqual([]);
  });
});

test('axe finds nothing wrong when there is no signal and something waits to be sent', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.goOffline();
  await sam.answer(1, 2);
  const screens: Screen[] = [
    { name: 'path-offline', path: '/app/path' },
    { name: 'unsent-waiting', path: '/app/me/unsent' },
    { name: 'sign-out-unsent', path: '/app/me/sign-out' },
  ];
  expect(await violations(sam, screens)).toEqual([]);
});
