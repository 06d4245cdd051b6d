import type { Device } from './device.svelte.ts';
import { lookBackPlace, LookingBack } from './looking-back.svelte.ts';
import { wordsOf } from '../domain/second-look/look-back.ts';
import { forgetDraft } from './typing.ts';

/** Puts in words about a look back whose page went before their thought had ended. */
export async function takeInLookBackDrafts(device: Device): Promise<void> {
  for (const draft of await device.store.getAll('drafts')) {
    const [kind, occasion, about = ''] = draft.place.split(' ');
    if (kind !== 'look-back' || lookBackPlace(Number(occasion), about) !== draft.place) continue;
    const looking = new LookingBack(device, Number(occasion));
    if (!wordsOf(looking.standing, about).some(({ text }) => text === draft.text.trim()))
      await looking.write(about, draft.text);
    await forgetDraft(device, draft);
  }
  await device.countUnsent();
}
