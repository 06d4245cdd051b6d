import { expect, test } from './journey.ts';
import { onTheDevice } from './on-the-device.ts';
import { writePractice } from './practice.ts';
import { secondDevice } from './second-device.ts';

test('a coach keeps a practice log without a signal, and reads it on the other device and nobody else does', async ({
  server,
  phone,
}) => {
  test.slow();
  const [priya, laptop, sam] = [await phone(), await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  await secondDevice(priya, laptop);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.page.goto('/app/interns');
  await priya.page.getByRole('link', { name: 'Your own coaching' }).click();
  await expect(priya.page.getByText('Nothing yet.')).toBeVisible();
  await priya.goOffline();
  await writePractice(priya);
  await expect(
    priya.page.getByText('1 session of training, 4 hours. 1 note', { exact: true }),
  ).toBeVisible();
  await priya.page.getByRole('link', { name: 'GROW in twenty minutes' }).click();
  await expect(priya.page.getByText('Count to five')).toBeVisible();

  // After a start without a signal it is there, a word in the middle too.
  await priya.page.goto('/app/coaching');
  await priya.page.getByRole('link', { name: 'I answered my own question' }).click();
  await priya.page.getByLabel('What I noticed').pressSequentially(' Twice');
  await priya.reopen('/app/coaching');
  await expect(priya.page.getByText('I waited. Twice')).toBeVisible();
  await priya.goOnline();
  await expect(priya.badge).toContainText('Up to date');
  await laptop.page.goto('/app/coaching');
  await expect(laptop.page.getByText('I waited. Twice')).toBeVisible();

  // What cannot be is told at its field, and nothing is lost.
  await laptop.page.getByRole('link', { name: 'Coach training 2' }).click();
  await laptop.page.getByLabel('How long').fill('half a day');
  await laptop.page.getByLabel('When').fill('2090-01-01');
  await laptop.page.getByLabel('What I take from it').click();
  await expect(laptop.page.getByText('Give the minutes in digits')).toBeVisible();
  await expect(laptop.page.getByText('more than a year ahead')).toBeVisible();
  await laptop.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await laptop.page.getByRole('button', { name: 'Delete it' }).click();
  await expect(laptop.page.getByText('1 note', { exact: true })).toBeVisible();
  await expect(laptop.badge).toContainText('Up to date');
  await priya.page.goto('/app/coaching');
  await expect(priya.page.getByText('1 note', { exact: true })).toBeVisible();
  expect((await onTheDevice(priya)).words).toContain('I answered my own question');
  expect((await onTheDevice(sam)).words).not.toContain('I answered my own question');
});
