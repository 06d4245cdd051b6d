import { ukDate } from '../uk-dates.ts';
import type { LinkAct, Said } from './link-view.ts';
import type { TimedDay } from './outline.ts';
import type { PlacementDay } from './placement.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });
const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** Noon of a day, so that no clock change moves it. */
function noon(on: string): number {
  return Date.parse(`${on}T12:00:00Z`);
}

/** "Tuesday 1 December 2026", of `2026-12-01`. */
export function longDay(on: string): string {
  return `${weekday.format(noon(on))} ${ukDate(noon(on))}`;
}

/** "Tue 1 Dec". */
export function shortDay(on: string): string {
  return short.format(noon(on));
}

/** "Tue 1 Dec and Wed 2 Dec", of more than three the first, the last and how many. */
export function daysInWords(days: readonly PlacementDay[]): string {
  if (days.length === 0) return 'No days yet';
  const names = days.map(({ on }) => shortDay(on));
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

/** How a day's outline stands in its hours. */
export function roomInWords({ items, over }: Pick<TimedDay, 'items' | 'over'>): string {
  if (items.length === 0) return 'Nothing in it yet.';
  if (over > 0)
    return `This runs ${spanInWords(over)} past the end of your day. Take something out, or shorten it.`;
  if (over === 0) return 'This fills the day to its end.';
  return `${spanInWords(-over)} left, for being late, for writing, for what turns up.`;
}

/** Whom a letter greets: "Ms Whitlock" of "Ms Whitlock, deputy head"; empty where it is not one line. */
export function hostName(askFor: string): string {
  const [name = ''] = askFor.split(',');
  return name.includes('\n') || name.length > 60 ? '' : name.trim();
}

/** What a first message to a host school says, ready to be changed. */
export function firstMessage(known: {
  mentor: string;
  intern: string;
  programme: string;
  focus: string;
  days: readonly PlacementDay[];
  /** The address of the host's link; empty where there is none. */
  link: string;
}): string {
  const when =
    known.days.length === 0
      ? 'Could you suggest two or three days that would suit you?'
      : `My head has in mind ${daysInWords(known.days)}. Would that suit you, or is another time better?`;
  return [
    `Dear ${known.mentor === '' ? 'colleague' : known.mentor}`,
    `I am taking part in ${known.programme}, and hope to spend some time in your school to see how leadership works there.`,
    known.focus === ''
      ? 'I would like to talk with you about what to look at.'
      : `What I am working on is ${known.focus}. I would most like to see that in practice, and to hear how you came to do it the way you do.`,
    when,
    'It asks about three hours of your time in all: half an hour at the beginning, some moments in between, forty minutes at the end. I bring photo ID, and keep to your rules about what may be written down or photographed. I write no names.',
    ...(known.link === ''
      ? []
      : [
          `Everything about the visit is behind this link, without an account. You can put right there what I should know for the day:\n${known.link}`,
        ]),
    'Thank you for having me.',
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
