import { expect, test } from 'vitest';
import { dayQuestion, placementDayProblem } from './day-questions.ts';

const now = Date.parse('2026-11-27T12:00:00.000Z');

test.each([
  ['2025-11-26', /more than 12 months ago/],
  ['2020-01-01', /more than 12 months ago/],
  ['', /Give a day/],
  ['2090-05-05', /more than a year ahead/],
])('"%s" is refused', (day, message) => {
  expect(placementDayProblem(day, now)).toMatch(message);
});

test.each(['2025-11-27', '2026-11-26', '2026-11-27', '2027-11-20'])('%s is taken', (day) => {
  expect(placementDayProblem(day, now)).toBeUndefined();
});

test.each([
  [['2026-11-27'], undefined],
  [['2026-11-30', '2026-12-01'], undefined],
  [['2026-11-24'], 'Tuesday 24 November is over. Add it anyway?'],
  [['2025-12-02'], 'Tuesday 2 December 2025 is over. Add it anyway?'],
  [['2026-11-28'], 'That is a Saturday. Add it anyway?'],
  [['2026-11-22'], 'Sunday 22 November is over. Add it anyway?'],
  [['2026-11-26', '2026-11-27'], 'Thursday 26 November is over. Add them anyway?'],
  [['2026-11-25', '2026-11-26'], '2 of these days are over. Add them anyway?'],
  [['2026-11-28', '2026-11-30'], 'One of these days is at a weekend. Add them anyway?'],
  [
    ['2026-11-21', '2026-11-28', '2026-12-05'],
    'Saturday 21 November is over. 3 of these days are at a weekend. Add them anyway?',
  ],
])('%j is asked about: %s', (days, question) => {
  expect(dayQuestion(days, now)).toBe(question);
});

test('what day it is, is said by the clock in England', () => {
  const lateInSummer = Date.parse('2026-06-01T23:30:00.000Z');
  expect(dayQuestion(['2026-06-01'], lateInSummer)).toMatch(/is over/);
});
