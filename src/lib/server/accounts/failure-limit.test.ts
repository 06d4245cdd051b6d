import { expect, test } from 'vitest';
import { hour, minute } from './clock.ts';
import { FailureLimit, limitedAddress } from './failure-limit.ts';

function aLimit() {
  let now = 0;
  const limit = new FailureLimit(() => now);
  return { limit, passes: (ms: number) => (now += ms) };
}

function failTimes(limit: FailureLimit, address: string, times: number): number {
  let refused = 0;
  for (let at = 0; at < times; at += 1) if (!limit.attempt(address).ok) refused += 1;
  return refused;
}

test('the 51st failure of an hour is refused, with the time from which to try again', () => {
  const { limit, passes } = aLimit();
  expect(failTimes(limit, '10.0.0.1', 50)).toBe(0);
  passes(20 * minute);
  expect(limit.attempt('10.0.0.1')).toEqual({ ok: false, retryAt: hour });
  passes(40 * minute);
  expect(limit.attempt('10.0.0.1').ok).toBe(true);
});

test('of 200 failures in a row 150 are refused, and another address is not touched', () => {
  const { limit } = aLimit();
  expect(failTimes(limit, '10.0.0.1', 200)).toBe(150);
  expect(failTimes(limit, '10.0.0.2', 50)).toBe(0);
});

test('what succeeds does not count', () => {
  const { limit } = aLimit();
  for (let at = 0; at < 500; at += 1) {
    const attempt = limit.attempt('10.0.0.1');
    if (attempt.ok) attempt.succeeded();
  }
  expect(failTimes(limit, '10.0.0.1', 50)).toBe(0);
});

test('many addresses take no more than their share of memory', () => {
  const { limit } = aLimit();
  failTimes(limit, '10.0.0.1', 50);
  for (let at = 0; at < 10_000; at += 1) limit.attempt(`10.1.${at >> 8}.${at & 255}`);
  // The oldest was forgotten to make room.
  expect(limit.attempt('10.0.0.1').ok).toBe(true);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, counted) => {
  expect(limitedAddress(address)).toBe(counted);
});
