import type { Page, Route } from '@playwright/test';
import { invite, issueAgain, joinAtTheOffice } from './at-the-office.ts';
import { expect, test } from './journey.ts';

/** Sends a request on as it is, in the browser's place: what comes back never reaches it, cookies included. */
async function fetchAs(route: Route): Promise<Response> {
  const request = route.request();
  return fetch(request.url(), {
    method: request.method(),
    headers: await request.allHeaders(),
    body: request.postData(),
  });
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByLabel('Your code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
}

test('a code that does not work is said in words, and what was typed stays to be put right', async ({
  server,
  phone,
}) => {
  const { page } = await phone();
  await page.goto('/join');
  for (const [code, sentence] of [
    ['', 'Type the code from your slip'],
    ['7KQ2-M4ND', 'Check the code: it has 12 letters and numbers'],
    ['7KQ2-M4ND-X9T!', 'Check the code: it has 12 letters and numbers'],
    ['7KQ2-M4ND-X9TB', 'We do not know this code'],
  ] as const) {
    await type(page, code);
    const summary = page.getByRole('alert');
    await expect(summary).toContainText(sentence);
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle('Error: Join - Selvedge');
    await expect(page.getByLabel('Your code')).toHaveValue(code);
    await expect(page.getByLabel('Your code')).toHaveAccessibleDescription(new RegExp(sentence));
    await summary.getByRole('link').click();
    await expect(page.getByLabel('Your code')).toBeFocused();
  }
  // As somebody writes it who copies from paper.
  const written = server
    .codeOf('Sam Adeyemi')
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll('0', 'o');
  await type(page, ` ${written} `);
  await expect(page).toHaveURL(/\/app\/path$/);
});

test('without a signal a code is not lost, and joins when there is one', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  // With its script there: without one the browser has the last word.
  await sam.page.goto('/join', { waitUntil: 'networkidle' });
  await sam.goOffline();
  await type(sam.page, server.codeOf('Sam Adeyemi'));
  await expect(sam.page.getByRole('alert')).toContainText('There is no signal');
  await expect(sam.page.getByRole('alert')).toBeFocused();
  await expect(sam.page.getByLabel('Your code')).toHaveValue(server.codeOf('Sam Adeyemi'));
  await sam.goOnline();
  await sam.page.getByRole('button', { name: 'Join' }).click();
  await expect(sam.page).toHaveURL(/\/app\/path$/);
});

test('where the answer is lost on the way, pressing Join again on the same device gets in', async ({
  server,
  phone,
}) => {
  const [sam, another] = [await phone(), await phone()];
  const code = server.codeOf('Sam Adeyemi');
  await sam.page.goto('/join', { waitUntil: 'networkidle' });
  const answers: number[] = [];
  await sam.page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'POST' || answers.length > 0) return route.fallback();
    answers.push((await fetchAs(route)).status);
    await route.abort('connectionreset');
  });
  await type(sam.page, code);
  await expect(sam.page.getByRole('alert')).toContainText('on this device your code still works');
  await expect(sam.page.getByLabel('Your code')).toHaveValue(code);
  expect(answers).toEqual([201]);
  // Nobody else gets in with it.
  await another.page.goto('/join');
  await type(another.page, code);
  await expect(another.page.getByRole('alert')).toContainText('This code has been used');
  await sam.page.reload();
  await type(sam.page, code);
  await expect(sam.page).toHaveURL(/\/app\/path$/);
  await sam.ready();
});

