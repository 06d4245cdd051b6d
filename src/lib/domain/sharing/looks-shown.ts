import type { ShareDocument } from './share.ts';

/** The latest look first, whenever each was shown; of one look what was shown last. */
export function byLook<T extends Pick<ShareDocument, 'content' | 'sharedAt'>>(
  shares: readonly T[],
): T[] {
  return shares.toSorted(
    (a, b) =>
      b.content.occasion - a.content.occasion || Date.parse(b.sharedAt) - Date.parse(a.sharedAt),
  );
}
