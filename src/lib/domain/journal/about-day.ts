import { beginningOf, type CalendarDay, ukDate, ukDay } from '../uk-dates.ts';

/** The first day that an entry may be about: whoever writes now was at school then. */
const earliest = '1950-01-01';
/** How far ahead a day may be, in days: plans for next year are made in this one. */
const aheadDays = 366;

const dayMs = 24 * 60 * 60_000;

/** `2026-11-26` as a day; undefined for what is none. */
function dayFrom(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return { year, month, day };
}

/**
 * What is wrong with a day that an entry should be about, in the words of whoever chose it; undefined where nothing is.
 * @param text as a date box gives it: `2026-11-26`, or empty
 * @param now in milliseconds since 1970
 */
export function dayProblem(text: string, now: number): string | undefined {
  if (text === '') return 'Give a day, month and year, as in 26 11 2026.';
  const day = dayFrom(text);
  if (day === undefined) return 'There is no such day.';
  if (text < earliest) return `The year ${day.year} is a long time ago. Is it right?`;
  const at = beginningOf(day);
  if (at === undefined) return 'There is no such day.';
  if (at > now + aheadDays * dayMs)
    return `${ukDate(at)} is more than a year ahead. Is the year right?`;
  return undefined;
}

/** The day that it is in England at an instant (milliseconds), as `2026-11-26`. */
export function dayText(at: string | number): string {
  const { year, month, day } = ukDay(at);
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((one) => String(one).padStart(2, '0')),
  ].join('-');
}