test('a code works once, and only the newest does', async ({ server, phone }) => {
  const [jo, sam, another] = [await phone(), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await another.page.goto('/join');
  await type(another.page, server.codeOf('Sam Adeyemi'));
  await expect(another.page.getByRole('alert')).toContainText('This code has been used');
  const { code } = await issueAgain(jo, 'Rosa Marsh');
  await type(another.page, server.codeOf('Rosa Marsh'));
  await expect(another.page.getByRole('alert')).toContainText('There is a newer code for you');
  await type(another.page, code);
  await expect(another.page).toHaveURL(/\/app\/path$/);
});

test('a code for somebody who is signed in already is not used up', async ({ server, phone }) => {
  const sam = await phone();
  const early = await sam.context.newPage();
  await early.goto('/join');
  await sam.join(server.codeOf('Sam Adeyemi'));

  const codeOfLeah = server.codeOf('Leah Brook');
  for (const address of ['/join', `/join?code=${codeOfLeah}`, `/join#${codeOfLeah}`]) {
    await sam.page.goto(address);
    await expect(sam.page.getByText('You are signed in as Sam Adeyemi')).toBeVisible();
    await expect(sam.page.getByLabel('Your code')).toHaveCount(0);
  }
  // A form that was open from before.
  await type(early, codeOfLeah);
  await expect(early.getByText('The code has not been used')).toBeVisible();
  await early.getByRole('link', { name: 'Go on as Sam Adeyemi' }).click();
  await expect(early).toHaveURL(/\/app\/path$/);

  const leah = await phone();
  await leah.join(codeOfLeah);
  await leah.page.goto('/app/me');
  await expect(leah.page.getByRole('heading', { level: 1 })).toHaveText('Leah Brook');
});

test('the link of a slip fills the code in, and does not leave it in the address', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  const asked: string[] = [];
  sam.line.watch((request) => asked.push(request));
  const code = server.codeOf('Sam Adeyemi');
  await sam.page.goto(`/join#${code}`);
  await expect(sam.page.getByLabel('Your code')).toHaveValue(code);
  await expect(sam.page).toHaveURL(/\/join$/);
  expect(asked.filter((request) => request.includes(code))).toEqual([]);
  await sam.page.getByRole('button', { name: 'Join' }).click();
  await expect(sam.page).toHaveURL(/\/app\/path$/);
});

test('the link of a slip is only filled in: a wrong one can be put right', async ({
  server,
  phone,
}) => {
  const { page } = await phone();
  await page.goto('/join#7KQ2-M4ND-X9TB');
  await expect(page.getByLabel('Your code')).toHaveValue('7KQ2-M4ND-X9TB');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know this code');
  await type(page, server.codeOf('Sam Adeyemi'));
  await expect(page).toHaveURL(/\/app\/path$/);
});

for (const [name, address] of [
  ['an ordinary visit', '/join'],
  ['a link with another code', '/join#7KQ2-M4ND-X9TB'],
  ['a link that is no code', '/join#100%'],
] as const) {
  test(`what was typed before the script has loaded stays: ${name}`, async ({ server, phone }) => {
    const { page } = await phone();
    const held: Route[] = [];
    let isHeld = true;
    await page.route('**/_app/**/*.js', async (route) => {
      if (isHeld) held.push(route);
      else await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const code = server.codeOf('Sam Adeyemi');
    await page.getByLabel('Your code').fill(code);
    isHeld = false;
    for (const route of held) await route.continue();
    // Kit draws it when the page has come to life.
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    await expect(page.getByLabel('Your code')).toHaveValue(code);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page).toHaveURL(/\/app\/path$/);
  });
}

test.describe('with JavaScript switched off', () => {
  const without = { javaScriptEnabled: false };

  test('a coordinator joins, is told of a wrong code, and does all of their work', async ({
    server,
    phone,
  }) => {
    const jo = await phone(without);
    await jo.page.goto('/join');
    await type(jo.page, '7KQ2-M4ND-X9TB');
    await expect(jo.page.getByRole('alert')).toContainText('We do not know this code');
    await expect(jo.page.getByLabel('Your code')).toHaveValue('7KQ2-M4ND-X9TB');
    await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
    const slip = await invite(jo, {
      name: 'Amy Field',
      as: 'An intern',
      school: 'Marsh Lane Academy',
    });
    expect(slip.name).toBe('Amy Field');
    await expect(jo.page.getByText('Print this page to get the slip on paper')).toBeVisible();
  });

  test('an intern joins, and is told what the app needs', async ({ server, phone }) => {
    const sam = await phone(without);
    await sam.page.goto('/join');
    const advice = sam.page.getByRole('heading', { name: 'Selvedge needs JavaScript here' });
    await expect(advice).toHaveCount(0);
    await type(sam.page, server.codeOf('Sam Adeyemi'));
    await expect(sam.page).toHaveURL(/\/app(\?|$)/);
    await expect(advice).toBeVisible();
    await sam.page.goto('/join');
    await expect(advice).toHaveCount(0);
    await expect(sam.page.getByText('You are signed in as Sam Adeyemi')).toBeVisible();
  });
});
