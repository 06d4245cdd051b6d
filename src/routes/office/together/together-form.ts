import type { CircleRole } from '#lib/server/accounts/records.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { beginningOf, endOf, ukDate } from '#lib/domain/uk-dates.ts';
import { textOf, type FormError, type FormReading } from '../form-error.ts';

/** A date as three fields hold it. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export interface TogetherTyped {
  intern: string;
  other: string;
  role: string;
  from: TypedDate;
  until: TypedDate;
}

export interface TogetherValue {
  intern: string;
  other: string;
  role: CircleRole;
  from: string;
  to?: string;
}

/** Who can be chosen. */
export interface Choices {
  interns: readonly { id: string; name: string }[];
  others: readonly { id: string; name: string }[];
}

/** Reads the form; `now` is in milliseconds. A date is a day in England: from its first minute, until its last. */
export function readTogetherForm(
  form: FormData,
  { interns, others }: Choices,
  now: number,
): FormReading<TogetherValue, TogetherTyped> {
  const typed = typedIn(form);
  const errors: FormError[] = [];
  const { intern, other, role } = typed;
  if (!interns.some(({ id }) => id === intern))
    errors.push({ field: 'intern', message: 'Choose an intern' });
  if (!others.some(({ id }) => id === other)) {
    errors.push({ field: 'other', message: 'Choose a coach or mentor' });
  }
  if (role !== 'coach' && role !== 'hostMentor') {
    errors.push({
      field: 'role-coach',
      message: 'Choose whether they are the coach or the host mentor',
    });
  }
  const from = readDay(typed.from, beginningOf);
  if (from === undefined) {
    errors.push({
      field: 'from-day',
      message: `${isDigits(typed.from) ? noSuchDay : ''}Type the first day, like 7 9 2026`,
    });
  }
  const until = isEmpty(typed.until) ? undefined : readDay(typed.until, endOf);
  if (until === undefined && !isEmpty(typed.until)) {
    errors.push({
      field: 'until-day',
      message: 'Type the last day like 16 7 2027, or leave it empty',
    });
  } else if (until !== undefined && until <= Math.max(from ?? 0, now)) {
    errors.push({ field: 'until-day', message: tooEarly(from, now) });
  }
  if (errors.length > 0 || from === undefined || (role !== 'coach' && role !== 'hostMentor')) {
    return { ok: false, typed, errors };
  }
  // A period that begins today begins now: nobody was together this morning.
  const begins = instant(from <= now && now < from + aDay ? now : from);
  const to = until === undefined ? {} : { to: instant(until) };
  return { ok: true, value: { intern, other, role, from: begins, ...to } };
}

/** What was typed, to be shown again. */
export function typedIn(form: FormData): TogetherTyped {
  return {
    intern: textOf(form, 'intern'),
    other: textOf(form, 'other'),
    role: textOf(form, 'role'),
    from: dateOf(form, 'from'),
    until: dateOf(form, 'until'),
  };
}

const aDay = 24 * 60 * 60_000;

function tooEarly(from: number | undefined, now: number): string {
  const earliest = ukDate(Math.max(from ?? now, now));
  return `The last day must be ${earliest} or later`;
}

function dateOf(form: FormData, name: string): TypedDate {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    textOf(form, `${name}-${part}`),
  );
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
}

function isEmpty({ day, month, year }: TypedDate): boolean {
  return `${day}${month}${year}` === '';
}

function readDay(date: TypedDate, instantOf: typeof beginningOf): number | undefined {
  const { day, month, year } = date;
  if (!isDigits(date)) return undefined;
  return instantOf({ day: Number(day), month: Number(month), year: Number(year) });
}

function isDigits({ day, month, year }: TypedDate): boolean {
  return [day, month].every((part) => /^\d{1,2}$/.test(part)) && /^20\d\d$/.test(year);
}

const noSuchDay = 'There is no such day. ';
