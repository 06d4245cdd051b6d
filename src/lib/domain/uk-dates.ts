/** Schools in England live by this clock, whatever the server's. */
const timeZone = 'Europe/London';

const longDate = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDate = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const hourThere = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hour12: false });

/** "3 May 2026", of an instant as ISO 8601 or in milliseconds. */
export function ukDate(at: string | number): string {
  return longDate.format(new Date(at));
}

/** "3 May, 19:04". */
export function ukDateAndTime(at: string | number): string {
  return `${shortDate.format(new Date(at))}, ${ukTime(at)}`;
}

/** "19:04". */
export function ukTime(at: string | number): string {
  return time.format(new Date(at));
}

/** A day of the calendar. */
export interface CalendarDay {
  day: number;
  month: number;
  year: number;
}

/** The day that it is in England at an instant. */
export function ukDay(at: string | number): CalendarDay {
  const [year = 0, month = 0, day = 0] = parts.format(new Date(at)).split('-').map(Number);
  return { day, month, year };
}

/** The hour that it is in England at an instant, 0 to 23. */
export function ukHour(at: string | number): number {
  return Number(hourThere.format(new Date(at))) % 24;
}

/** The instant (milliseconds) at which a day begins in England; undefined where there is no such day. */
export function beginningOf({ day, month, year }: CalendarDay): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    date.getUTCFullYear() !== year ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day
  ) {
    return undefined;
  }
  // Midnight by UTC is 0 or 1 o'clock in England, by the season.
  const ahead = Number(hourThere.format(date)) % 24;
  return date.getTime() - ahead * 60 * 60_000;
}

/** The instant (milliseconds) at which a day ends in England. */
export function endOf({ day, month, year }: CalendarDay): number | undefined {
  if (beginningOf({ day, month, year }) === undefined) return undefined;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return beginningOf({
    day: next.getUTCDate(),
    month: next.getUTCMonth() + 1,
    year: next.getUTCFullYear(),
  });
}
