import { whereIAmNow } from '../../src/lib/content/instruments/where-i-am-now.ts';
import { joinAtTheOffice } from './at-the-office.ts';
import { publishDraft, rewordFirst } from './at-the-programme.ts';
import { chooseRole } from './choose-role.ts';
import { expect, test } from './journey.ts';
import { showResult } from './show-result.ts';

const before = whereIAmNow.statements[0]?.text ?? '';
const after = 'When I had a new idea, I asked a colleague what they thought before I tried it.';

test('a coordinator publishes version 2 while a look at version 1 is under way: that one goes on, the next has version 2', async ({
  server,
  phone,
}) => {
  const [jo, sam] = [await phone({ viewport: { width: 1280, height: 800 } }), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await expect(sam.page.getByRole('heading', { level: 1 })).toHaveText(before);
  await sam.answer(1, 10);

  await test.step('a statement is changed, and what that costs is said before it is published', async () => {
    await rewordFirst(jo, after);
    await expect(jo.page.getByText('with one difference')).toBeVisible();
    await jo.page.getByRole('link', { name: 'Look at it before publishing' }).click();
    await expect(
      jo.page.getByText('Marks of version 2 will not be compared with version 1'),
    ).toBeVisible();
    await expect(jo.page.getByRole('link', { name: `“${before}” is worded` })).toBeVisible();
    await jo.page.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(jo.page.getByRole('alert')).toContainText('Choose which version is asked');
    // Only where nothing is different can marks be said to mean the same.
    const same = jo.page.getByRole('group', { name: 'Where do marks still mean the same?' });
    await expect(same.getByRole('checkbox')).toHaveCount(2);
    await same.getByRole('checkbox', { name: /^Communication/ }).check();
    await jo.page.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(same.getByRole('checkbox', { name: /^Communication/ })).toBeChecked();
    await jo.page.getByRole('link', { name: 'Back to the draft' }).click();
    await publishDraft(jo, ['Communication']);
    await expect(jo.page.getByText('A copy of version 1')).toHaveCount(0);
    await jo.page.goto('/office/statements/2');
    await expect(jo.page.getByText('Marks mean the same as in version 1')).toContainText(
      'Communication and Interpersonal Interaction',
    );
    await jo.page.goto('/office/statements/2/retire');
    await expect(jo.page.getByText('So it cannot be retired')).toBeVisible();
  });

  await test.step('the look that is under way stays with its version', async () => {
    await sam.page.goto('/app/path');
    await expect(sam.badge).toContainText('Up to date');
    await sam.page.goto('/app/where-i-am-now/1');
    await expect(sam.page.getByRole('heading', { level: 1 })).toHaveText(before);
    await sam.page.goto('/app/where-i-am-now/11');
    await sam.answer(11, 36);
    await sam.page.getByRole('button', { name: 'See where I am' }).click();
    await expect(
      sam.page.getByText('36 of 36').or(sam.page.getByText('Usually')).first(),
    ).toBeAttached();
  });

  await test.step('the next look has the new version, and only what means the same is compared', async () => {
    await sam.page.goto('/app/where-i-am-now/again');
    await expect(
      sam.page.getByText('Only the marks of communication can be set beside the last ones.'),
    ).toBeVisible();
    await sam.page.getByRole('button', { name: 'Start the 2nd look' }).click();
    await expect(sam.page.getByRole('heading', { level: 1 })).toHaveText(after);
    await sam.answer(1, 36);
    await sam.page.getByRole('button', { name: 'See where I am' }).click();
    await sam.page.goto('/app/where-i-am-now/result');
    await expect(
      sam.page.getByText('Your 1st look was answered to another version of the statements.'),
    ).toContainText('its marks of Communication mean the same; the others are left out');
    const rows = sam.page.getByRole('region', { name: 'Figures over time' }).locator('tbody');
    const figures = (area: string) => rows.filter({ hasText: area }).getByRole('cell');
    await expect(figures('Communication').first()).toHaveText(/^\d\.\d ±\d\.\d$/);
    await expect(figures('Staying steady').first()).toHaveText('–');
    await expect(figures('Staying steady').last()).toHaveText(/^\d\.\d ±\d\.\d$/);
  });

  await test.step('a paper says its version, and an older one is typed in as what it is', async () => {
    await jo.page.goto('/office/facilitate');
    await jo.page.getByRole('link', { name: 'The sheet to print' }).click();
    await expect(jo.page.getByText('Where I am now, version 2')).toHaveCount(2);
    await jo.page.getByRole('link', { name: 'Back' }).click();
    await jo.page.getByRole('link', { name: 'Type in a sheet of Sam Adeyemi' }).click();
    await expect(jo.page.getByRole('group', { name: after })).toBeVisible();
    await jo.page.getByRole('link', { name: 'this is a sheet of version 1' }).click();
    await expect(jo.page.getByRole('group', { name: before })).toBeVisible();
    await jo.page.getByRole('button', { name: 'Send it to' }).click();
    await expect(jo.page.getByRole('alert')).toContainText('tick that the box');
    await expect(jo.page.getByRole('group', { name: before })).toBeVisible();
  });
});

test('a draft is written without a script: words, order, a part, and what is wrong is named at its field', async ({
  server,
  phone,
}) => {
  const jo = await phone({ javaScriptEnabled: false });
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const { page } = jo;
  await rewordFirst(jo, after);
  const second = whereIAmNow.statements[1]?.text ?? '';
  await page.getByRole('button', { name: `Up ${second}` }).click();
  await expect(page.locator('ol a').first()).toHaveText(second);

  await page.locator('ol a').first().click();
  await page.getByLabel('Statement').fill(after);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('would count twice');
  await page.getByLabel('Statement').fill(second);
  await page.getByLabel('Counts from the other end').check();
  await page.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('link', { name: 'Add an area' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Looking after people');
  await page.getByLabel('What it is about').fill('Noticing how others are.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('“Looking after people” has no statements')).toBeVisible();
  await page.getByRole('link', { name: 'Look at it before publishing' }).click();
  await expect(page.getByText('The area “Looking after people” is new.')).toBeVisible();
  await expect(page.getByText('Among the first three that catches people out')).toBeVisible();
  await expect(page.getByRole('button', { name: /Publish/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Back to the draft' }).click();
  await page.getByRole('link', { name: 'Throw the draft away' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByRole('heading', { name: 'Drafts' })).toHaveCount(0);
});

test('a draft is tried out on a phone, with the keyboard alone, and nothing of it is kept', async ({
  server,
  phone,
}) => {
  const jo = await phone({ viewport: { width: 1280, height: 800 } });
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await rewordFirst(jo, after);
  await jo.page.getByRole('link', { name: 'See it on a phone' }).click();
  await expect(jo.page.getByRole('heading', { name: after })).toBeFocused();
  await jo.page.keyboard.press('4');
  await expect(jo.page.getByText('2 of 36')).toBeVisible();
  await jo.page.keyboard.press('ArrowLeft');
  await expect(jo.page.getByRole('button', { name: 'Usually' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await jo.page.reload();
  await expect(jo.page.getByRole('heading', { name: after })).toBeFocused();
  await expect(jo.page.getByRole('button', { name: 'Usually' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('where an area is about something else, what the role asks is asked anew, and the earlier look keeps its own', async ({
  server,
  phone,
}) => {
  const [jo, sam, priya] = [await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await priya.page.goto('/app/interns');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await chooseRole(priya);
  await priya.page.getByRole('button', { name: 'Show Sam what you think it asks' }).click();
  await expect(priya.badge).toContainText('Up to date');

  await jo.page.goto('/office/statements');
  await jo.page.getByRole('button', { name: 'Copy to a draft version 1' }).click();
  await expect(jo.page.getByRole('heading', { level: 1 })).toContainText('Draft of');
  const draft = new URL(jo.page.url()).pathname;
  await jo.page.goto(`${draft}/areas/communication`);
  await jo.page.getByLabel('Name', { exact: true }).fill('Running meetings');
  await jo.page.getByLabel('Short name').fill('Meetings');
  await jo.page.getByRole('button', { name: 'Save' }).click();
  await jo.page.goto(`${draft}/publish`);
  await expect(
    jo.page.getByRole('region', { name: 'What the next role asks is asked again' }),
  ).toContainText('“Running meetings”');
  await jo.page.goto(draft);
  await publishDraft(jo);

  await sam.page.goto('/app/where-i-am-now/again');
  await expect(sam.page.getByText('has changed the statements')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await sam.answer(1, 36);
  await expect(sam.page.getByRole('button', { name: 'What the next role asks' })).toBeVisible();
  await sam.page.goto('/app/where-i-am-now/role');
  const asked = (area: string) => sam.page.getByRole('group', { name: area });
  await expect(asked('Staying steady').getByLabel('Usually', { exact: true })).toBeChecked();
  await expect(asked('Meetings').getByRole('radio', { checked: true })).toHaveCount(0);
  await asked('Meetings').getByLabel('Hardly ever', { exact: true }).check();
  await expect(sam.badge).toContainText('Up to date');

  const table = (area: string) =>
    sam.page.getByRole('row').filter({ hasText: area }).getByRole('cell');
  await sam.page.goto('/app/where-i-am-now/result?look=1');
  await sam.page.getByText('See it as a table').click();
  await expect(table('Communication').nth(1)).toHaveText('4');
  await expect(table('Communication').nth(2)).not.toHaveText('–');
  await sam.page.goto('/app/where-i-am-now/result?look=2');
  await sam.page.getByText('See it as a table').click();
  await expect(table('Meetings').nth(1)).toHaveText('1');
  await expect(sam.page.getByText('Priya thinks so')).toHaveCount(0);
});
