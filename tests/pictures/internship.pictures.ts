import {
  chooseSchool,
  dayFromNow,
  makeLink,
  makeOutline,
  putDayIn,
} from '../journeys/an-internship.ts';
import { expect, test } from '../journeys/journey.ts';
import { takeAll, takeThis } from './taking.ts';

test('an internship that changes: another school, days that are over, and answers to what was', async ({
  server,
  phone,
}) => {
  const [sam, host] = [await phone(), await phone()];
  const { page } = sam;
  await sam.join(server.codeOf('Sam Adeyemi'));
  await chooseSchool(sam);
  await putDayIn(sam, dayFromNow(-1));
  await page.getByLabel('Day', { exact: true }).fill(dayFromNow(-2));
  await page.getByRole('button', { name: 'Add the day' }).click();
  await page.getByRole('button', { name: 'Add it anyway' }).waitFor();
  await takeThis(sam, 'internship-days-asks');
  await page.getByRole('button', { name: 'Not yet' }).click();
  await makeOutline(sam);
  await page.getByRole('link', { name: 'Show it to the host mentor' }).click();
  await page.getByLabel(/^A line/).fill('I would most like to see how you hear people out.');
  await page.getByText('Kept', { exact: true }).waitFor();
  const link = await makeLink(sam);
  await host.page.goto(link);
  await host.page.getByLabel('Your name').fill('Ms Whitlock');
  await host.page.getByRole('button', { name: 'Yes, like this' }).click();
  await host.page.getByText(/^You agreed/).waitFor();
  await host.page.getByRole('button', { name: 'Sam Adeyemi came' }).click();
  await host.page.getByText(/You confirmed that they were there/).waitFor();
  await takeAll(host, [{ name: 'behind-host-said', path: link }]);
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The school' }).click();
  await page.goto('/app/internship/choose');
  await page.getByRole('link', { name: 'Harbour View School' }).click();
  await page.getByText(/^Where you go somewhere else/).waitFor();
  await takeThis(sam, 'internship-stops-going');
  await putDayIn(sam, dayFromNow(4));
  await takeAll(sam, [{ name: 'internship-changed', path: '/app/internship' }]);
  await page.getByRole('link', { name: 'The outline, with the host mentor' }).click();
  await page.getByText('What they will see').waitFor();
  await takeThis(sam, 'internship-host-changed');
  await sam.goOffline();
  await page.goto('/app/internship/choose');
  await page.getByRole('link', { name: 'Harbour View School' }).click();
  await page.getByRole('button', { name: 'Go here instead' }).click();
  await page.getByText('Fell through', { exact: true }).waitFor();
  await takeThis(sam, 'internship-another');
  await page.getByRole('link', { name: 'Quarry Hill Academy' }).click();
  await page.getByText(/^This one fell through\./).waitFor();
  await takeThis(sam, 'internship-fell-through');
  await putDayIn(sam, dayFromNow(9));
  await page.getByRole('link', { name: 'The outline of the days' }).click();
  await page.getByText(/in your earlier outline have no day now/).waitFor();
  await takeThis(sam, 'internship-outline-waits');
  await page.getByRole('button', { name: 'Put them on these days' }).click();
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'A first message' }).click();
  await page.getByRole('button', { name: 'Use this, and change it' }).click();
  await page.getByLabel(/^To /).waitFor();
  const message = page.url();
  await putDayIn(sam, dayFromNow(10));
  await page.getByRole('link', { name: 'The outline of the days' }).click();
  await page.getByRole('button', { name: 'Fill the empty day' }).click();
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'The days' }).click();
  await page
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await page.getByText(/find no day, and are left out/).waitFor();
  await takeThis(sam, 'internship-days-leave-out');
  await takeAll(sam, [{ name: 'internship-message-old', path: message }]);
  await page.goto('/app/internship');
  await page.getByRole('link', { name: 'Afterwards' }).click();
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await page.getByText(/still to come/).waitFor();
  await takeThis(sam, 'internship-afterwards-asks');
  await sam.goOnline();
  const isGone = () =>
    expect(async () => {
      await host.page.reload();
      await host.page
        .getByRole('heading', { name: 'This link does not work' })
        .waitFor({ timeout: 2_000 });
    }).toPass();
  await takeAll(host, [{ name: 'behind-nothing', path: link, before: isGone }]);
  await takeAll(host, [{ name: 'mail-stop-unknown', path: `/link/mail/stop/${'a'.repeat(43)}` }]);
});
