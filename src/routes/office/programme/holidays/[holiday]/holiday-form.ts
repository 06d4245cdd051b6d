import { mostHolidays, type SchoolHoliday } from '#lib/domain/reminders/school-holidays.ts';
import { beginningOf } from '#lib/domain/uk-dates.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../../../form-error.ts';
import type { TypedDate } from '../../../together/together-form.ts';
import { holidayWords } from '../../words.ts';

export interface HolidayTyped {
  name: string;
  from: TypedDate;
  to: TypedDate;
}

const noDate: TypedDate = { day: '', month: '', year: '' };

export const emptyTyped: HolidayTyped = { name: '', from: noDate, to: noDate };

const longestName = 60;

/** In days: a summer holiday has six or seven weeks. Anything longer has a slip in it. */
const longest = 70;

/** A holiday as it stands in the form; the last day of one that is a day alone is empty. */
export function typedOf({ name, from, to }: SchoolHoliday): HolidayTyped {
  return { name, from: typedDay(from), to: from === to ? noDate : typedDay(to) };
}

/** Reads the form beside the other holidays: a holiday, or what to put right. */
export function readHolidayForm(
  form: FormData,
  others: readonly SchoolHoliday[],
): FormReading<SchoolHoliday, HolidayTyped> {
  const typed = typedIn(form);
  const from = dayOf(typed.from);
  const to = isEmpty(typed.to) ? from : dayOf(typed.to);
  const errors = [...nameErrors(typed.name), ...dayErrors(typed, from, to)];
  if (errors.length > 0 || from === undefined || to === undefined)
    return { ok: false, typed, errors };
  const holiday = { name: typed.name, from, to };
  const wrong = besideOthers(holiday, others);
  return wrong === undefined ? { ok: true, value: holiday } : { ok: false, typed, errors: [wrong] };
}

function typedIn(form: FormData): HolidayTyped {
  return { name: textOf(form, 'name'), from: dateIn(form, 'from'), to: dateIn(form, 'to') };
}

function dateIn(form: FormData, name: string): TypedDate {
  const part = (of: string) => textOf(form, `${name}-${of}`);
  return { day: part('day'), month: part('month'), year: part('year') };
}

function nameErrors(name: string): FormError[] {
  const message =
    name === ''
      ? 'Write what it is, such as Autumn half term'
      : namingProblem(name, 'name', longestName);
  return message === undefined ? [] : [{ field: 'name', message }];
}

function dayErrors(typed: HolidayTyped, from?: string, to?: string): FormError[] {
  const errors: FormError[] = [];
  if (from === undefined)
    errors.push({
      field: 'from-day',
      message: `${isDigits(typed.from) ? 'There is no such day. ' : ''}Type the first day, like 26 10 2026`,
    });
  if (to === undefined && !isEmpty(typed.to))
    errors.push({
      field: 'to-day',
      message: `${isDigits(typed.to) ? 'There is no such day. ' : ''}Type the last day like 30 10 2026, or leave it empty`,
    });
  if (from !== undefined && to !== undefined && to < from)
    errors.push({ field: 'to-day', message: 'The last day comes before the first. Check both' });
  else if (from !== undefined && to !== undefined && daysIn(from, to) > longest)
    errors.push({
      field: 'to-day',
      message: `That is ${daysIn(from, to)} days, longer than any school holiday. Check the months and the years`,
    });
  return errors;
}

function besideOthers(
  { from, to }: SchoolHoliday,
  others: readonly SchoolHoliday[],
): FormError | undefined {
  const met = others.find((other) => other.from <= to && from <= other.to);
  if (met !== undefined)
    return {
      field: 'from-day',
      message: `It overlaps with ${met.name} (${holidayWords(met)}). Change one of the two`,
    };
  return others.length >= mostHolidays
    ? {
        field: 'name',
        message: `There are ${mostHolidays} already. Take some that are over off the list first`,
      }
    : undefined;
}

function daysIn(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60_000)) + 1;
}

/** `2026-10-26`; undefined where there is no such day. */
function dayOf(date: TypedDate): string | undefined {
  if (!isDigits(date)) return undefined;
  const { day, month, year } = date;
  const there = beginningOf({ day: Number(day), month: Number(month), year: Number(year) });
  if (there === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function typedDay(day: string): TypedDate {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function isEmpty({ day, month, year }: TypedDate): boolean {
  return `${day}${month}${year}` === '';
}

function isDigits({ day, month, year }: TypedDate): boolean {
  return [day, month].every((part) => /^\d{1,2}$/.test(part)) && /^20\d\d$/.test(year);
}
