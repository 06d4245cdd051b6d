import { expect, test } from 'vitest';
import { beginningOf, endOf, ukDate, ukDateAndTime, ukDay } from './uk-dates.ts';

test.each([
  [{ day: 31, month: 2, year: 2026 }],
  [{ day: 29, month: 2, year: 2027 }],
  [{ day: 0, month: 1, year: 2026 }],
  [{ day: 1, month: 13, year: 2026 }],
])('there is no day %j', (day) => {
  expect(beginningOf(day)).toBeUndefined();
  expect(endOf(day)).toBeUndefined();
});

test.each([
  [{ day: 1, month: 12, year: 2026 }, '2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z'],
  [{ day: 3, month: 5, year: 2026 }, '2026-05-02T23:00:00.000Z', '2026-05-03T23:00:00.000Z'],
  // The clocks go forward: 23 hours. And back: 25.
  [{ day: 29, month: 3, year: 2026 }, '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
  [{ day: 25, month: 10, year: 2026 }, '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
  [{ day: 31, month: 12, year: 2026 }, '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('%j begins and ends by the clocks of England', (day, begins, ends) => {
  expect(new Date(beginningOf(day) ?? 0).toISOString()).toBe(begins);
  expect(new Date(endOf(day) ?? 0).toISOString()).toBe(ends);
  expect(ukDay(begins)).toEqual(day);
});

test('dates are written as in England', () => {
  expect(ukDate('2026-05-02T23:30:00.000Z')).toBe('3 May 2026');
  expect(ukDateAndTime('2026-05-03T18:04:00.000Z')).toBe('3 May, 19:04');
  expect(ukDateAndTime('2026-12-03T00:04:00.000Z')).toBe('3 Dec, 00:04');
});
