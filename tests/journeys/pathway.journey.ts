import { expect, test, type Phone } from './journey.ts';
import { secondDevice } from './second-device.ts';

test('a pathway is made, changed and walked without a signal, and is on the other device after that', async ({
  server,
  phone,
}) => {
  const [sam, tablet] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(sam, tablet);
  await sam.goOffline();
  await sam.page.goto('/app/path');
  await sam.page.getByRole('link', { name: 'Pathway' }).click();
  await sam.page.getByRole('link', { name: 'Make a pathway' }).click();

  // What is wrong is told, and nothing that was filled in is lost.
  await sam.page.getByLabel('Days in the other school').fill('two');
  await sam.page.getByRole('button', { name: 'Make it' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('Choose one to three things to work on.');
  await expect(sam.page.getByRole('alert')).toContainText('Give a number, such as 2 or 2.5.');
  await expect(sam.page.getByLabel('Days in the other school')).toHaveValue('two');
  await sam.page.getByLabel('Days in the other school').fill('2');
  await sam.page.getByLabel('Hard messages').check();
  await sam.page.getByLabel('Using data').check();
  await sam.page.getByRole('button', { name: 'Make it' }).click();
  for (const stage of ['Before you go', 'In the other school', 'When you are back'])
    await expect(sam.page.getByRole('heading', { name: stage })).toBeVisible();

  // Done: its three lines are an entry of the journal.
  const before = sam.page.getByRole('region', { name: 'Before you go' }).getByRole('link');
  const [first = '', second = ''] = await before.allInnerTexts();
  await before.first().click();
  await expect(sam.page.getByText(/^It works on /)).toBeVisible();
  await sam.page.getByRole('button', { name: 'Done: write the three lines' }).click();
  await expect(sam.page.getByLabel('Title')).toHaveValue(first);
  await expect(sam.page.getByLabel('What you want to remember')).toHaveValue(
    /## What I saw[\s\S]*## What I’ll try[\s\S]*## By when/,
  );
  await sam.page.goto('/app/pathway');
  await expect(before.first()).toHaveText(first);
  await expect(sam.page.getByText('Done', { exact: true })).toBeVisible();

  // Another order, by keyboard alone.
  await sam.page.getByRole('button', { name: 'Put them in another order' }).focus();
  await sam.page.keyboard.press('Enter');
  await sam.page.getByRole('button', { name: `Earlier: ${second}` }).focus();
  await sam.page.keyboard.press('Enter');
  await expect(sam.page.getByText(`${second} is now earlier.`)).toBeAttached();
  await sam.page.getByRole('button', { name: 'That is the order' }).click();
  await expect(before.first()).toHaveText(second);

  // Something else instead, something left out, something added.
  const after = sam.page.getByRole('region', { name: 'When you are back' }).getByRole('link');
  const count = await after.count();
  const swapped = (await after.first().innerText()).trim();
  await after.first().click();
  await sam.page.getByText('Something else instead').click();
  const instead = await sam.page.locator('details b').first().innerText();
  await sam.page.getByRole('button', { name: `Take this: ${instead}` }).click();
  await expect(sam.page.getByRole('heading', { level: 1, name: instead })).toBeVisible();
  await sam.page.goto('/app/pathway');
  await expect(after.first()).toHaveText(instead);
  await expect(after).toHaveCount(count);
  await after.first().click();
  await sam.page.getByRole('button', { name: 'Leave it out' }).click();
  await sam.page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(after).toHaveCount(count - 1);
  await sam.page.getByRole('link', { name: 'Add something from the toolkit' }).click();
  await sam.page.getByLabel('Search the toolkit').fill(swapped);
  await sam.page.getByRole('link', { name: swapped }).click();
  await sam.page.getByLabel('Where in your pathway?').selectOption('When you are back');
  await sam.page.getByRole('button', { name: 'Put it in my pathway' }).click();
  await expect(after.last()).toHaveText(swapped);
  const all = await sam.page.locator('main ol a, main ul a').allInnerTexts();

  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await expect(tablet.badge).toContainText('Up to date');
  await tablet.page.goto('/app/pathway');
  await expect(tablet.page.getByRole('heading', { name: 'Before you go' })).toBeVisible();
  expect(await tablet.page.locator('main ol a, main ul a').allInnerTexts()).toEqual(all);
  await tablet.page.goto('/app/journal');
  await expect(tablet.page.getByRole('link', { name: first })).toBeVisible();
  await tablet.page.goto('/app/path');
  await expect(tablet.page.getByText(/^1 of \d+ done$/)).toBeVisible();
});

test('without days elsewhere a person goes their own way through the areas', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.page.goto('/app/pathway/plan');
  await sam.page.getByLabel('In my own school, through the six areas').check();
  await sam.page.getByLabel('Partnership').uncheck();
  await sam.page.getByRole('button', { name: 'Make it' }).click();
  for (const area of ['Leading people', 'Teaching', 'Growing people', 'Improving'])
    await expect(sam.page.getByRole('heading', { name: area, exact: true })).toBeVisible();
  await expect(sam.page.getByRole('heading', { name: 'Partnership' })).toHaveCount(0);

  // What was done stays when the plan changes.
  const link = sam.page.getByRole('region', { name: 'Leading people' }).getByRole('link').first();
  const title = await link.innerText();
  await link.click();
  await sam.page.getByRole('button', { name: 'Done: write the three lines' }).click();
  await expect(sam.page.getByLabel('Title')).toHaveValue(title);
  await makePathwayAround(sam);
  await expect(sam.page.getByRole('region', { name: 'From an earlier plan' })).toContainText(title);
  await sam.page.goto('/app/toolkit/nothing-of-this-name');
  await expect(sam.page.getByText('Nothing of this name is in the toolkit')).toBeVisible();
});

async function makePathwayAround(sam: Phone): Promise<void> {
  await sam.page.goto('/app/pathway/plan');
  await sam.page.getByLabel('With days in another school').check();
  await sam.page.getByLabel('Keeping people safe').check();
  await sam.page.getByRole('button', { name: 'Choose the steps anew' }).click();
  await expect(sam.page.getByRole('heading', { name: 'In the other school' })).toBeVisible();
}
