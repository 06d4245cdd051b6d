import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ukHour } from '../uk-dates.ts';
import { dayInEngland, isQuiet, schoolDaysAlone, weekOf, type ExtraTimes } from './quiet-times.ts';
import { isHoliday } from './school-holidays.ts';

const halfTerm = { name: 'Half term', from: '2026-10-26', to: '2026-10-30' };
const always: ExtraTimes = { evenings: true, weekends: true, holidays: true };

test.each([
  ['a school day before eight', '2026-11-25T07:59:59Z', {}, true],
  ['at eight', '2026-11-25T08:00:00Z', {}, false],
  ['just before six', '2026-11-25T17:59:59Z', {}, false],
  ['at six', '2026-11-25T18:00:00Z', {}, true],
  ['at seven, evenings chosen', '2026-11-25T19:00:00Z', { evenings: true }, false],
  ['at nine, evenings chosen', '2026-11-25T21:00:00Z', { evenings: true }, true],
  ['at seven, all else chosen', '2026-11-25T19:00:00Z', { weekends: true, holidays: true }, true],
  ['on a Saturday', '2026-11-28T11:00:00Z', {}, true],
  ['on a Saturday, chosen', '2026-11-28T11:00:00Z', { weekends: true }, false],
  ['on a Sunday evening, weekends chosen', '2026-11-29T19:00:00Z', { weekends: true }, true],
  ['on the first day of half term', '2026-10-26T09:00:00Z', {}, true],
  ['on its last day', '2026-10-30T17:00:00Z', {}, true],
  ['in half term, chosen', '2026-10-28T09:00:00Z', { holidays: true }, false],
  ['on the Monday after', '2026-11-02T09:00:00Z', {}, false],
  // In summer England is an hour ahead of UTC.
  ['in summer before eight', '2026-06-24T06:59:00Z', {}, true],
  ['in summer at eight', '2026-06-24T07:00:00Z', {}, false],
  ['in summer at six', '2026-06-24T17:00:00Z', {}, true],
  ['on the morning after the clocks went back', '2026-11-02T08:00:00Z', {}, false],
  ['the day the clocks go forward, weekends', '2026-03-29T07:00:00Z', { weekends: true }, false],
  ['the day before that', '2026-03-28T07:59:00Z', { weekends: true }, true],
])('%s', (_, at, extra, expected) => {
  expect(isQuiet(Date.parse(at), { ...schoolDaysAlone, ...extra }, [halfTerm])).toBe(expected);
});

const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
const extras = fc.record({
  evenings: fc.boolean(),
  weekends: fc.boolean(),
  holidays: fc.boolean(),
});

test('asking for more never makes it quieter, and nights are quiet whatever was asked for', () => {
  fc.assert(
    fc.property(instants, extras, (at, extra) => {
      if (!isQuiet(at, extra, [halfTerm])) expect(isQuiet(at, always, [halfTerm])).toBe(false);
      if (!isQuiet(at, schoolDaysAlone, [halfTerm]))
        expect(isQuiet(at, extra, [halfTerm])).toBe(false);
      if (ukHour(at) < 8 || ukHour(at) >= 21) expect(isQuiet(at, always, [])).toBe(true);
    }),
  );
});

test('with nothing chosen somebody is told on school days between eight and six alone', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const weekday = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/London',
        weekday: 'short',
      }).format(at);
      const isSchoolDay =
        !['Sat', 'Sun'].includes(weekday) && !isHoliday(dayInEngland(at), [halfTerm]);
      const isDaytime = ukHour(at) >= 8 && ukHour(at) < 18;
      expect(isQuiet(at, schoolDaysAlone, [halfTerm])).toBe(!(isSchoolDay && isDaytime));
    }),
  );
});

test('a week begins on Monday at midnight in England, in summer too', () => {
  expect(weekOf(Date.parse('2026-11-29T23:59:00Z'))).toBe('2026-11-23');
  expect(weekOf(Date.parse('2026-11-30T00:00:00Z'))).toBe('2026-11-30');
  expect(weekOf(Date.parse('2026-06-21T23:00:00Z'))).toBe('2026-06-22');
});
