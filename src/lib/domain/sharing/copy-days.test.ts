import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erasedBy, erasureOf } from '../erasure/erasure.ts';
import { nextStamp } from '../stamp.ts';
import { ukDate } from '../uk-dates.ts';
import { copyDays } from './copy-days.ts';

const device = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const noon = Date.parse('2026-07-25T12:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
const of = 'where-i-am-now.1-1';

test('a copy tells the days, in England, and nothing finer', () => {
  const times = { startedAt: '2026-07-24T23:12:34.567Z', finishedAt: '2026-07-25T07:20:11.123Z' };
  expect(copyDays(times, of, { attempts: {} })).toEqual({
    startedAt: '2026-07-24T23:00:00.000Z',
    finishedAt: '2026-07-24T23:00:00.000Z',
  });
  expect(copyDays({ startedAt: iso(noon) }, of, { attempts: {} })).toEqual({
    startedAt: '2026-07-24T23:00:00.000Z',
  });
});

test('a later drop of another look leaves the day as it is', () => {
  const erased = erasedBy([
    { at: nextStamp(undefined, noon + 1, device), attempt: 'where-i-am-now.1-2' },
  ]);
  expect(copyDays({ startedAt: iso(noon) }, of, erased).startedAt).toBe('2026-07-24T23:00:00.000Z');
});

test('a copy stands where its original stands, and has its day', () => {
  const hours = fc
    .integer({ min: -36 * 60, max: 36 * 60 })
    .map((minutes) => noon + minutes * 60_000);
  const deletions = fc.array(
    fc.record({ ms: hours, attempt: fc.constantFrom(undefined, of, 'where-i-am-now.1-2') }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(hours, deletions, (began, said) => {
      const erased = erasedBy(
        said.map(({ ms, attempt }) => ({
          at: nextStamp(undefined, ms, device),
          ...(attempt === undefined ? {} : { attempt }),
        })),
      );
      const stands = (at: number) => erasureOf(erased, { at, attempt: of }) === undefined;
      if (!stands(began)) return;
      const { startedAt } = copyDays({ startedAt: iso(began) }, of, erased);
      expect(stands(Date.parse(startedAt))).toBe(true);
      expect(Date.parse(startedAt)).toBeLessThanOrEqual(began);
      expect(ukDate(startedAt)).toBe(ukDate(began));
    }),
  );
});
