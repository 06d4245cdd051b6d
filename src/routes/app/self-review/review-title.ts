import { reviewLooks } from '#lib/device/review-looks.ts';
import type { Workplace } from '#lib/device/workplace.ts';
import { selfReviewKey, type SelfReview } from '#lib/domain/self-review/self-review.ts';
import { lookTitle } from '#lib/ui/dates.ts';

/** "Look 1, 3 May 2026"; where there are looks against different things, with what it was against. */
export function reviewTitle(here: Workplace, review: SelfReview): string {
  const looks = reviewLooks(here);
  if (new Set(looks.map((one) => one.review.framework)).size < 2) return lookTitle(review);
  const look = looks.find((one) => selfReviewKey(one.review) === selfReviewKey(review));
  return `${lookTitle(review)}, against “${look?.framework?.title ?? '…'}”`;
}
