import { expect, test } from './journey.ts';

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
  await expect(sam.page.getByText('Your answers')).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(0);

  await sam.page.getByRole('button', { name: 'Sign out and lose it' }).click();
  await expect(sam.page).not.toHaveURL(/sign-out/);
  await sam.goOnline();
  await sam.page.goto('/app');
  await expect(
    sam.page.getByRole('heading', { name: 'Nobody is signed in on this device' }),
  ).toBeVisible();
  const left = await sam.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(left).toEqual(['selvedge-device']);
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
