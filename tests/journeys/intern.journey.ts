import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from './journey.ts';
import { busyStore } from './the-small-store.ts';
import { answersOnServer, ownSpaceOf, theServerHas } from './the-server-has.ts';

const built = new URL('../../build/client/', import.meta.url);

/** The addresses of the scripts of the build in which something stands. */
async function scriptsWith(text: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(new URL('_app/immutable', built), { recursive: true }))
    if (
      name.endsWith('.js') &&
      text.test(await readFile(new URL(`_app/immutable/${name}`, built), 'utf8'))
    )
      found.push(`/_app/immutable/${name}`);
  return found;
}

test('an intern joins, answers twenty, loses the signal, answers the rest, sees where they are, and shows their coach later', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 20);

  await sam.goOffline();
  await sam.answer(21, 36, (number) => (number === 30 ? 'Didn’t come up' : 'Sometimes'));

  await sam.reopen('/app');
  await expect(sam.badge).toContainText('No signal');
  await sam.page.getByRole('link', { name: 'Finish this look' }).click();
  await expect(sam.page.getByText('36 of 36 answered')).toBeVisible();
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
  await sam.sayWhatTheRoleAsks('Almost always');

  await sam.page.goto('/app/where-i-am-now/result');
  await sam.page.getByRole('link', { name: 'Show Priya' }).click();
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(sam.page.getByText('Will be shown when there is a signal')).toBeVisible();
  await expect(sam.badge).toContainText('will send later');

  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await expect(sam.page.getByText('Priya can see this')).toBeVisible();
});

