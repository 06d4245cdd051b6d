import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { badgeWords, type Badge } from './badge-words.ts';
import SyncBadge from './sync-badge.svelte';

test.each<[Badge, string]>([
  [{ state: 'offline', sends: 0, unsent: 0, isKept: true }, 'No signal'],
  [{ state: 'offline', sends: 2, unsent: 2, isKept: true }, 'No signal. 2 things will send later'],
  [{ state: 'syncing', sends: 1, unsent: 1, isKept: true }, 'Sending 1 thing'],
  [
    { state: 'offline', sends: 1, unsent: 2, isKept: true },
    'No signal. 1 thing will send later, 1 waits for you',
  ],
  // A letter that is begun goes when somebody sends it, and not with a signal.
  [{ state: 'offline', sends: 0, unsent: 1, isKept: true }, 'No signal. 1 thing not sent'],
  [{ state: 'syncing', sends: 0, unsent: 1, isKept: true }, 'Checking for news'],
  [{ state: 'syncing', sends: 1, unsent: 2, isKept: true }, 'Sending 1 thing'],
  [{ state: 'syncing', sends: 0, unsent: 0, isKept: true }, 'Checking for news'],
  [
    { state: 'current', at: '2026-11-23T19:04:00', sends: 0, unsent: 0, isKept: true },
    'Up to date, 19:04',
  ],
  [
    { state: 'current', at: '2026-11-23T19:04:00', sends: 0, unsent: 0, isKept: false },
    'Keeping the app on this device',
  ],
  [{ state: 'offline', sends: 0, unsent: 0, isKept: false }, 'No signal'],
  [
    { state: 'current', at: '2026-11-23T19:04:00', sends: 3, unsent: 3, isKept: true },
    '3 things not sent',
  ],
  [{ state: 'failed', reason: 'signed-out', sends: 0, unsent: 0, isKept: true }, 'Sign in to send'],
  [
    { state: 'failed', reason: 'server', sends: 1, unsent: 1, isKept: true },
    'Can’t send just now. 1 thing not sent',
  ],
])('%j says "%s"', (badge, words) => {
  expect(badgeWords(badge)).toBe(words);
});

test('the badge leads to what is not yet sent, and is announced when it changes', async () => {
  const screen = await render(SyncBadge, {
    badge: { state: 'offline', sends: 1, unsent: 1, isKept: true },
    href: '/app/me/unsent',
  });
  await expect.element(screen.getByRole('link')).toHaveAttribute('href', '/app/me/unsent');
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('No signal. 1 thing will send later');
});
