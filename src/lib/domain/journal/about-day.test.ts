import { expect, test } from 'vitest';
import { dayProblem } from './about-day.ts';

const now = Date.parse('2026-11-26T20:00:00Z');

test.each(['2026-11-26', '2026-11-25', '2027-11-20', '1999-01-01', '2024-02-29'])(
  'an entry may be about %s',
  (day) => {
    expect(dayProblem(day, now)).toBeUndefined();
  },
);

test.each([
  ['2090-06-01', /1 June 2090 is more than a year ahead/],
  ['2026-02-31', /no such day/],
  ['0026-11-26', /a long time ago/],
  ['yesterday', /no such day/],
  ['', /Give a day/],
])('%s is told to be wrong', (day, words) => {
  expect(dayProblem(day, now)).toMatch(words);
});
