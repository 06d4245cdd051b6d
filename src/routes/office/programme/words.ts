import { publishedFramework } from '#lib/content/frameworks/published.ts';
import type { MarkSet } from '#lib/domain/framework/framework.ts';
import type { Edition, FocusWith, PlacementBy } from '#lib/domain/programme/programme.ts';
import type { SchoolHoliday } from '#lib/domain/reminders/school-holidays.ts';
import { ukDate } from '#lib/domain/uk-dates.ts';

/** With whom an intern decides on a focus. */
export const focusWithWords: Readonly<Record<FocusWith, string>> = {
  coach: 'With their coach, in their own school',
  hostMentor: 'With the host mentor, in the school they visit',
};

/** Who chooses the school of an internship. */
export const placementByWords: Readonly<Record<PlacementBy, string>> = {
  intern: 'Chosen by the intern',
  programme: 'Chosen by the programme team, for each intern',
};

/** How many schools offer. */
export function hostsWords(hosts: readonly { isRetired?: boolean }[]): string {
  const { length } = hosts.filter(({ isRetired }) => isRetired !== true);
  if (length === 0) return 'None yet. Interns write in where they go';
  return length === 1 ? 'One school' : `${length} schools`;
}

/** "26 October 2026 to 30 October 2026", and of one day "3 May 2027". */
export function holidayWords({ from, to }: Pick<SchoolHoliday, 'from' | 'to'>): string {
  return from === to ? ukDate(from) : `${ukDate(from)} to ${ukDate(to)}`;
}

/** How many days off Selvedge knows of that are not over; `today` as `2026-10-26`. */
export function holidaysWords(holidays: readonly SchoolHoliday[], today: string): string {
  const { length } = holidays.filter(({ to }) => to >= today);
  if (length === 0) return 'None typed in. Reminders come on every weekday';
  return length === 1 ? 'One to come' : `${length} to come`;
}

export function feedbackWords(isAsked: boolean): string {
  return isAsked ? 'Asked for' : 'Not asked for';
}

/** Where a set of lines comes from, in short: "Our starting suggestion". */
export function lineSourceWords({ source }: MarkSet): string {
  switch (source.kind) {
    case 'suggestion':
      return 'The starting suggestion';
    case 'programme':
      return `Set by ${source.by} on ${ukDate(source.at)}`;
    case 'panel':
      return `${source.who} were asked on ${ukDate(source.askedAt)}`;
  }
}

/** "Where I am now, version 2". */
export function editionWords({ title, version }: { title: string; version: number }): string {
  return `${title}, version ${version}`;
}

/** Whose a framework is: a programme's own edition of ours can have the same title and number. */
export function originWords({ id, version }: Edition): string {
  return publishedFramework(id, version) === undefined
    ? 'Brought by your programme'
    : 'Comes with Selvedge';
}

/** How much of the toolkit is the programme's own. */
export function ownToolkitWords(entries: readonly { isRetired?: boolean }[]): string {
  const { length } = entries.filter(({ isRetired }) => isRetired !== true);
  if (length === 0) return 'Nothing yet, beside what comes with Selvedge';
  return length === 1 ? 'One thing of your own' : `${length} things of your own`;
}
