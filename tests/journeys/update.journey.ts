import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

// One worker for the file: two builds at once would write into one another's output.
test.describe.configure({ mode: 'default' });

const root = fileURLToPath(new URL('../..', import.meta.url));
let buildB = '';

test.beforeAll(async () => {
  // Beside the sources, since a server's build finds its packages from where it stands.
  buildB = await mkdtemp(join(root, 'build-b-'));
  execFileSync('vite', ['build', '--logLevel', 'error'], {
    cwd: root,
    env: {
      ...process.env,
      SELVEDGE_BUILD: 'build-b',
      SELVEDGE_OUT: buildB,
      NODE_ENV: 'production',
    },
  });
});

test.afterAll(async () => {
  await rm(buildB, { recursive: true, force: true });
});

/** Waits until these are the versions whose files this device keeps; a reload may come in between. */
async function expectKept(page: Page, expected: readonly unknown[]): Promise<void> {
  await expect(async () => {
    expect(await page.evaluate(() => caches.keys())).toEqual(expected);
    // The browser may put the change-over off until the older one has been idle for a while.
  }).toPass({ timeout: 75_000 });
}

const buildA = expect.stringMatching(/^selvedge-\d+$/);

test('build B is served while build A is open: it is offered, never forced, and nothing is lost', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 3);

  await server.stop();
  await server.run({ buildDir: buildB });
  await sam.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(sam.page.getByText('A newer version of Selvedge is ready')).toBeVisible();

  // Build A goes on: it answers, saves and moves between screens as before.
  await sam.answer(4, 6);
  await sam.page.getByRole('link', { name: 'Save and leave' }).click();
  await expect(sam.page.getByRole('link', { name: 'Go on' })).toBeVisible();
  await expectKept(sam.page, [buildA, 'selvedge-build-b']);

  await sam.page.getByRole('button', { name: 'Use it now' }).click();
  await expectKept(sam.page, ['selvedge-build-b']);
  await expect(sam.page.getByText('A newer version of Selvedge is ready')).toBeHidden();
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText('6 of 36 answered')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');

  // And B works without a signal.
  await sam.goOffline();
  await sam.reopen('/app/where-i-am-now/7');
  await sam.page.getByRole('button', { name: 'Sometimes' }).click();
  await expect(sam.page).toHaveURL(/\/8$/);
});

test('"Later" puts the offer away and the old version goes on', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await server.stop();
  await server.run({ buildDir: buildB });
  await sam.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await sam.page.getByRole('button', { name: 'Later' }).click();
  await expect(sam.page.getByText('A newer version of Selvedge is ready')).toBeHidden();
  await sam.page.getByRole('link', { name: 'Start' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Where I am now' })).toBeVisible();
  await expectKept(sam.page, [buildA, 'selvedge-build-b']);
});
