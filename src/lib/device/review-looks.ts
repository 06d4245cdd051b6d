import { isWhole, lookToShow, type ReviewLook } from '../domain/self-review/looks.ts';
import type { LookTime } from '../domain/self-review/level-view.ts';
import { selfReviewKey, type SelfReview } from '../domain/self-review/self-review.ts';
import { frameworkOf } from './frameworks.ts';
import type { Workplace } from './workplace.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/** All of this person's reviews in the order in which they were begun, each with its framework. */
export function reviewLooks(here: Workplace): ReviewLook[] {
  return selfReviewsOf(here.device).all.map((review) => ({
    review,
    framework: frameworkOf(here, { id: review.framework, version: review.version }),
  }));
}

/** The look of a key, as it stands in an address. */
export function reviewLook(here: Workplace, key: string | null): ReviewLook | undefined {
  return reviewLooks(here).find(({ review }) => selfReviewKey(review) === key);
}

/** The look that tells where somebody is: one that was only begun does not hide it. */
export function reviewToShow(here: Workplace): ReviewLook | undefined {
  return lookToShow(reviewLooks(here));
}

/** Whether the latest look was begun and has another before it, which is the latest again if this one is dropped. */
export function isUnderWayAgain(here: Workplace): boolean {
  const looks = reviewLooks(here);
  const latest = looks.at(-1);
  return latest !== undefined && looks.length > 1 && !isWhole(latest);
}

/** The time of a look among this person's. */
export function timeOfLook(here: Workplace, review: SelfReview): LookTime {
  const next = selfReviewsOf(here.device).all.find(({ startedAt }) => startedAt > review.startedAt);
  return { from: review.startedAt, until: next?.startedAt };
}
