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
  // From what the two share as well, and only while it is not shown.
  await sam.page.goto(`/app/circles/${await circleWith(sam, 'Priya Nair')}`);
  const offer = sam.page.getByRole('link', { name: 'Show Priya what I can do' });
  await offer.click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();
  await expect(offer).toHaveCount(0);

  const row = priya.page.getByRole('link', { name: /Sam Adeyemi/ });
  await expect(row).toContainText('Showed you what they can do');
  await row.click();
  await expect(priya.page.getByText('I asked the office first in May.')).toBeVisible();
  await priya.page.getByText('How you see it', { exact: true }).click();
  const showView = priya.page.getByRole('button', { name: 'Show Sam how you see it' });
  await showView.click();
  await expect(priya.page.getByText('Choose something first')).toBeVisible();
  await priya.page.getByLabel(first).selectOption('In the role');
  await expect(priya.page.getByText('One choice is kept on this device')).toBeVisible();
  await expect(priya.page.getByText('You see: In the role')).toHaveCount(0);
  await showView.click();
  await expect(priya.page.getByText('You see: In the role')).toBeVisible();
  await expect(priya.page.getByText('Shown to Sam.', { exact: true })).toBeVisible();
  await expect(sam.page.getByText('Priya sees: In the role')).toBeVisible();

  await test.step('levels chosen one straight after another are all kept, and shown at one press', async () => {
    const levels = priya.page.locator('select[id^="level-"]');
    await expect(levels).toHaveCount(16);
    for (const level of await levels.all()) await level.selectOption({ index: 3 });
    await expect(priya.page.getByText('16 choices are kept on this device')).toBeVisible();
    await priya.page.reload();
    await priya.page.getByText('How you see it', { exact: true }).click();
    await expect(priya.page.getByText('16 choices are kept on this device')).toBeVisible();
    await expect(priya.badge).toContainText('1 thing not sent');
    await priya.badge.click();
    await expect(priya.page.getByText('How you see what Sam can do, not shown yet')).toBeVisible();
    await expect(priya.page.getByText('16 things chosen')).toBeVisible();
    await priya.page.getByRole('link', { name: 'Go on' }).click();
    await priya.page.getByText('How you see it', { exact: true }).click();
    await showView.click();
    await priya.badgeOrSaved();
    await expect(sam.page.getByText('Priya sees: In the role').nth(15)).toBeAttached();
    await priya.page.reload();
    await priya.page.getByText('How you see it', { exact: true }).click();
    for (const level of await levels.all()) await expect(level).toHaveValue('in-the-role');
  });

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
  // Typing on does not make the other go.
  await tablet.page.getByLabel('What makes you say so?').fill('On the tablet, later.');
  await expect(tablet.page.getByText('Kept', { exact: true })).toBeVisible();
  await tablet.page.getByLabel('What makes you say so?').blur();
  await expect(tablet.badge).toContainText('Up to date');
  await expect(tablet.page.getByText('On the phone.')).toBeVisible();
  await tablet.page.getByRole('button', { name: 'Put both together' }).click();
  await expect(tablet.page.getByLabel('What makes you say so?')).toHaveValue(
    'On the tablet, later.\n\nOn the phone.',
  );
  await expect(tablet.page.getByText('You also wrote this')).toHaveCount(0);
});

