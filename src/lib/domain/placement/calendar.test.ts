import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';

const known = {
  placement: '01hzy3v7k2qg6m4n8p0r5s9t00',
  school: 'Marsh Lane, North',
  days: [
    { on: '2027-03-30', from: '08:15', to: '15:30' },
    { on: '2027-03-26', from: '09:00', to: '12:00' },
  ],
  facts: [
    { fact: 'address', text: '1 Lane\nME19 6DH', from: 'list' },
    { fact: 'askFor', text: 'Ms Khan', from: 'host' },
  ] as const,
  now: Date.parse('2027-01-16T12:00:00.000Z'),
};

test('each day is an event at the hours on the wall, before and after the clocks change', () => {
  const text = calendarOf(known);
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain('DTSTART:20270330T081500\r\n');
  expect(text).toContain('DTEND:20270330T153000\r\n');
  expect(text).toContain('DTSTART:20270326T090000\r\n');
  expect(text).toContain('SUMMARY:Internship at Marsh Lane\\, North');
  expect(text).toContain('LOCATION:1 Lane\\, ME19 6DH');
  expect(text).toContain('Ask for: Ms Khan');
});

test('the same day has the same id each time, so that a file opened twice adds nothing', () => {
  const ids = (text: string) => text.match(/^UID:.*$/gm);
  expect(ids(calendarOf(known))).toEqual(ids(calendarOf({ ...known, now: known.now + 1 })));
  expect(new Set(ids(calendarOf(known))).size).toBe(2);
});
