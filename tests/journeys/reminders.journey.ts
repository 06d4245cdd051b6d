import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './journey.ts';
import { circleWith } from './the-small-store.ts';

/** Keeps what was put on the icon where a test can read it. */
function rememberBadge(): void {
  const remember = (count: number) => {
    localStorage.setItem('test-badge', String(count));
    return Promise.resolve();
  };
  Object.assign(Navigator.prototype, {
    setAppBadge: (count: number) => remember(count),
    clearAppBadge: () => remember(0),
  });
}

test('a number stands on the icon only where somebody chose it, and goes when they have looked', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.context.addInitScript(rememberBadge);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  const badge = () => sam.page.evaluate(() => localStorage.getItem('test-badge'));

  await priya.page.goto(`/app/circles/${await circleWith(priya, 'Sam Adeyemi')}`);
  await priya.page.getByLabel('Write to Sam').fill('Thursday?');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('Priya has written to you.')).toBeVisible();
  await expect.poll(badge).toBe('0');

  await sam.page.goto('/app/me');
  await sam.page.getByRole('link', { name: 'Reminders' }).click();
  await expect(sam.page.getByLabel('A number on the app’s icon')).not.toBeChecked();
  expect((await new AxeBuilder({ page: sam.page }).analyze()).violations).toEqual([]);
  await sam.page.getByLabel('A number on the app’s icon').check();
  await expect.poll(badge).toBe('1');
  await sam.page.reload();
  await expect(sam.page.getByLabel('A number on the app’s icon')).toBeChecked();

  await sam.page.goto(`/app/circles/${await circleWith(sam, 'Priya Nair')}`);
  await expect(sam.page.getByText('Thursday?')).toBeVisible();
  await expect.poll(badge).toBe('0');

  // Another one comes while the app is open; taken away again, nothing stands there.
  await priya.page.getByLabel('Write to Sam').fill('Or Friday.');
  await sam.page.goto('/app/me/reminders');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect.poll(badge).toBe('1');
  await sam.page.getByLabel('A number on the app’s icon').uncheck();
  await expect.poll(badge).toBe('0');

  // A phone that shows none before notifications are allowed: the choice is kept, and that is said.
  await sam.page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    Object.assign(Navigator.prototype, { setAppBadge: refuse, clearAppBadge: refuse });
  });
  await sam.page.getByLabel('A number on the app’s icon').check();
  await expect(sam.page.getByRole('alert')).toContainText('It is on, but this device will not');
  await sam.page.reload();
  await expect(sam.page.getByLabel('A number on the app’s icon')).toBeChecked();
});