test('a look that was begun does not hide the one before it, and can be dropped', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sortAll(sam, keyOf);
  await sam.page.getByRole('link', { name: `Look at “${first}”` }).click();
  await sam.page.getByRole('radio', { name: 'With support' }).check();
  await sam.page.getByLabel('What makes you say so?').fill('I asked the office first in May.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();

  await sam.page.goto('/app/self-review');
  await sam.page.getByRole('button', { name: 'Start another look' }).click();
  // Nothing is begun by one tap.
  await sam.page.getByRole('button', { name: 'Not now' }).click();
  await expect(sam.page.getByText('1 looked at closely')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Start another look' }).click();
  await sam.page.getByRole('button', { name: 'Yes, start another look' }).click();
  for (const { name } of sixteen.slice(0, 3)) {
    await expect(sam.page.getByRole('heading', { name, level: 1 })).toBeFocused();
    await sam.page.keyboard.press('1');
  }

  // Where somebody is stays what they last said whole; without an answer to a statement it leads.
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByText('There is nothing to see yet')).toHaveCount(0);
  await expect(sam.page.getByRole('link', { name: 'Have a look at them' })).toBeVisible();
  await expect(sam.page.getByRole('navigation', { name: 'On this page' })).toHaveCount(0);
  await expect(sam.page.getByText('Look 1, ')).toContainText('Another look is under way');
  await expect(sam.page.getByText('I asked the office first in May.')).toBeVisible();
  await sam.page.getByRole('link', { name: 'See the 2nd look' }).click();
  await expect(sam.page.getByText(/^Look 2, \d+ \w+ \d{4}$/)).toBeVisible();

  await sam.page.goto('/app/self-review');
  await expect(sam.page.getByText('3 of 16 sorted')).toBeVisible();
  await sam.page.getByRole('link', { name: 'See it' }).click();
  await expect(sam.page.getByText(/^Look 1, \d+ \w+ \d{4}$/)).toBeVisible();
  await expect(sam.page.getByText('I asked the office first in May.')).toBeVisible();
  await sam.page.goto('/app/self-review');
  await sam.page.getByRole('button', { name: 'Drop this look' }).click();
  await sam.page.getByRole('button', { name: 'Keep it' }).click();
  await sam.page.getByRole('button', { name: 'Drop this look' }).click();
  await sam.page.getByRole('button', { name: 'Yes, drop this look and the 3 things' }).click();
  await expect(sam.page.getByText('1 looked at closely')).toBeVisible();
  await sam.page.reload();
  await expect(sam.page.getByText('1 looked at closely')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');

  // And one that is begun after that has nothing of what was dropped.
  await sam.page.getByRole('button', { name: 'Start another look' }).click();
  await sam.page.getByRole('button', { name: 'Yes, start another look' }).click();
  await sam.page.goto('/app/self-review');
  await expect(sam.page.getByText('0 of 16 sorted')).toBeVisible();
});

test('the coach gets what stands in the preview, and what has changed since is told', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sortAll(sam, keyOf);
  const circle = await circleWith(sam, 'Priya Nair');
  const place = `/app/self-review/${sixteen[0]?.id ?? ''}`;
  await sam.page.goto(place);
  await sam.page.getByLabel('What makes you say so?').fill('I asked the office first in May.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  // At once: what was typed is not a document yet.
  await sam.page.goto(`/app/self-review/show/${circle}`);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');
  await expect(sam.page.getByText('You have changed something since')).toHaveCount(0);
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('I asked the office first in May.')).toBeVisible();

  await sam.page.goto(place);
  await sam.page.getByRole('radio', { name: 'With support' }).check();
  for (const screen of [
    '/app/self-review',
    '/app/where-i-am-now/result',
    `/app/circles/${circle}`,
  ]) {
    await sam.page.goto(screen);
    await expect(sam.page.getByText('You have changed something since')).toBeVisible();
  }
  await sam.page.getByRole('link', { name: 'Show Priya the newer one' }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(
    priya.page.getByRole('paragraph').filter({ hasText: /^With support$/ }),
  ).toBeVisible();
  await expect(sam.page.getByText('You have changed something since')).toHaveCount(0);
});

test('the view of a coach stands beside what there was no chance for, and has its day beside a later look', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sortAll(sam, keyOf);
  const show = `/app/self-review/show/${await circleWith(sam, 'Priya Nair')}`;
  await sam.page.goto(show);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await priya.page.getByText('How you see it', { exact: true }).click();
  await priya.page.getByLabel(second).selectOption('In the role');
  const showView = priya.page.getByRole('button', { name: 'Show Sam how you see it' });
  await showView.click();
  const noChance = (one: typeof sam) =>
    one.page.getByRole('region', { name: 'Not had the chance yet' });
  await expect(noChance(priya)).toContainText('You see: In the role');
  await expect(noChance(sam)).toContainText('Priya sees: In the role');
  await expect(sam.badge).toContainText('Up to date');

  await sam.page.goto('/app/self-review');
  await sam.page.getByRole('button', { name: 'Start another look' }).click();
  await sam.page.getByRole('button', { name: 'Yes, start another look' }).click();
  for (const [index, { name }] of sixteen.entries()) {
    await expect(sam.page.getByRole('heading', { name, level: 1 })).toBeFocused();
    await sam.page.keyboard.press(keyOf(index));
  }
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(noChance(sam)).toContainText(/Priya saw on \d+ \w+ \d{4}: In the role/);
  await sam.page.goto(show);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(noChance(priya)).toContainText(/You saw on \d+ \w+ \d{4}: In the role/);
  await priya.page.getByText('How you see it', { exact: true }).click();
  await priya.page.getByRole('button', { name: 'still so' }).click();
  await showView.click();
  await expect(noChance(priya)).toContainText('You see: In the role');
  await priya.page.getByText(/^Look 1, .*, shown on/).click();
  await expect(noChance(priya)).toHaveCount(2);
});
