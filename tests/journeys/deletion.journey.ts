import { joinAtTheOffice } from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { secondDevice } from './second-device.ts';
import { showResult } from './show-result.ts';
import { circleWith } from './the-small-store.ts';

/** Deletes everything, up to the page that says so. */
async function deleteAnswers({ page }: Phone): Promise<void> {
  await page.goto('/app/me/delete');
  await page.getByRole('button', { name: 'Delete my answers' }).click();
  await page.getByRole('button', { name: 'Yes, delete them for good' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers are deleted' })).toBeVisible();
}

/** Nothing was ever answered here, as far as this device tells. */
async function expectNothing({ page, badge }: Phone): Promise<void> {
  await page.goto('/app/where-i-am-now');
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(badge).toContainText('Up to date');
  await page.goto('/app/where-i-am-now/result');
  await expect(page.getByText('There is nothing to see yet.')).toBeVisible();
}

/** Gives another answer to a statement. */
async function answerAgain({ page }: Phone, number: number, answer: string): Promise<void> {
  await page.goto(`/app/where-i-am-now/${number}`);
  await page.getByRole('button', { name: answer, exact: true }).click();
  await expect(page).not.toHaveURL(new RegExp(`/${number}$`));
}

const told = /What you answered here after that/;

test('a deletion made without a signal also takes what another device had sent since', async ({
  server,
  phone,
}) => {
  const [sam, laptop] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await sam.sayWhatTheRoleAsks();
  await secondDevice(sam, laptop);
  await sam.goOffline();
  await answerAgain(laptop, 1, 'Hardly ever');
  await laptop.page.goto('/app/me');
  await expect(laptop.badge).toContainText('Up to date');

  await deleteAnswers(sam);
  await expect(sam.page.getByText('There is no signal now')).toBeVisible();
  await sam.page.goto('/app/me/unsent');
  await expect(sam.page.getByText('Deleting answers of yours')).toHaveCount(1);
  await sam.goOnline();
  await expect(sam.page.getByText('Everything has been sent.')).toBeVisible();

  await expect(laptop.badge).toContainText('Up to date');
  await expectNothing(laptop);
  await expectNothing(sam);
  // What is begun now is a new beginning, on every device, and holds nothing of what was deleted.
  await sam.begin();
  await sam.answer(1, 2);
  await laptop.page.goto('/app/where-i-am-now');
  await expect(laptop.page.getByText('2 of 36 answered')).toBeVisible();
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText('2 of 36 answered')).toBeVisible();
});

test('what was answered on another device before it heard of a deletion goes too, and that device says so', async ({
  server,
  phone,
}) => {
  const [sam, laptop] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await secondDevice(sam, laptop);
  await laptop.goOffline();
  await answerAgain(laptop, 1, 'Hardly ever');
  await deleteAnswers(sam);
  await expect(sam.badge).toContainText('Up to date');
  await answerAgain(laptop, 2, 'Hardly ever');

  await laptop.page.goto('/app/path');
  await laptop.goOnline();
  await expect(laptop.page.getByText(told)).toBeVisible();
  await expectNothing(laptop);
  await expectNothing(sam);
  await expect(sam.page.getByText(told)).toHaveCount(0);
  // It is said until it was read, and then no more.
  await laptop.page.reload();
  await laptop.page.getByRole('button', { name: 'I have read this' }).click();
  await expect(laptop.page.getByText(told)).toHaveCount(0);
  await laptop.page.reload();
  await expect(laptop.badge).toContainText('Up to date');
  await expect(laptop.page.getByText(told)).toHaveCount(0);
});

test('a copy shown from another device while one deleted without a signal is taken back as well', async ({
  server,
  phone,
}) => {
  const [sam, laptop, priya] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await secondDevice(sam, laptop);
  await sam.goOffline();
  const circle = await circleWith(laptop, 'Priya Nair');
  await laptop.page.goto(`/app/where-i-am-now/show/${circle}`);
  await laptop.page.getByLabel('Every answer, in words').check();
  await laptop.page.getByRole('button', { name: 'Show Priya' }).click();
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();

  await deleteAnswers(sam);
  await sam.goOnline();
  await expect(priya.page.getByText('is not showing you anything')).toBeVisible();
  for (const device of [sam, laptop]) {
    await device.page.goto(`/app/circles/${circle}`);
    await expect(device.page.getByText('Nothing is shown to Priya')).toBeVisible();
  }
});

test('what was shown in a time that has ended is deleted too: with a signal at once, else when there is one', async ({
  server,
  phone,
}) => {
  const [sam, jo] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  const circle = await circleWith(sam, 'Priya Nair');
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.goto(`/office/circles/${circle.replace('circle-', '')}/end`);
  await jo.page.getByRole('button', { name: 'End it now' }).click();
  await expect(sam.page.getByText('You keep it, to read')).toBeVisible();
  await expect(sam.page.getByText('could see this')).toBeVisible();

  await sam.goOffline();
  await deleteAnswers(sam);
  await sam.page.goto(`/app/circles/${circle}`);
  await expect(sam.page.getByText('could see this')).toHaveCount(0);
  await expect(
    sam.page.getByText('the server still has a copy that only you can read'),
  ).toBeVisible();
  await sam.goOnline();
  await expect(sam.page.getByText('the server still has a copy')).toHaveCount(0);
  await expect(sam.page.getByText('There is nothing of yours in here')).toBeVisible();
  await server.stop();
  const store = await server.openStore();
  const left = new TextDecoder().decode(
    await new Response(await store.spaces.snapshot(circle)).arrayBuffer(),
  );
  await store.close();
  expect(left).not.toContain('"answered"');
});
