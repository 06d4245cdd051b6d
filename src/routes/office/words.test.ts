import { expect, test } from 'vitest';
import { ukDay } from '#lib/domain/uk-dates.ts';
import { alreadySentence, inTouchWords } from './words.ts';

const now = Date.parse('2026-05-05T00:30:00+01:00');

test.each([
  [undefined, 'Not yet'],
  ['2026-05-05T00:10:00+01:00', 'Today'],
  ['2026-05-04T23:50:00+01:00', 'Yesterday'],
  ['2026-05-04T00:05:00+01:00', 'Yesterday'],
  ['2026-05-03T19:04:00+01:00', 'On 3 May 2026'],
  ['2025-12-31T23:59:00Z', 'On 31 December 2025'],
])('in touch %s is said as %s', (at, words) => {
  expect(inTouchWords(at === undefined ? undefined : ukDay(at), now)).toBe(words);
});

test('yesterday is yesterday when the clocks change', () => {
  const after = Date.parse('2026-10-25T23:30:00Z');
  expect(inTouchWords({ day: 24, month: 10, year: 2026 }, after)).toBe('Yesterday');
});

test.each([
  ['2026-05-04T23:00:00Z', 'They are together already, since 5 May 2026. '],
  ['2027-01-01T00:00:00Z', 'They are together already, from 1 January 2027. '],
])('a period of %s is told as what it is', (from, words) => {
  expect(alreadySentence(from, now)).toContain(words);
});
