import type { Phone } from './journey.ts';

/** A screen to look at: where it is, and what to do there first. */
export interface Screen {
  name: string;
  path: string | ((phone: Phone) => Promise<string>);
  before?: (phone: Phone) => Promise<void>;
}

/** The address behind a link of another page. */
function behind(path: string, link: RegExp): (phone: Phone) => Promise<string> {
  return async (phone) => {
    await phone.page.goto(path);
    return (
      (await phone.page.getByRole('link', { name: link }).first().getAttribute('href')) ?? path
    );
  };
}

/** Nobody is signed in. */
export const strangerScreens: readonly Screen[] = [
  { name: 'start', path: '/' },
  { name: 'join', path: '/join' },
  {
    name: 'join-wrong-code',
    path: '/join',
    before: async ({ page }) => {
      await page.getByLabel('Your code').fill('0000-0000-0000');
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'nobody-here', path: '/app' },
];

/** An intern who has only just joined. */
export const newInternScreens: readonly Screen[] = [
  { name: 'path-new', path: '/app/path' },
  { name: 'audit-first', path: '/app/where-i-am-now' },
  { name: 'role-new', path: '/app/where-i-am-now/role' },
  { name: 'result-none', path: '/app/where-i-am-now/result' },
  { name: 'coach-none', path: '/app/shared' },
  { name: 'circle-none', path: behind('/app/shared', /Shared with/) },
];

/** An intern who has answered, said what the role asks, and shown it. */
export const internScreens: readonly Screen[] = [
  { name: 'path', path: '/app/path' },
  { name: 'audit-done', path: '/app/where-i-am-now' },
  { name: 'statement', path: '/app/where-i-am-now/17' },
  { name: 'end', path: '/app/where-i-am-now/end' },
  { name: 'role', path: '/app/where-i-am-now/role' },
  { name: 'result', path: '/app/where-i-am-now/result' },
  {
    name: 'result-open',
    path: '/app/where-i-am-now/result',
    before: async ({ page }) => {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'show',
    path: async (phone) =>
      (await behind('/app/shared', /Shared with/)(phone)).replace(
        '/circles/',
        '/where-i-am-now/show/',
      ),
  },
  { name: 'shared', path: '/app/shared' },
  { name: 'circle', path: behind('/app/shared', /Shared with/) },
  { name: 'me', path: '/app/me' },
  { name: 'unsent', path: '/app/me/unsent' },
  { name: 'device', path: '/app/me/device' },
  {
    name: 'device-code',
    path: '/app/me/device',
    before: async ({ page }) => {
      await page.getByRole('button', { name: 'Show me a code' }).click();
      await page.locator('.code').waitFor();
    },
  },
  { name: 'delete', path: '/app/me/delete' },
  { name: 'sign-out', path: '/app/me/sign-out' },
];

export const coachScreens: readonly Screen[] = [
  { name: 'interns', path: '/app/interns' },
  { name: 'intern', path: behind('/app/interns', /Leah Brook/) },
  {
    name: 'intern-role',
    path: behind('/app/interns', /Leah Brook/),
    before: async ({ page }) => {
      await page.getByText('What you think the next role asks').click();
    },
  },
  { name: 'intern-nothing-shown', path: behind('/app/interns', /Sam Adeyemi/) },
  { name: 'coach-me', path: '/app/me' },
];

/** Opens a screen and waits until it is drawn. */
export async function openScreen(phone: Phone, screen: Screen): Promise<void> {
  const path = typeof screen.path === 'string' ? screen.path : await screen.path(phone);
  await phone.page.goto(path);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  await phone.page.evaluate(() => document.fonts.ready);
  await screen.before?.(phone);
}
