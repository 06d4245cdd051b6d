import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedStamp, nextStamp, stampTime, toleratedLeadMs, type Stamp } from './stamp.ts';

const device = '01hzy3v7k2qg6m4n8p0r5s9t1w';

test('stamps of one device rise, whatever its clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9_999_999_999_999 }), { minLength: 2 }),
      (clock) => {
        let last: Stamp | undefined;
        for (const now of clock) {
          const next = nextStamp(last, now, device);
          if (last !== undefined) expect(next > last).toBe(true);
          last = next;
        }
      },
    ),
  );
});

test('more stamps in one millisecond than the counter holds go on into the next', () => {
  const full = `0000000001000.zzzz.${device}`;
  expect(nextStamp(full, 1000, device)).toBe(`0000000001001.0000.${device}`);
});

test('a stamp up to five minutes ahead counts as it is; one further ahead counts as now', () => {
  const now = 1_000_000;
  const near = nextStamp(undefined, now + toleratedLeadMs, device);
  const far = nextStamp(undefined, now + toleratedLeadMs + 1, device);
  expect(countedStamp(near, now)).toBe(near);
  expect(stampTime(countedStamp(far, now))).toBe(now);
});
