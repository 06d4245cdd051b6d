import { selfReviewKey, type SelfReview } from '../domain/self-review/self-review.ts';
import { followErasures } from './erasures.ts';
import type { Workplace } from './workplace.ts';
import { writeErasure } from './write-erasure.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/** Drops the self-review under way, on every device; the one before it is the latest again. Never the first. */
export async function dropReview(workplace: Workplace, review: SelfReview): Promise<void> {
  const { device } = workplace;
  const key = selfReviewKey(review);
  const [first, ...later] = selfReviewsOf(device).all.map(selfReviewKey);
  if (first === key || later.at(-1) !== key) return;
  await writeErasure(device, Date.parse(review.startedAt), key);
  await followErasures(workplace);
}
