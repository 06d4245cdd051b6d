import type { JoiningState, Together } from '#lib/server/accounts/office-people.ts';
import type { CircleRole } from '#lib/server/accounts/records.ts';
import { ukDate, ukDay, type CalendarDay } from '#lib/domain/uk-dates.ts';

/** What somebody is to their intern. */
export const circleRoleWords: Readonly<Record<CircleRole, string>> = {
  coach: 'coach',
  hostMentor: 'host mentor',
};

export function joiningWords(joining: JoiningState): string {
  switch (joining.state) {
    case 'joined':
      return joining.newCodeUntil === undefined
        ? ukDate(joining.at)
        : `${ukDate(joining.at)}; new code until ${ukDate(joining.newCodeUntil)}`;
    case 'code-given':
      return `Not yet: code works until ${ukDate(joining.until)}`;
    case 'no-code':
      return 'Not yet: needs a new code';
  }
}

/** "Today", "Yesterday", "On 3 May 2026": a day, never an hour. `now` in milliseconds. */
export function inTouchWords(lastInTouch: CalendarDay | undefined, now: number): string {
  if (lastInTouch === undefined) return 'Not yet';
  const at = noonOf(lastInTouch);
  const daysAgo = Math.round((noonOf(ukDay(now)) - at) / dayMs);
  if (daysAgo <= 0) return 'Today';
  return daysAgo === 1 ? 'Yesterday' : `On ${ukDate(at)}`;
}

const dayMs = 24 * 60 * 60_000;

function noonOf({ day, month, year }: CalendarDay): number {
  return Date.UTC(year, month - 1, day, 12);
}

/** "Priya Nair, until 3 May 2026". */
export function togetherWords(period: Together): string {
  const who =
    period.role === 'coach' ? period.name : `${period.name} (${circleRoleWords[period.role]})`;
  if (period.when === 'to-come') return `${who}, from ${ukDate(period.from)}`;
  return period.to === undefined ? who : `${who}, until ${lastDay(period.to)}`;
}

/** What is wrong with putting two together whose period began, or begins, at `from`. `now` in milliseconds. */
export function alreadySentence(from: string, now: number): string {
  const word = Date.parse(from) > now ? 'from' : 'since';
  return `They are together already, ${word} ${ukDate(from)}. End that first, or choose somebody else`;
}

/** A period ends at midnight: its last day is the one before. */
export function lastDay(to: string): string {
  return ukDate(Date.parse(to) - 1);
}
