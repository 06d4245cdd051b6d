import { instant } from '#lib/server/accounts/clock.ts';
import { feedbackGroups, groupNames, byGroup, type ByGroup } from '#lib/domain/feedback/groups.ts';
import {
  fewestChoices,
  fewestForComments,
  groupsTooSmall,
  hasAnonymousGroup,
  mostLinksOfAGroup,
  usualThresholds,
  type Thresholds,
} from '#lib/domain/feedback/thresholds.ts';
import { endOf } from '#lib/domain/uk-dates.ts';
import { textOf, type FormError, type FormReading } from '../../../form-error.ts';
import type { TypedDate } from '../../../together/together-form.ts';

export interface RoundTyped {
  /** As typed, by group. */
  links: ByGroup<string>;
  fewest: string;
  until: TypedDate;
  once: string;
}

export interface RoundValue {
  links: ByGroup<number>;
  thresholds: Thresholds;
  closesAt: string;
  /** The form's own token and what was in it. */
  sent: string;
}

/** Long enough for a half-term with its holiday; a link lying about for longer is a risk. */
const longestDays = 90;

/** Reads the form; `now` is in milliseconds. Answers are taken until the last minute of the day, in England. */
export function readRoundForm(form: FormData, now: number): FormReading<RoundValue, RoundTyped> {
  const typed = typedIn(form);
  const fewest = fewestChoices.find((choice) => String(choice) === typed.fewest);
  const thresholds = thresholdsFrom(fewest ?? fewestChoices[0]);
  const links = byGroup((group) => countOf(typed.links[group]));
  const closesAt = closingOf(typed.until);
  const errors: FormError[] = [
    ...linkErrors(links, thresholds),
    ...(fewest === undefined
      ? [{ field: 'fewest', message: 'Choose from how many answers a group shows' }]
      : []),
    ...closingErrors(closesAt, now),
  ];
  if (errors.length > 0 || closesAt === undefined) return { ok: false, typed, errors };
  const counts = byGroup((group) => links[group] ?? 0);
  const sent = [typed.once, ...Object.values(counts), fewest, closesAt].join(' ');
  return { ok: true, value: { links: counts, thresholds, closesAt: instant(closesAt), sent } };
}

/** What was typed, to be shown again. */
export function typedIn(form: FormData): RoundTyped {
  return {
    links: byGroup((group) => textOf(form, group)),
    fewest: textOf(form, 'fewest'),
    until: {
      day: textOf(form, 'until-day'),
      month: textOf(form, 'until-month'),
      year: textOf(form, 'until-year'),
    },
    once: textOf(form, 'once'),
  };
}

function thresholdsFrom(fewest: number): Thresholds {
  const groups = byGroup((group) =>
    Math.max(group === 'lineManager' ? 1 : fewest, usualThresholds.groups[group]),
  );
  return { groups, comments: Math.max(fewestForComments, fewest) };
}

/** Undefined for what is no number of people. An empty field is nobody. */
function countOf(typed: string): number | undefined {
  if (typed === '') return 0;
  const count = /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
  return count !== undefined && count <= mostLinksOfAGroup ? count : undefined;
}

function linkErrors(
  links: ByGroup<number | undefined>,
  thresholds: Thresholds,
): readonly FormError[] {
  const unread = feedbackGroups.filter((group) => links[group] === undefined);
  if (unread.length > 0)
    return unread.map((group) => ({
      field: group,
      message: `${groupNames[group]}: type a number from 0 to ${mostLinksOfAGroup}`,
    }));
  const counts = byGroup((group) => links[group] ?? 0);
  if (counts.lineManager > 1)
    return [{ field: 'lineManager', message: 'Line manager: 1 or nobody' }];
  const small = groupsTooSmall(counts, thresholds);
  if (small.length > 0)
    return small.map((group) => ({
      field: group,
      message: `${groupNames[group]}: ask at least ${thresholds.groups[group]} people, or nobody. What fewer say could never be shown`,
    }));
  if (hasAnonymousGroup(counts, thresholds)) return [];
  return [
    {
      field: 'peers',
      message: `Ask at least ${thresholds.groups.peers} people in one of the groups. With fewer, nobody could be anonymous`,
    },
  ];
}

function closingOf({ day, month, year }: TypedDate): number | undefined {
  const isDate = [day, month].every((part) => /^\d{1,2}$/.test(part)) && /^20\d\d$/.test(year);
  return isDate ? endOf({ day: Number(day), month: Number(month), year: Number(year) }) : undefined;
}

function closingErrors(closesAt: number | undefined, now: number): readonly FormError[] {
  if (closesAt === undefined)
    return [{ field: 'until-day', message: 'Type the last day for answers, like 16 7 2027' }];
  if (closesAt <= now)
    return [{ field: 'until-day', message: 'The last day for answers must be today or later' }];
  if (closesAt > now + longestDays * 24 * 60 * 60_000)
    return [
      { field: 'until-day', message: `The last day must be within ${longestDays} days from now` },
    ];
  return [];
}
