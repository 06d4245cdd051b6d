import { peopleAtATime } from '../in-fives.ts';

/** Figures are shown to this many places: enough to act on, few enough to blur what one person adds. */
const places = 2;

/** A figure as it is shown, and as rules judge it. */
export function shown(value: number): number {
  // No minus before a nought.
  return Number(value.toFixed(places)) + 0;
}

/** How large a part of the people, in steps: a count to one would tell what the last to come answered. */
export type Share = 'fewer-than-five' | 'up-to-a-quarter' | 'over-a-quarter' | 'over-half';

/** `count` of `people`. */
export function shareOf(count: number, people: number): Share {
  if (count < peopleAtATime) return 'fewer-than-five';
  if (count * 4 <= people) return 'up-to-a-quarter';
  return count * 2 <= people ? 'over-a-quarter' : 'over-half';
}
