import type { Framework } from '../framework/framework.ts';
import { stampTime, type Stamp } from '../stamp.ts';
import type { SelfReview } from './self-review.ts';

/** One of somebody's reviews, with what it is against; undefined where this device has not heard of that. */
export interface ReviewLook {
  review: SelfReview;
  framework: Framework | undefined;
}

/** Whether everything in a look is sorted: until then it is under way. */
export function isWhole({ review, framework }: ReviewLook): boolean {
  return framework?.competencies.every(({ id }) => review.sorted[id] !== undefined) === true;
}

/**
 * The look that tells where somebody is, out of all of them in the order in which they were begun: the last that is
 * whole. Where none is, the last that says any level, and failing that the latest.
 */
export function lookToShow<Look extends ReviewLook>(looks: readonly Look[]): Look | undefined {
  return (
    looks.findLast(isWhole) ??
    looks.findLast(({ review }) => Object.keys(review.levels).length > 0) ??
    looks.at(-1)
  );
}

/** When the latest thing in a review was said, in milliseconds since 1970; 0 where nothing was. */
export function latestSaid({ heading, sorted, levels, noChance, evidence }: SelfReview): number {
  const said = [
    ...(heading === undefined ? [] : [heading]),
    ...[sorted, levels, noChance].flatMap((things) => Object.values<{ at: Stamp }>(things)),
    ...Object.values(evidence).flat(),
  ];
  return Math.max(0, ...said.map(({ at }) => stampTime(at)));
}
