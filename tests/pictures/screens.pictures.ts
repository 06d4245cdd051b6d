import { joinAtTheOffice } from '../journeys/at-the-office.ts';
import {
  bringFramework,
  publishDraft,
  recordPanel,
  rewordFirst,
  setOwnLines,
} from '../journeys/at-the-programme.ts';
import { test } from '../journeys/journey.ts';
import { manyLooks } from '../journeys/many-looks.ts';
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
} from '../journeys/screens.ts';
import { lookAgain } from '../journeys/look-again.ts';
import { showReview } from '../journeys/show-review.ts';
import { showResult } from '../journeys/show-result.ts';
import { noInternshipScreens, settleInternship } from '../journeys/internship-screens.ts';
import { makePathway } from '../journeys/make-pathway.ts';
import { writePractice } from '../journeys/practice.ts';
import { someCoaching } from '../journeys/some-coaching.ts';
import { circleWith } from '../journeys/the-small-store.ts';
import { showModeration, someEntries } from '../journeys/write-entry.ts';
import { takeAll } from './taking.ts';

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

test('a journal', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await takeAll(sam, [{ name: 'journal-none', path: '/app/journal' }]);
  await someEntries(sam);
  await takeAll(sam, journalScreens);
});

test('an entry of a journal that is shown', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showModeration(sam, priya);
  await takeAll(sam, shownEntryScreens);
  await takeAll(priya, shownEntryCoachScreens);
});

test('coaching', async ({ server, phone }) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const circle = `/app/circles/${await circleWith(sam, 'Priya Nair')}`;
  await takeAll(sam, [
    { name: 'agreement-none', path: `${circle}/agreement` },
    { name: 'targets-none', path: `${circle}/targets` },
  ]);
  await takeAll(priya, [
    { name: 'coach-before-none', path: `${circle}/before` },
    { name: 'coach-talks-none', path: `${circle}/talks` },
  ]);
  await someCoaching(sam, priya);
  await writePractice(priya);
  await takeAll(sam, coachedScreens);
  await takeAll(priya, coachingScreens);
});

test('a pathway', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await takeAll(sam, [
    { name: 'pathway-none', path: '/app/pathway' },
    { name: 'pathway-plan', path: '/app/pathway/plan' },
  ]);
  await makePathway(sam, ['Hard messages', 'Using data']);
  await takeAll(sam, [{ name: 'path-pathway', path: '/app/path' }, ...pathwayScreens]);
});

test('an internship', async ({ server, phone }) => {
  const [sam, host, head] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await takeAll(sam, noInternshipScreens);
  const { screens, links } = await settleInternship(sam);
  await takeAll(sam, [{ name: 'path-internship', path: '/app/path' }, ...screens]);
  await takeAll(host, [{ name: 'behind-host', path: links.host }]);
  await takeAll(head, [{ name: 'behind-head', path: links.head }]);
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
  await publishDraft(jo, ['Communication']);
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
