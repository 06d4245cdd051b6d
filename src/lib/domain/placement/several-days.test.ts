import { expect, test } from 'vitest';
import { severalDays } from './several-days.ts';

test('days in a row leave weekends out, over a change of clocks and of year too', () => {
  expect(severalDays('2027-03-25', 4, 'in-a-row')).toEqual([
    '2027-03-25',
    '2027-03-26',
    '2027-03-29',
    '2027-03-30',
  ]);
  expect(severalDays('2026-12-31', 2, 'in-a-row')).toEqual(['2026-12-31', '2027-01-01']);
  expect(severalDays('2027-01-04', 20, 'in-a-row').at(-1)).toBe('2027-01-29');
});

test('once a week stays on its weekday, and one day is one day', () => {
  expect(severalDays('2027-03-23', 3, 'weekly')).toEqual([
    '2027-03-23',
    '2027-03-30',
    '2027-04-06',
  ]);
  expect(severalDays('2027-03-27', 1, 'in-a-row')).toEqual(['2027-03-27']);
});
