import type { Evidence } from '../domain/evidence.ts';
import type { Device } from './device.svelte.ts';
import type { DraftRow } from './small-store/person-store.ts';
import { draftsOfOthers, forgetDraft } from './typing.ts';

/** Where the words of a draft belong: what stands there, and how they come to stand there. */
export interface Destination {
  texts: readonly Evidence[];
  write: (text: string, taken: readonly string[]) => Promise<void>;
}

/**
 * Puts in words whose page went before their thought had ended, in the place of those that were in their box. `of` says
 * where a draft belongs, and nothing of what is somebody else's to take in.
 */
export async function takeInLeftWords(
  device: Device,
  of: (draft: DraftRow) => Destination | undefined,
): Promise<void> {
  for (const draft of await draftsOfOthers(device)) {
    const destination = of(draft);
    if (destination === undefined) continue;
    const { text, taken = [] } = draft;
    const isSame = (one: Evidence) => one.text.trim() === text.trim();
    const isThere = destination.texts.some(isSame);
    const isTaken = destination.texts.some((one) => taken.includes(one.at) && !isSame(one));
    if (!isThere || isTaken) await destination.write(text, taken);
    await forgetDraft(device, draft);
  }
  await device.countUnsent();
}
