import { joinAtTheOffice, openPerson } from '../journeys/at-the-office.ts';
import {
  answerAll,
  answerLink,
  letRoundsClose,
  openLink,
  openRound,
  send,
} from '../journeys/feedback-round.ts';
import { expect, test } from '../journeys/journey.ts';
import { showResult } from '../journeys/show-result.ts';
import { showReview } from '../journeys/show-review.ts';
import { takeThis } from './taking.ts';

test('a round of feedback, from its opening to what colleagues see', async ({ server, phone }) => {
  const [jo, sam, colleague] = [await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await showReview(sam, 'Priya Nair');
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await takeThis(jo, 'feedback-office-none');
  const links = await openRound(jo, 'Sam Adeyemi', {
    lineManager: 1,
    peers: 5,
    team: 3,
  });
  await takeThis(jo, 'feedback-slips');
  await sam.page.goto('/app/feedback');
  await expect(sam.page.getByText('It comes after')).toBeVisible();
  await takeThis(sam, 'feedback-open');
  // What comes while it is on the screen has been seen, and is announced nowhere else.
  await sam.page.goto('/app/path');

  const [manager = ''] = links.get('Line manager') ?? [];
  await openLink(colleague, manager);
  await expect(colleague.page.getByText('You are not anonymous')).toBeVisible();
  await takeThis(colleague, 'feedback-manager');
  await answerAll(colleague, 'Usually');
  await send(colleague);
  await expect(colleague.page.getByText('Thank you')).toBeVisible();
  await takeThis(colleague, 'feedback-thanks');

  const peers = links.get('Colleagues at the same level') ?? [];
  const [first = '', ...rest] = peers;
  await openLink(colleague, first);
  await answerAll(colleague, 'Almost always');
  await colleague.page.getByLabel('What should they keep doing?').fill('Asking us first.');
  await colleague.page
    .getByRole('textbox')
    .last()
    .fill('Telling us earlier when a plan has changed.');
  await takeThis(colleague, 'feedback-peer');
  await colleague.goOffline();
  await send(colleague);
  await expect(colleague.page.getByText('Not yet sent')).toBeVisible();
  await takeThis(colleague, 'feedback-not-sent');
  await colleague.goOnline();
  await colleague.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(colleague.page.getByText('Thank you')).toBeVisible();
  for (const [at, link] of rest.entries())
    await answerLink(colleague, link, at % 2 === 0 ? 'Usually' : 'Sometimes');
  const [one = ''] = links.get('People they lead or support') ?? [];
  await answerLink(colleague, one, 'Hardly ever');
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await takeThis(jo, 'feedback-office-open');
  await letRoundsClose(server);

  const stranger = await phone();
  await openLink(stranger, `/link/feedback#${'0'.repeat(26)}`);
  await expect(stranger.page.getByText('This link does not work')).toBeVisible();
  await takeThis(stranger, 'feedback-no-such-link');
  await sam.page.goto('/app/path');
  await sam.page.getByRole('link', { name: 'Feedback from colleagues has come' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Colleagues at my level' })).toBeVisible();
  await takeThis(sam, 'feedback-come');
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByRole('heading', { name: 'What colleagues see' })).toBeVisible();
  await takeThis(sam, 'feedback-result');
});

test('a round closed before its day', async ({ server, phone }) => {
  const [jo, colleague] = [await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const links = await openRound(jo, 'Sam Adeyemi', {
    lineManager: 1,
    peers: 3,
    team: 0,
    others: 0,
  });
  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  const address = jo.page.url();
  await jo.page.goto(`${address}/close`);
  await expect(jo.page.getByText('Not everybody has answered')).toBeVisible();
  await takeThis(jo, 'feedback-close-too-early');
  for (const link of [...links.values()].flat()) await answerLink(colleague, link, 'Usually');
  await jo.page.goto(address);
  await expect(jo.page.getByRole('link', { name: 'Close it now' })).toBeVisible();
  await takeThis(jo, 'feedback-office-all');
  await jo.page.getByRole('link', { name: 'Close it now' }).click();
  await takeThis(jo, 'feedback-close');
  await jo.page.getByRole('button', { name: 'Close it now' }).click();
  await expect(jo.page.getByText('A round closed on')).toBeVisible();
  await takeThis(jo, 'feedback-closed');
});
