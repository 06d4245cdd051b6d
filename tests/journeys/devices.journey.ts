import { expect, test } from './journey.ts';
import { showResult } from './show-result.ts';

test('two devices answer without a signal, and both have the union', async ({ server, phone }) => {
  const mobile = await phone();
  await mobile.join(server.codeOf('Sam Adeyemi'));
  await mobile.begin();
  await mobile.answer(1, 4);

  await mobile.page.goto('/app/me/device');
  await mobile.page.getByRole('button', { name: 'Show me a code' }).click();
  const code = await mobile.page.locator('.code').innerText();
  const laptop = await phone();
  await laptop.join(code);
  await expect(mobile.page.getByText('Your other device is signed in.')).toBeVisible();
  await expect(mobile.page.getByText(code)).toBeHidden();
  await laptop.page.goto('/app/where-i-am-now');
  await expect(laptop.page.getByText('4 of 36 answered')).toBeVisible();

  await mobile.goOffline();
  await laptop.goOffline();
  await mobile.page.goto('/app/where-i-am-now/5');
  await mobile.answer(5, 8, () => 'Usually');
  await laptop.page.goto('/app/where-i-am-now/9');
  await laptop.answer(9, 12, () => 'Sometimes');
  // The same statement on both: the later answer counts.
  await mobile.page.goto('/app/where-i-am-now/1');
  await mobile.answer(1, 1, () => 'Hardly ever');
  await laptop.page.goto('/app/where-i-am-now/1');
  await laptop.answer(1, 1, () => 'Almost always');

  await mobile.goOnline();
  await laptop.goOnline();
  for (const device of [mobile, laptop]) {
    await device.page.goto('/app/where-i-am-now');
    await expect(device.page.getByText('12 of 36 answered')).toBeVisible();
    await device.page.goto('/app/where-i-am-now/1');
    await expect(device.page.getByRole('button', { name: 'Almost always' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
});

test('a look that is dropped on one device takes no taps on the other, which says so', async ({
  server,
  phone,
}) => {
  const mobile = await phone();
  await mobile.join(server.codeOf('Sam Adeyemi'));
  await mobile.begin();
  await mobile.answer(1, 36, () => 'Usually');
  await mobile.page.getByRole('button', { name: 'See where I am' }).click();
  await mobile.page.goto('/app/where-i-am-now/again');
  await mobile.page.getByRole('button', { name: 'Start the 2nd look' }).click();
  await mobile.answer(1, 3, () => 'Sometimes');
  await mobile.page.goto('/app/me/device');
  await mobile.page.getByRole('button', { name: 'Show me a code' }).click();
  const laptop = await phone();
  await laptop.join(await mobile.page.locator('.code').innerText());
  await laptop.page.goto('/app/where-i-am-now/4');
  await expect(laptop.page.getByText('4 of 36')).toBeVisible();
  await expect(laptop.page.getByRole('progressbar')).toHaveAttribute('value', '3');

  await mobile.page.goto('/app/where-i-am-now/drop');
  await mobile.page.getByRole('button', { name: 'Drop this look' }).click();
  await mobile.page.getByRole('button', { name: 'Yes, drop this look' }).click();
  await expect(laptop.page.getByText('You have dropped this look on another device')).toBeVisible();
  await laptop.page.keyboard.press('1');
  await laptop.page.getByRole('link', { name: 'See where things stand' }).click();
  await expect(laptop.page.getByRole('heading', { level: 1 })).toContainText('Good');
  await laptop.page.goto('/app/where-i-am-now/4');
  await expect(laptop.page.getByRole('button', { name: 'Usually' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('of what a new device has not fetched yet it says nothing', async ({ server, phone }) => {
  const [sam, laptop] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await showResult(sam, 'Priya');
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto('/app/me/device');
  await sam.page.getByRole('button', { name: 'Show me a code' }).click();
  const code = await sam.page.locator('.code').innerText();

  const { page, context } = laptop;
  const lose = async (space: string) => {
    await context.route(`**/db/${space}-*/**`, (route) => route.abort());
    await context.route(`**/api/snapshot/${space}-*`, (route) => route.abort());
  };
  const find = async (space: string) => {
    await context.unroute(`**/db/${space}-*/**`);
    await context.unroute(`**/api/snapshot/${space}-*`);
  };
  await lose('own');
  await lose('circle');
  await page.goto('/join');
  await page.getByLabel('Your code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
  // Whose answers have not come is not asked to begin anew.
  await expect(page.getByRole('heading', { name: 'Not set up yet' })).toBeVisible();
  await page.goto('/app/where-i-am-now');
  await expect(page.getByRole('heading', { name: 'Not set up yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);

  await find('own');
  await page.goto('/app/path');
  await expect(page.getByText('All answered', { exact: true })).toBeVisible();
  await expect(page.getByText('Not fetched to this device yet')).toBeVisible();
  await expect(page.getByText('if and when you want to')).toHaveCount(0);
  await page.goto('/app/shared');
  await expect(page.getByText('Not fetched to this device yet.')).toBeVisible();
  await page.getByRole('link', { name: /Shared with Priya/ }).click();
  await expect(page.getByText('What Priya can see has not come to this device yet.')).toBeVisible();
  await expect(page.getByText('Nothing is shown')).toHaveCount(0);
  await expect(page.getByText('Nothing yet.')).toHaveCount(0);

  await page.goto('/app/where-i-am-now/again');
  await expect(page.getByText('What Priya wrote has not come to this device yet.')).toBeVisible();
  await expect(page.getByText('agreed on as a focus has not come')).toBeVisible();
  await expect(page.getByText('has not written here yet')).toHaveCount(0);

  // Shown again from here, it takes the place of what was shown before, as soon as that is known.
  await page.goto('/app/where-i-am-now/result');
  await page.getByRole('link', { name: 'Show Priya' }).click();
  await expect(page.getByText('this takes its place')).toBeVisible();
  await page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(page.getByText('Will be shown when there is a signal')).toBeVisible();

  await find('circle');
  await expect(page.getByText('Priya can see this').first()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Look 1,')).toHaveCount(1);
  await page.goto('/app/path');
  await expect(page.getByRole('link', { name: 'Shown to Priya' })).toBeVisible();
});

test('signing out does not lose what is unsent, unless the person says so', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.goOffline();
  await sam.answer(1, 3);
  await sam.page.goto('/app/me/sign-out');
  await expect(sam.page.getByText('The answers you gave since')).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(0);

  await sam.page.getByRole('button', { name: 'Sign out and lose it' }).click();
  await expect(sam.page).not.toHaveURL(/sign-out/);
  // With the first signal the server hears of it, and so does whoever looks.
  await expect(sam.page.getByRole('heading', { name: 'No signal' })).toBeVisible();
  await sam.goOnline();
  await expect(
    sam.page.getByRole('heading', { name: 'Nobody is signed in on this device' }),
  ).toBeVisible();
  expect(await sam.page.evaluate(async () => (await fetch('/api/session')).status)).toBe(401);
  const left = await sam.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(left).toEqual(['selvedge-device']);
});

test('whoever signed out without a signal, and opens the page to join first, is signed in as nobody', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto('/app/me/sign-out');
  await sam.goOffline();
  await sam.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(sam.page.getByRole('heading', { name: 'No signal' })).toBeVisible();
  await sam.page.goto('about:blank');
  await sam.goOnline();
  await sam.page.goto('/join');
  await expect(sam.page.getByRole('heading', { name: 'Join with your code' })).toBeVisible();
});

test('a sign-out with everything sent leaves nothing here, and signing in again brings it back', async ({
  server,
  phone,
}) => {
  const [sam, spare] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.page.goto('/app/me/device');
  await sam.page.getByRole('button', { name: 'Show me a code' }).click();
  await spare.join(await sam.page.locator('.code').innerText());
  await sam.begin();
  await sam.answer(1, 5);
  await sam.page.goto('/app/me');
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.goto('/app/me/sign-out');
  await sam.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(sam.page.getByRole('link', { name: /Join/ }).first()).toBeVisible();

  await spare.page.goto('/app/me/device');
  await spare.page.getByRole('button', { name: 'Show me a code' }).click();
  await sam.join(await spare.page.locator('.code').innerText());
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText('5 of 36 answered')).toBeVisible();
});

test('deleting one’s answers takes them from every device and from the coach', async ({
  server,
  phone,
}) => {
  const [sam, laptop, priya] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await sam.page.goto('/app/me/device');
  await sam.page.getByRole('button', { name: 'Show me a code' }).click();
  await laptop.join(await sam.page.locator('.code').innerText());
  await laptop.page.goto('/app/where-i-am-now');
  await expect(laptop.page.getByText('You finished on')).toBeVisible();
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();

  await sam.page.goto('/app/me/delete');
  await sam.page.getByRole('button', { name: 'Delete my answers' }).click();
  await sam.page.getByRole('button', { name: 'Yes, delete them for good' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Your answers are deleted' })).toBeVisible();
  await expect(priya.page.getByText('is not showing you anything')).toBeVisible();
  await expect(laptop.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await sam.reopen('/app/where-i-am-now');
  await expect(sam.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('somebody who joins where another person was signed out from afar does not see what is theirs', async ({
  server,
  phone,
}) => {
  const [shared, spare] = [await phone(), await phone()];
  const anotherCode = async (from: typeof shared) => {
    await from.page.goto('/app/me/device');
    await from.page.getByRole('button', { name: 'Show me a code' }).click();
    return from.page.locator('.code').innerText();
  };
  await shared.join(server.codeOf('Sam Adeyemi'));
  await spare.join(await anotherCode(shared));
  await shared.begin();
  await shared.goOffline();
  await shared.answer(1, 3);
  // Signed out from afar: the cookie is no longer worth anything.
  await shared.context.clearCookies();
  await shared.goOnline();
  const left = shared.page;
  shared.page = await shared.context.newPage();
  await shared.join(server.codeOf('Tom Kaya'));
  // What of Sam's was left open is out of Tom's sight.
  await left.bringToFront();
  await expect(left.getByRole('heading', { name: 'You are signed out here' })).toBeVisible();
  await expect(left.getByRole('button', { name: 'Usually' })).toHaveCount(0);
  await left.close();
  await expect(shared.page.getByRole('heading', { name: /Tom/ })).toBeVisible();
  await shared.page.goto('/app/me/unsent');
  await expect(shared.page.getByText('Everything has been sent.')).toBeVisible();

  // Tom goes and Sam comes back: what had not been sent is still here, and sends.
  await shared.page.goto('/app/me/sign-out');
  await shared.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(shared.page).not.toHaveURL(/sign-out/);
  await shared.join(await anotherCode(spare));
  await shared.page.goto('/app/where-i-am-now');
  await expect(shared.page.getByText('3 of 36 answered')).toBeVisible();
  await spare.page.goto('/app/where-i-am-now');
  await expect(spare.page.getByText('3 of 36 answered')).toBeVisible();
});
