import { ukDate, ukDay } from '../uk-dates.ts';
import type { LinkAct, Said } from './link-view.ts';
import type { TimedDay } from './outline.ts';
import type { PlacementDay } from './placement.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });
const ofShort = {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
} as const;
const short = new Intl.DateTimeFormat('en-GB', ofShort);
const shortWithYear = new Intl.DateTimeFormat('en-GB', { ...ofShort, year: 'numeric' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
});

/** Noon of a day, so that no clock change moves it. */
function noon(on: string): number {
  return Date.parse(`${on}T12:00:00Z`);
}

/** "Tuesday 1 December 2026", of `2026-12-01`. */
export function longDay(on: string): string {
  return `${weekday.format(noon(on))} ${ukDate(noon(on))}`;
}

/** "Tuesday 1 December", with its year where that is not the one of `now` (ms): to stand in a sentence. */
export function dayInWords(on: string, now: number): string {
  return isThisYear(on, now)
    ? `${weekday.format(noon(on))} ${dayAndMonth.format(noon(on))}`
    : longDay(on);
}

/** When a year is told: where it is not the one of an instant (ms), always, or never. */
type TellsYear = number | 'always' | undefined;

/** "Tue 1 Dec", or with its year. */
export function shortDay(on: string, year?: TellsYear): string {
  const isTold = year === 'always' || (year !== undefined && !isThisYear(on, year));
  const form = isTold ? shortWithYear : short;
  // Some browsers put a comma after the weekday once there is a year.
  return form.format(noon(on)).replace(',', '');
}

function isThisYear(on: string, now: number): boolean {
  return Number(on.slice(0, 4)) === ukDay(now).year;
}

/** "Tue 1 Dec and Wed 2 Dec", of more than three the first, the last and how many; `year` as in `shortDay`. */
export function daysInWords(days: readonly PlacementDay[], year?: TellsYear): string {
  if (days.length === 0) return 'No days yet';
  const names = days.map(({ on }) => shortDay(on, year));
  if (names.length <= 3) return new Intl.ListFormat('en-GB').format(names);
  return `${names.length} days, ${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
}

/** "1 hour 20 minutes". */
export function spanInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`]),
    ...(rest === 0 ? [] : [`${rest} minutes`]),
  ];
  return parts.length === 0 ? 'no time' : parts.join(' ');
}

/**
 * How a day's outline stands in its hours.
 * @param open how many minutes of what is in it are left open
 */
export function roomInWords({ items, over }: Pick<TimedDay, 'items' | 'over'>, open = 0): string {
  if (items.length === 0) return 'Nothing in it yet.';
  if (over > 0)
    return `This runs ${spanInWords(over)} past the end of your day. Take something out, or shorten it.`;
  const left = open - over;
  if (left === 0) return 'This fills the day to its end.';
  return `${spanInWords(left)} left open, for being late, for writing, for what turns up.`;
}

/** More days than this have ten minutes each that three hours do not hold: 30 and 40 minutes, and twice ten a day between. */
const mostInThreeHours = 6;

/** What is asked of a host mentor's time, for so many days: about three hours, and on a long stay some minutes a day. */
export function hostHours(days: number): string {
  const inAll =
    'about three hours of your time in all: half an hour to begin, forty minutes at the end, and the rest spread in between.';
  return days <= mostInThreeHours
    ? inAll
    : `${inAll} Over ${days} days there are ten minutes at the beginning and end of a day as well, with you or a colleague.`;
}

/** What so many days hold, at about six hours each, and how much of it to plan: two thirds. */
export function hoursInWords(count: number): string {
  const holds = count === 1 ? 'One day holds' : `${count} days hold`;
  return `${holds} about ${count * 6} hours; plan ${count * 4}.`;
}

/** Whom a letter greets: "Ms Whitlock" of "Ms Whitlock, deputy head"; empty where it is not one line. */
export function hostName(askFor: string): string {
  const [name = ''] = askFor.split(',');
  return name.includes('\n') || name.length > 60 ? '' : name.trim();
}

/** What somebody's own head said of the days as they stand. */
export type HeadSays = 'not-asked' | 'no-answer' | 'yes' | 'no';

/** What a first message says of days, and no more of the head than they said. */
function daysInMind(days: readonly PlacementDay[], head: HeadSays, now: number): string {
  const [names, them] = [daysInWords(days, now), days.length === 1 ? 'it' : 'them'];
  switch (head) {
    case 'not-asked':
      return `I have ${names} in mind, and will ask my head for ${them}.`;
    case 'no-answer':
      return `I have ${names} in mind, and have asked my head for ${them}.`;
    case 'yes':
      return `My head has agreed to ${names}.`;
    case 'no':
      return `I have ${names} in mind, but my head has not agreed to ${them}.`;
  }
}

/** What a first message to a host school says, ready to be changed. */
export function firstMessage(known: {
  mentor: string;
  intern: string;
  programme: string;
  focus: string;
  days: readonly PlacementDay[];
  head: HeadSays;
  /** In milliseconds since 1970. */
  now: number;
  /** The address of the host's link; empty where there is none. */
  link: string;
}): string {
  const when =
    known.days.length === 0
      ? 'Could you suggest two or three days that would suit you?'
      : `${daysInMind(known.days, known.head, known.now)} Would that suit you, or is another time better?`;
  return [
    `Dear ${known.mentor === '' ? 'colleague' : known.mentor}`,
    `I am taking part in ${known.programme}, and hope to spend some time in your school to see how leadership works there.`,
    known.focus === ''
      ? 'I would like to talk with you about what to look at.'
      : `What I am working on is ${known.focus}. I would most like to see that in practice, and to hear how you came to do it the way you do.`,
    when,
    `It takes ${hostHours(known.days.length)} I bring photo ID, and keep to your rules about what may be written down or photographed. I write no names.`,
    ...(known.link === ''
      ? []
      : [
          `Everything about the visit is behind this link, without an account. Please correct there anything I need to know for the day:\n${known.link}`,
        ]),
    'Thank you for considering it.',
    known.intern,
  ].join('\n\n');
}

/** "Ms Khan agreed to the outline", of what a host mentor or a head said. */
export function saidInWords({ act }: Said): string {
  switch (act.did) {
    case 'outline':
      return act.isAgreed
        ? `${act.who} agrees to the days and the outline`
        : `${act.who} asks for something else`;
    case 'facts':
      return `${act.who} wrote what to know for the day`;
    case 'came':
      return cameWords(act);
    case 'feedback':
      return `${act.who} wrote to you about your days there`;
    case 'release':
      return act.isYes ? `${act.who} says yes` : `${act.who} says no`;
  }
}

function cameWords({ who, came }: Extract<LinkAct, { did: 'came' }>): string {
  switch (came) {
    case 'all':
      return `${who} confirms that you were there`;
    case 'some':
      return `${who} confirms that you were there on some of the days`;
    case 'no':
      return `${who} says that it did not take place`;
  }
}
