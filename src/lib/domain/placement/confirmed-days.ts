import { dayText } from '../journal/about-day.ts';
import { answerInWords } from './answer-standing.ts';
import type { LinkAct, Said } from './link-view.ts';
import { dayInWords } from './placement-words.ts';
import type { PlacementDay } from './placement.ts';

type Came = Extract<LinkAct, { did: 'came' }>;

/** Why nobody can confirm yet that somebody came on these days; undefined from the first of them on, by the clock in England. */
export function tooEarlyWords(
  days: readonly Pick<PlacementDay, 'on'>[],
  now: number,
): string | undefined {
  const [first] = days.map(({ on }) => on).toSorted();
  if (first === undefined) return 'Once there are days, you can confirm here that they came.';
  return first <= dayText(now)
    ? undefined
    : `From ${dayInWords(first, now)} you can confirm here that they came.`;
}

/** Whether the days that were confirmed are those that stand. What names none was said before any were named. */
export function cameStands(
  { days: confirmed }: Pick<Came, 'days'>,
  days: readonly Pick<PlacementDay, 'on'>[],
): boolean {
  if (confirmed === undefined) return true;
  const standing = days.map(({ on }) => on);
  return standing.toSorted().join() === confirmed.toSorted().join();
}

/** "Ms Khan confirms that you were there", and whether that was of other days than those that stand. */
export function cameInWords(
  said: Said & { act: Came },
  days: readonly Pick<PlacementDay, 'on'>[],
): string {
  return answerInWords(said, cameStands(said.act, days) ? 'stands' : 'not-answered');
}

/** What a host confirmed, as whoever was there passes it on: "Confirmed by Ms Khan". */
export function confirmedInWords({ who, came }: Came): string {
  switch (came) {
    case 'all':
      return `Confirmed by ${who}`;
    case 'some':
      return `Confirmed by ${who}, for some of the days`;
    case 'no':
      return `${who} says that it did not take place`;
  }
}

/** What there is to do about a confirmation of other days. */
export const confirmAgain = 'The days have changed: ask them to confirm again, by their link.';
