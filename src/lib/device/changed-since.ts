import { attemptKey } from '../domain/measuring/answers.ts';
import { resultOf } from '../domain/measuring/result.ts';
import type { ShareDocument } from '../domain/sharing/share.ts';
import { hashOf } from './circle.svelte.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import type { Workplace } from './workplace.ts';

/** Whether the intern has changed the original since this copy of it was shown. */
export async function changedSinceShown(
  { device, programme, attempts }: Workplace,
  share: Pick<ShareDocument, 'of' | 'ofHash'>,
): Promise<boolean> {
  const attempt = attempts.all.find((one) => attemptKey(one) === share.of);
  if (attempt === undefined || !device.documents(device.ownSpace).loaded) return false;
  const instrument = programme.asked(attempt);
  if (instrument === undefined) return false;
  const demand = new RoleJudgement(device, device.ownSpace, instrument.id).areas;
  return (await hashOf(resultOf(instrument, attempt, demand))) !== share.ofHash;
}
