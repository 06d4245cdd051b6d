import ical, { ICalCalendarMethod } from 'ical-generator';
import type { KnownFact } from './day-facts.ts';
import { longDay } from './placement-words.ts';
import type { PlacementDay } from './placement.ts';

/** What a calendar is told of a placement: where and when. Nothing of what somebody works on. */
interface Known {
  placement: string;
  school: string;
  days: readonly PlacementDay[];
  facts: readonly KnownFact[];
  /** In milliseconds since 1970. */
  now: number;
}

/**
 * The days as a calendar file (iCalendar, RFC 5545), an event a day with a lasting id, so that the file put in twice adds
 * nothing. Times stand as the clock on the wall says, whatever zone a calendar is set to.
 */
export function calendarOf({ placement, school, days, facts, now }: Known): string {
  const factOf = (name: string) => facts.find(({ fact }) => fact === name)?.text ?? '';
  const calendar = ical({ name: 'Internship', method: ICalCalendarMethod.PUBLISH });
  for (const { on, from, to } of days)
    calendar.createEvent({
      id: `${placement}-${on}@selvedge`,
      stamp: new Date(now),
      start: wallClock(on, from),
      end: wallClock(on, to),
      floating: true,
      summary: `Internship at ${school}`,
      location: factOf('address').replaceAll('\n', ', '),
      description: [
        longDay(on),
        ...(factOf('askFor') === '' ? [] : [`Ask for: ${factOf('askFor')}`]),
        'Bring photo ID.',
      ].join('\n'),
    });
  return calendar.toString();
}

/** The library writes a floating time from a date's parts as this device tells them. */
function wallClock(on: string, time: string): Date {
  return new Date(`${on}T${time}:00`);
}
