import * as z from 'zod/mini';

/** A day as `2026-10-26`. */
const Day = z.iso.date();

/** Days on which a school is closed, the first and the last among them: a half term, or one bank holiday. */
export const SchoolHoliday = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  from: Day,
  to: Day,
});
export type SchoolHoliday = z.infer<typeof SchoolHoliday>;

/** The most that a programme can have: two years of them, with each bank holiday. */
export const mostHolidays = 40;

/** Whether a day (`2026-10-26`) is in one of them. */
export function isHoliday(day: string, holidays: readonly SchoolHoliday[]): boolean {
  return holidays.some(({ from, to }) => from <= day && day <= to);
}
