import { copyOfEntry, entryOfKey, type EntryCopy } from '../domain/journal/entry-copy.ts';
import { isBlank } from '../domain/journal/entry.ts';
import { attemptKey } from '../domain/measuring/answers.ts';
import { resultOf, type Result } from '../domain/measuring/result.ts';
import { copyOfReview, type SelfReviewCopy } from '../domain/self-review/self-review-copy.ts';
import type { ShareDocument } from '../domain/sharing/share.ts';
import { journalOf } from './journal.svelte.ts';
import { reviewLook } from './review-looks.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import { hashOf } from './sharing.ts';
import type { Workplace } from './workplace.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/** Whether the intern has changed the original since this copy of it was shown. */
export async function changedSinceShown(
  workplace: Workplace,
  share: Pick<ShareDocument, 'of' | 'ofHash'>,
): Promise<boolean> {
  const { device } = workplace;
  if (!device.documents(device.ownSpace).loaded) return false;
  const { of } = share;
  const now = resultNow(workplace, of) ?? entryNow(workplace, of) ?? reviewNow(workplace, of);
  return now !== undefined && (await hashOf(now)) !== share.ofHash;
}

function resultNow({ device, programme, attempts }: Workplace, of: string): Result | undefined {
  const attempt = attempts.all.find((one) => attemptKey(one) === of);
  const instrument = attempt === undefined ? undefined : programme.asked(attempt);
  if (attempt === undefined || instrument === undefined) return undefined;
  const demand = new RoleJudgement({ device, programme }, device.ownSpace, instrument).areas;
  return resultOf(instrument, attempt, demand);
}

function entryNow({ device }: Workplace, of: string): EntryCopy | undefined {
  const key = entryOfKey(of);
  const entry = key === undefined ? undefined : journalOf(device).entry(key);
  return entry === undefined || isBlank(entry) ? undefined : copyOfEntry(entry);
}

function reviewNow(workplace: Workplace, of: string): SelfReviewCopy | undefined {
  const look = reviewLook(workplace, of);
  if (look?.framework === undefined || !selfReviewsOf(workplace.device).fresh) return undefined;
  return copyOfReview(look.framework, look.review);
}
