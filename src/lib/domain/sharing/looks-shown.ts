import type { ReviewShareDocument, ShareDocument } from './share.ts';

/** The latest look first, whenever each was shown; of one look what was shown last. */
export function byLook<T extends Pick<ShareDocument, 'content' | 'sharedAt'>>(
  shares: readonly T[],
): T[] {
  return shares.toSorted(
    (a, b) =>
      b.content.occasion - a.content.occasion || Date.parse(b.sharedAt) - Date.parse(a.sharedAt),
  );
}

/** The same of self-reviews, which may be against different things: the look that was begun last comes first. */
export function byBeginning<T extends Pick<ReviewShareDocument, 'content' | 'sharedAt'>>(
  shares: readonly T[],
): T[] {
  return shares.toSorted(
    (a, b) =>
      Date.parse(b.content.startedAt) - Date.parse(a.content.startedAt) ||
      Date.parse(b.sharedAt) - Date.parse(a.sharedAt),
  );
}
