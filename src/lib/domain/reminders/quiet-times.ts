import * as z from 'zod/mini';
import { ukDay, ukHour } from '../uk-dates.ts';
import { isHoliday, type SchoolHoliday } from './school-holidays.ts';

/** When somebody may be told of something beside a school day's hours. */
export const ExtraTimes = z.object({
  /** Until nine. */
  evenings: z.boolean(),
  weekends: z.boolean(),
  holidays: z.boolean(),
});
export type ExtraTimes = z.infer<typeof ExtraTimes>;

/** What holds until somebody chooses: school days alone, from eight to six. */
export const schoolDaysAlone: ExtraTimes = { evenings: false, weekends: false, holidays: false };

/** Hours by the clock in England. Nobody is told anything at night, whatever they chose. */
const begins = 8;
const ends = 18;
const eveningEnds = 21;

/** Whether somebody is left alone at this instant (milliseconds), by the clock in England and their school's holidays. */
export function isQuiet(
  at: number,
  extra: ExtraTimes,
  holidays: readonly SchoolHoliday[],
): boolean {
  const hour = ukHour(at);
  if (hour < begins || hour >= (extra.evenings ? eveningEnds : ends)) return true;
  const day = dayInEngland(at);
  if (isWeekend(day) && !extra.weekends) return true;
  return isHoliday(day, holidays) && !extra.holidays;
}

/** The Monday (`2026-11-23`) of the week in which an instant is in England. */
export function weekOf(at: number): string {
  const day = new Date(`${dayInEngland(at)}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** `2026-11-23`, by the calendar in England. */
export function dayInEngland(at: number): string {
  const { year, month, day } = ukDay(at);
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}
