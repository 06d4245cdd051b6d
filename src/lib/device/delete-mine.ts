import { followErasures, latestBegun } from './erasures.ts';
import { refuseSheet, waitingSheets } from './paper-sheets.ts';
import { NormConsent } from './norm-consent.svelte.ts';
import type { Workplace } from './workplace.ts';
import { writeErasure } from './write-erasure.ts';

/**
 * Deletes what an intern has said about themselves: answers, reviews, what the role asks, and every copy that is shown;
 * here at once, and wherever else it is as soon as that hears of it. Replies stay with whom they were written to, like
 * letters.
 */
export async function deleteMine(workplace: Workplace): Promise<void> {
  const { device } = workplace;
  const consent = new NormConsent(device);
  if (consent.decision === 'agreed') await consent.decide('refused', []);
  for (const space of [device.ownSpace, ...device.circles.map(({ id }) => id)])
    await device.documents(space).load();
  await writeErasure(device, latestBegun(workplace));
  await followErasures(workplace);
  for (const sheet of waitingSheets(workplace)) await refuseSheet(workplace, sheet);
}