test('what says that it is up to date opens without a signal, on a device that has only just joined', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.page.goto('/join');
  await sam.page.getByLabel('Your code').fill(server.codeOf('Sam Adeyemi'));
  await sam.page.getByRole('button', { name: 'Join' }).click();
  await expect(sam.badge).toContainText('Up to date');
  await sam.goOffline();
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('what is loaded after the first paint, and lost on the way, is asked for again', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  // The worker with PouchDB; the notices; what registers the service worker.
  const late = await scriptsWith(/new_edits|Your browser stopped saving|SKIP_WAITING/);
  expect(late.length).toBeGreaterThanOrEqual(3);
  const lost: string[] = [];
  await sam.context.route('**/_app/immutable/**/*.js', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!late.includes(pathname) || lost.includes(pathname)) return route.continue();
    lost.push(pathname);
    return route.abort('connectionreset');
  });
  await sam.join(server.codeOf('Sam Adeyemi'));
  expect(lost.sort()).toEqual([...late].sort());
  await sam.context.unrouteAll();
  await expect(sam.page.getByRole('link', { name: 'Start' })).toBeVisible();
  await sam.goOffline();
  await sam.reopen('/app/where-i-am-now');
  await expect(sam.page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('any address under /app opens without a signal, on the device of whoever is signed in', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.goOffline();
  for (const [path, heading] of [
    ['/app/where-i-am-now', 'Where I am now'],
    ['/app/me', 'Sam Adeyemi'],
    ['/app/shared', 'Your coach'],
    ['/app/where-i-am-now/role', 'What the next role asks'],
  ] as const) {
    await sam.reopen(path);
    await expect(sam.page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
});

test('an answer given is still there after the page is closed at once', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.page.getByRole('button', { name: 'Almost always' }).click();
  await expect(sam.page.getByText('Saved', { exact: true })).toBeVisible();
  await sam.reopen('/app/where-i-am-now/1');
  await expect(sam.page.getByRole('button', { name: 'Almost always' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an answer is there, and sent, after the page is loaded anew in the very task of the tap', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  for (const number of [1, 2, 3, 4, 5]) {
    await sam.page.goto(`/app/where-i-am-now/${number}`);
    const usually = sam.page.getByRole('button', { name: 'Usually', exact: true });
    await expect(usually).toHaveAttribute('aria-pressed', 'false');
    const anew = sam.page.waitForEvent('load');
    await usually.evaluate((button: HTMLElement) => {
      button.click();
      location.reload();
    });
    await anew;
    await sam.page.goto(`/app/where-i-am-now/${number}`);
    await expect(usually).toHaveAttribute('aria-pressed', 'true');
  }
  await expect.poll(async () => (await answersOnServer(sam)).answered).toBe(5);
});

test('a look is finished, and sent so, after the page is loaded anew in the very task of the tap', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  const finish = sam.page.getByRole('button', { name: 'See where I am' });
  await expect(finish).toBeVisible();
  const anew = sam.page.waitForEvent('load');
  // The last tap is still being counted, on a disk that is busy: what comes after it has to wait.
  await busyStore(sam);
  await finish.evaluate((button: HTMLElement) => {
    button.click();
    location.reload();
  });
  await anew;
  await sam.page.goto('/app/where-i-am-now/again');
  await expect(sam.page.getByRole('button', { name: 'Start the 2nd look' })).toBeVisible();
  await expect
    .poll(async () => {
      const documents = await theServerHas(sam, await ownSpaceOf(sam));
      return documents.some(({ id, body }) => id.startsWith('answers~') && 'finishedAt' in body);
    })
    .toBe(true);
});

test('the whole audit can be answered by keyboard', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  for (let number = 1; number <= 36; number += 1) {
    await expect(sam.page).toHaveURL(new RegExp(`/where-i-am-now/${number}$`));
    await expect(sam.page.locator('.where')).toHaveText(new RegExp(`^${number} of 36`));
    await expect(sam.page.getByRole('heading', { level: 1 })).toBeFocused();
    if (number === 3) await sam.page.keyboard.press('t');
    await sam.page.keyboard.press(number === 5 ? '0' : '4');
  }
  await expect(sam.page.getByText('36 of 36 answered, of which 1 didn’t come up.')).toBeVisible();
  await expect(sam.page.getByText('You marked 1 to talk about.')).toBeVisible();
});

test('an address of no statement goes to where the audit goes on, and an unknown one has a way home', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  for (const number of ['99', '0', '1.5', 'abc', 'show']) {
    await sam.page.goto(`/app/where-i-am-now/${number}`);
    await expect(sam.page).toHaveURL(/\/where-i-am-now$/);
  }
  await sam.page.goto('/app/nonsense');
  await expect(sam.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(sam.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await sam.page.getByRole('link', { name: 'Go to the start' }).click();
  await expect(sam.page).toHaveURL(/\/app\/path$/);
});

test('a look is put off, gone on with, followed by a second one, and the second dropped', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.page.getByRole('button', { name: 'Later' }).click();
  await sam.answer(2, 5);
  await sam.page.goto('/app/path');
  await sam.page.getByRole('link', { name: 'Go on' }).click();
  await sam.page.goto('/app/where-i-am-now/end');
  await expect(
    sam.page.getByRole('heading', { name: '1 left for later, 31 not reached yet' }),
  ).toBeVisible();
  await sam.page.goto('/app/where-i-am-now/6');
  await sam.answer(6, 36);
  await expect(sam.page.getByRole('heading', { name: '1 left for later' })).toBeVisible();
  await sam.page.getByRole('link', { name: 'Answer what is left' }).click();
  await expect(sam.page).toHaveURL(/\/where-i-am-now\/1$/);
  // Left once more: there is no other gap to go on to.
  await sam.page.getByRole('button', { name: 'Later' }).click();
  await expect(sam.page.getByRole('heading', { name: '1 left for later' })).toBeVisible();
  await sam.page.getByRole('link', { name: 'Answer what is left' }).click();
  await sam.page.getByRole('button', { name: 'Usually', exact: true }).click();
  await expect(sam.page).toHaveURL(/\/end$/);

  // What the role asks comes first, here and beside the marks.
  await sam.page.locator('main .button').click();
  await expect(sam.page).toHaveURL(/\/role$/);
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByRole('link', { name: 'Show Priya', exact: true })).toBeVisible();
  await expect(sam.page.locator('main .button')).toHaveText(['Say what it asks']);
  await sam.sayWhatTheRoleAsks();
  await sam.page.getByRole('link', { name: 'See both side by side' }).click();
  await expect(sam.page.locator('main .button')).toHaveText(['Show Priya']);
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();

  await sam.page.goto('/app/where-i-am-now');
  await sam.page.getByRole('link', { name: 'Start a second look' }).click();
  await sam.page.getByRole('link', { name: 'Not now' }).click();
  await sam.page.getByRole('link', { name: 'Look again' }).click();
  await sam.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await sam.answer(1, 2, () => 'Sometimes');
  await sam.page.goto('/app/path');
  await sam.page.getByRole('link', { name: 'Both side by side' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
  await sam.page.getByRole('link', { name: 'Go on with the 2nd look' }).click();
  await sam.answer(3, 36, () => 'Sometimes');
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByText('Your 2nd look has an answer everywhere')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Finish the 2nd look' }).click();
  await expect(sam.page).toHaveURL(/\/end$/);

  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText('36 of 36 answered')).toBeVisible();
  await sam.page.getByRole('link', { name: 'The look before this one' }).click();
  await sam.page.getByRole('button', { name: 'Drop this look' }).click();
  await sam.page.getByRole('button', { name: 'Yes, drop this look' }).click();
  await expect(sam.page.getByText('You finished on')).toBeVisible();
  await sam.reopen('/app/where-i-am-now');
  await expect(sam.page.getByText('You finished on')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');
});
