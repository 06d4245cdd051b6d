import { expect, test } from './journey.ts';
import { secondDevice } from './second-device.ts';
import { beginEntry, writeEntry } from './write-entry.ts';

const text = 'What you want to remember';

test('an entry is kept as it is typed, without a signal, and is read, found and deleted', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.goOffline();
  await sam.page.getByRole('link', { name: 'Journal' }).click();
  await expect(sam.page.getByText('Nothing is written yet')).toBeVisible();
  await beginEntry(sam);
  await sam.page.getByLabel('Title').fill('A learning walk');
  await sam.page.getByText('Questions to start from').click();
  await sam.page.getByRole('button', { name: 'What? So what? Now what?' }).click();
  await sam.page.keyboard.type('They looked at the children, and not at the te');

  // Gone in the middle of a word.
  const here = new URL(sam.page.url()).pathname;
  await sam.reopen(here);
  await expect(sam.page.getByLabel(text)).toHaveValue(/not at the te/);
  await expect(sam.page.getByLabel('Title')).toHaveValue('A learning walk');

  await sam.page.getByLabel(text).focus();
  await sam.page.getByLabel(text).fill('They looked at the children.');
  await sam.page.getByLabel(text).selectText();
  await sam.page.getByRole('button', { name: 'Strong' }).click();
  await expect(sam.page.getByLabel(text)).toHaveValue('**They looked at the children.**');
  await sam.page.getByLabel('The day it is about').fill('2026-11-03');
  await sam.page.getByText('What it is about').click();
  await sam.page.getByLabel('Excellent teaching').check();
  await sam.page.getByRole('link', { name: 'Read it' }).click();
  await expect(sam.page.getByRole('heading', { name: 'A learning walk' })).toBeVisible();
  await expect(sam.page.getByText('3 November 2026 · Excellent teaching')).toBeVisible();
  await expect(sam.page.locator('strong')).toHaveText('They looked at the children.');

  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await writeEntry(sam, 'Duty', 'The rota held.');
  await sam.page.goto('/app/journal');
  await expect(sam.page.getByRole('listitem').filter({ hasText: 'A learning walk' })).toBeVisible();
  await sam.page.getByLabel('Search your journal').fill('ROTA held');
  await expect(sam.page.getByText('One entry')).toBeVisible();
  await expect(sam.page.getByRole('link', { name: 'A learning walk' })).toHaveCount(0);
  await sam.page.getByLabel('Search your journal').fill('nowhere');
  await expect(sam.page.getByText('No entry has all of these words.')).toBeVisible();

  await sam.page.getByLabel('Search your journal').fill('excellent 3 november');
  await sam.page.getByRole('link', { name: 'A learning walk' }).click();
  await sam.page.getByRole('button', { name: 'Delete' }).click();
  await sam.page.getByRole('button', { name: 'Delete it' }).click();
  await expect(sam.page).toHaveURL(/\/app\/journal$/);
  await expect(sam.page.getByRole('link', { name: 'Duty' })).toBeVisible();
  await expect(sam.page.getByRole('link', { name: 'A learning walk' })).toHaveCount(0);
  await sam.page.goto(here.replace('/write', ''));
  await expect(sam.page.getByText('No entry here')).toBeVisible();
});

