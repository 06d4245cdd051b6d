import { erasureOf, type Erased } from '../domain/erasure/erasure.ts';
import { selfReviewKey } from '../domain/self-review/self-review.ts';
import { LookBackDocument } from '../domain/second-look/look-back.ts';
import { erasureOfDocument } from '../domain/erasure/begun.ts';
import type { DraftRow } from './small-store/person-store.ts';
import type { Workplace } from './workplace.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/**
 * Deletes the words that were being typed for what the person deleted: begun before it, or for something that is no
 * longer there. Letters are left alone.
 */
export async function forgetErasedDrafts(workplace: Workplace, erased: Erased): Promise<void> {
  const { device } = workplace;
  const gone = (await device.store.getAll('drafts')).filter((draft) =>
    isErased(workplace, erased, draft),
  );
  if (gone.length === 0) return;
  await device.guarded(async (store) => {
    const tx = store.transaction('drafts', 'readwrite');
    for (const { tab, place } of gone) await tx.store.delete([tab, place]);
    await tx.done;
  });
  await device.countUnsent();
}

function isErased({ device }: Workplace, erased: Erased, draft: DraftRow): boolean {
  const [kind, of] = draft.place.split(' ');
  const begun = { at: draft.at };
  if (kind === 'evidence')
    return (
      erasureOf(erased, begun) !== undefined ||
      !selfReviewsOf(device).all.some((review) => selfReviewKey(review) === of)
    );
  if (kind === 'portfolio') return erasureOf(erased, begun) !== undefined;
  if (kind !== 'look-back') return false;
  const known = device.documents(device.ownSpace).ofType('lookBack', LookBackDocument);
  const there = known.filter(({ occasion }) => String(occasion) === of);
  return (
    erasureOf(erased, begun) !== undefined ||
    (there.length > 0 && there.every((one) => erasureOfDocument(erased, one) !== undefined))
  );
}
