import { middleAndSenior } from '../../src/lib/content/frameworks/middle-and-senior.ts';
import { expect, test } from './journey.ts';
import { secondDevice } from './second-device.ts';
import { sortAll } from './show-review.ts';
import { circleWith } from './the-small-store.ts';

const sixteen = middleAndSenior.competencies;
const [first, second] = sixteen.map(({ name }) => name);
if (first === undefined || second === undefined)
  throw new Error('a framework without competencies');

/** The first is to work on, the second had no chance, the rest is fine. */
const keyOf = (index: number) => (index === 0 ? '3' : index === 1 ? '0' : '2');

test('an intern sorts all without a signal, looks closely at one and shows it; the coach sees it otherwise, beside', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.goOffline();
  await sortAll(sam, keyOf);
  await sam.page.getByLabel('Middle leadership').check();
  await sam.page.getByRole('link', { name: `Look at “${first}”` }).click();
  await sam.page.getByRole('radio', { name: 'With support' }).check();
  await sam.page.getByLabel('What makes you say so?').fill('I asked the office first in May.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  await sam.reopen('/app/self-review');
  await expect(sam.page.getByText('1 looked at closely')).toBeVisible();
  await sam.page.getByRole('link', { name: new RegExp(`^${first}`) }).click();
  await expect(sam.page.getByLabel('What makes you say so?')).toHaveValue(
    'I asked the office first in May.',
  );
  await expect(sam.page.getByRole('radio', { name: 'With support' })).toBeChecked();

  await sam.goOnline();
  await sam.page.goto('/app/self-review');
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto(`/app/self-review/show/${await circleWith(sam, 'Priya Nair')}`);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();

  const row = priya.page.getByRole('link', { name: /Sam Adeyemi/ });
  await expect(row).toContainText('Showed you what they can do');
  await row.click();
  await expect(priya.page.getByText('I asked the office first in May.')).toBeVisible();
  await priya.page.getByText('How you see it').click();
  await priya.page.getByLabel(first).selectOption('In the role');
  await expect(priya.page.getByText('You see: In the role')).toBeVisible();
  await expect(sam.page.getByText('Priya sees: In the role')).toBeVisible();

  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(priya.page.getByText('I asked the office first in May.')).toHaveCount(0);
});

test('two devices write about the same thing without knowing of each other, and both texts are kept', async ({
  server,
  phone,
}) => {
  const [sam, tablet] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sortAll(sam, keyOf);
  await expect(sam.badge).toContainText('Up to date');
  await secondDevice(sam, tablet);
  await tablet.page.goto('/app/self-review');
  await expect(tablet.page.getByText('All 16 sorted')).toBeVisible();

  const place = `/app/self-review/${sixteen[0]?.id ?? ''}`;
  for (const [device, text] of [
    [sam, 'On the phone.'],
    [tablet, 'On the tablet.'],
  ] as const) {
    await device.goOffline();
    await device.page.goto(place);
    await device.page.getByLabel('What makes you say so?').fill(text);
    await device.page.getByRole('radio', { name: 'Starting' }).check();
    await device.page.goto('/app/self-review');
    await expect(device.page.getByText('1 looked at closely')).toBeVisible();
  }
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await tablet.goOnline();
  await expect(tablet.badge).toContainText('Up to date');
  await tablet.page.goto(place);
  await expect(tablet.page.getByText('You also wrote this, on another device')).toBeVisible();
  await tablet.page.getByRole('button', { name: 'Put both together' }).click();
  await expect(tablet.page.getByLabel('What makes you say so?')).toHaveValue(
    'On the tablet.\n\nOn the phone.',
  );
  await expect(tablet.page.getByText('You also wrote this')).toHaveCount(0);
});