test('two devices write one entry without a signal: both texts stay until they are put together', async ({
  server,
  phone,
}) => {
  const [sam, tablet] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await writeEntry(sam, 'The duty rota', 'It held.');
  const entry = new URL(sam.page.url()).pathname;
  await expect(sam.badge).toContainText('Up to date');
  await secondDevice(sam, tablet);
  for (const [one, words] of [
    [sam, 'It held, with two fewer people.'],
    [tablet, 'It held. Nobody ran.'],
  ] as const) {
    await one.page.goto(`${entry}/write`);
    await expect(one.page.getByLabel(text)).toHaveValue('It held.');
    await one.goOffline();
    await one.page.getByLabel(text).fill(words);
    await one.page.getByLabel(text).blur();
    await expect(one.page.getByText('Kept', { exact: true }).last()).toBeVisible();
  }
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await tablet.goOnline();
  await expect(tablet.badge).toContainText('Up to date');
  await expect(sam.badge).toContainText('Up to date');

  await tablet.page.goto('/app/journal');
  await expect(tablet.page.getByText('Written on two devices')).toBeVisible();
  await tablet.page.getByLabel('Search your journal').fill('fewer people');
  await tablet.page.getByRole('link', { name: 'The duty rota' }).click();
  await tablet.page.getByRole('link', { name: 'both are here, to put together' }).click();
  // Typing here does not make the other go.
  await tablet.page.getByLabel(text).fill('It held. Nobody ran. I walked.');
  await tablet.page.getByLabel(text).blur();
  await expect(tablet.badge).toContainText('Up to date');
  await expect(tablet.page.getByText('It held, with two fewer people.')).toBeVisible();
  // A page that is gone in the task of the tap loses neither the words nor that they stand for both.
  const anew = tablet.page.waitForEvent('load');
  await tablet.page
    .getByRole('button', { name: 'Put both together' })
    .evaluate((button: HTMLElement) => {
      button.click();
      location.reload();
    });
  await anew;
  await expect(tablet.page.getByLabel(text)).toHaveValue(
    'It held. Nobody ran. I walked.\n\nIt held, with two fewer people.',
  );
  await tablet.page.getByRole('link', { name: 'Read it' }).click();
  await expect(tablet.badge).toContainText('Up to date');
  await sam.page.goto(entry);
  await expect(sam.page.getByText('I walked.')).toBeVisible();
  await expect(sam.page.getByText('two fewer people')).toBeVisible();
  await expect(sam.page.getByText('You wrote this on two devices')).toHaveCount(0);
});

test('what is too long, too far ahead or a script is told or shown as typed, and nothing is lost', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await beginEntry(sam);
  const here = new URL(sam.page.url()).pathname;
  await sam.page.getByLabel(text).fill('The first lines.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();

  // A paste of 2 MB, and a title of 10,000 characters.
  await sam.page.getByLabel(text).fill('word '.repeat(420_000));
  await expect(sam.page.getByText('2,100,000 characters, and 40,000 fit')).toBeVisible();
  await sam.page.getByLabel('Title').fill('t'.repeat(10_000));
  await expect(sam.page.getByText('10,000 characters, and 200 fit')).toBeVisible();
  await sam.reopen(here);
  await expect(sam.page.getByLabel('Title')).toHaveValue('t'.repeat(10_000));
  await expect(sam.page.getByText('2,100,000 characters, and 40,000 fit')).toBeVisible();

  // Neither is said to send by itself, and both can be gone on with.
  await sam.reopen('/app/me/unsent');
  await expect(sam.page.getByText('This is too long to keep: 10,000 characters.')).toBeVisible();
  await expect(sam.page.getByText('This is too long to keep: 2,100,000 characters.')).toBeVisible();
  await expect(sam.page.getByText('It sends by itself')).toBeHidden();
  await sam.page.getByRole('link', { name: 'Go on writing' }).first().click();
  await expect(sam.page).toHaveURL(here);

  await sam.page.getByLabel('Title').fill('Short again');
  const script =
    '<script>document.title = "run"</script>\n\n<img src=x onerror="document.title=\'run\'">\n\n[a link](javascript:alert(1)) and ![a picture](https://example.org/x.png)';
  await sam.page.getByLabel(text).fill(script);
  await sam.page.getByLabel('The day it is about').fill('2090-06-01');
  await expect(sam.page.getByText('1 June 2090 is more than a year ahead')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Read it' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Short again' })).toBeVisible();
  await expect(sam.page.getByText('<script>document.title = "run"</script>')).toBeVisible();
  await expect(sam.page.getByText('[a link](javascript:alert(1))')).toBeVisible();
  await expect(sam.page.locator('main .markdown').locator('img, a, script')).toHaveCount(0);
  await expect(sam.page).not.toHaveTitle('run');
  await expect(sam.page.getByText('2090')).toHaveCount(0);
});
