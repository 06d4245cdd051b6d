import {
  endPeriod,
  invite,
  joinAtTheOffice,
  openPerson,
  putTogether,
} from '../journeys/at-the-office.ts';
import { expect, test } from '../journeys/journey.ts';
import { lookAgain } from '../journeys/look-again.ts';
import { takeThis } from './taking.ts';

test('more than one to share with, and times together that end', async ({ server, phone }) => {
  const [jo, sam, priya] = [await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const long = 'Oluwaseun Abiodun-Featherstonehaugh of the Wharfedale Valley';
  await invite(jo, {
    name: long,
    as: 'An intern',
    school: 'St Bartholomew’s Church of England Primary School and Nursery, Kirkby Lonsdale',
  });
  await takeThis(jo, 'together-slip-long');
  await invite(jo, {
    name: 'Professor Ada Mensah',
    as: 'A coach or host mentor',
    school: 'Kingsway',
  });
  await putTogether(jo, 'Sam Adeyemi', 'Professor Ada Mensah');
  await takeThis(jo, 'together-office-person');
  await jo.page.goto('/office');
  await takeThis(jo, 'together-office-long');
  await openPerson(jo, long);
  await takeThis(jo, 'together-office-person-long');

  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.page.getByRole('button', { name: 'Talk about this one' }).click();
  await sam.answer(1, 36, (number) => (number % 3 === 0 ? 'Sometimes' : 'Usually'));
  await takeThis(sam, 'together-end');
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.sayWhatTheRoleAsks();
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText(/^Show .* or /)).toBeVisible();
  await takeThis(sam, 'together-path');
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByRole('link', { name: 'Show Priya' })).toBeVisible();
  await takeThis(sam, 'together-result');
  await sam.page.getByRole('link', { name: 'Show Priya' }).click();
  await takeThis(sam, 'together-show');
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await expect(sam.page.getByText('has not seen it, and then will not')).toBeVisible();
  await takeThis(sam, 'together-take-back-unsent');
  await sam.goOnline();
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();
  await takeThis(sam, 'together-take-back-sent');
  await sam.page.goto('/app/shared');
  await takeThis(sam, 'together-shared');
  await sam.page.goto('/app/me/device');
  await sam.page.getByRole('button', { name: 'Show me a code' }).click();
  const code = await sam.page.locator('.code').innerText();
  await takeThis(sam, 'together-device-code');

  const tablet = await phone();
  await tablet.page.goto('/join');
  // Signed in, and nothing of this person has come yet.
  await tablet.context.route('**/db/**', (route) => route.abort());
  await tablet.context.route('**/api/snapshot/**', (route) => route.abort());
  await tablet.page.getByLabel('Your code').fill(code);
  await tablet.page.getByRole('button', { name: 'Join' }).click();
  await expect(tablet.page).toHaveURL(/\/app/);
  await expect(tablet.page.getByRole('heading', { name: 'Not set up yet' })).toBeVisible();
  await takeThis(tablet, 'together-device-setting-up');
  await expect(sam.page.getByText('Your other device is signed in.')).toBeVisible();
  await takeThis(sam, 'together-device-in');

  await endPeriod(jo, 'Sam Adeyemi', 'Professor Ada Mensah');
  await sam.page.goto('/app/shared');
  await expect(sam.page.getByRole('link', { name: /Ended/ })).toBeVisible();
  await takeThis(sam, 'together-shared-ended');
  await sam.page.getByRole('link', { name: /Ended/ }).click();
  await expect(sam.page.getByText('This ended')).toBeVisible();
  await takeThis(sam, 'together-ended-empty');
  await priya.join(server.codeOf('Priya Nair'));
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await priya.page
    .getByLabel('Write to Sam')
    .fill('You chaired that meeting as if you had done it for years. Next: let them disagree.');
  await priya.page.getByLabel(/Something I saw Sam do/).check();
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.page.getByText('Sent to Sam.')).toBeVisible();
  await takeThis(priya, 'together-letter-sent');
  await endPeriod(jo, 'Sam Adeyemi', 'Priya Nair');
  await sam.page.goto('/app/where-i-am-now/again');
  await expect(sam.page.getByText('let them disagree')).toBeVisible();
  await takeThis(sam, 'together-again');
  await lookAgain(sam);
  await takeThis(sam, 'together-two-looks');
  const path = new URL('out/together-two-looks.pdf', import.meta.url).pathname;
  await sam.page.pdf({ path, preferCSSPageSize: true });
});
