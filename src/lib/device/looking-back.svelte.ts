import { begunBy, erasureOfDocument } from '../domain/erasure/begun.ts';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import {
  emptyLookBack,
  LookBackDocument,
  mergeLookBacks,
  wordsOf,
  type LookBack,
  type Reached,
} from '../domain/second-look/look-back.ts';
import { withText } from '../domain/evidence.ts';
import type { Device } from './device.svelte.ts';
import { beginsAt, erasedOn } from './erased.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';

/** Where the words about one thing are typed: `place` is a competency, or `did`. */
export function lookBackPlace(occasion: number, place: string): string {
  return `look-back ${occasion} ${place}`;
}

/**
 * What this person says before a later look, in their own space: one document a device. One a tab: what is still on its
 * way to disk is there on the next screen.
 */
class LookingBack {
  readonly occasion: number;
  #device: Device;
  /** This device's part as this screen knows it, of which the document may not know yet. */
  #mine = $state.raw<(LookBack & { begunAt: string }) | undefined>();

  constructor(device: Device, occasion: number) {
    this.#device = device;
    this.occasion = occasion;
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** What stands, over all devices. */
  get standing(): LookBack {
    const known = [...this.#documents, ...this.#standingMine];
    return mergeLookBacks(this.occasion, known, this.#device.now());
  }

  /** How far something in the focus got. */
  async reach(competency: string, value: Reached): Promise<void> {
    const at = this.#device.stamp();
    await this.#change((part) => ({
      ...part,
      reached: { ...part.reached, [competency]: { value, at } },
    }));
  }

  /** Words about something, in the place of this device's and of those whose stamps are `taken`. */
  async write(place: string, text: string, taken: readonly string[] = []): Promise<void> {
    const standing = wordsOf(this.standing, place);
    const texts = withText(standing, text.trim(), this.#device.stamp(), taken);
    await this.#change((part) => ({ ...part, words: { ...part.words, [place]: texts } }));
  }

  async #change(change: (part: LookBack) => LookBack): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    const stored = this.#documents.filter(
      ({ _id }) => parseDocumentId(_id)?.key.join('~') === `${this.occasion}~${id}`,
    );
    const known = [...stored, ...this.#standingMine];
    const begun = begunBy(known.find(({ begunAt }) => begunAt !== undefined)?.begunAt, known);
    const part = {
      ...change(mergeLookBacks(this.occasion, known, this.#device.now())),
      begunAt: begun === undefined ? beginsAt(this.#device) : new Date(begun.at).toISOString(),
    };
    this.#mine = part;
    await this.#device.write(ownSpace, documentId('lookBack', person, String(this.occasion), id), {
      type: 'lookBack',
      author: person,
      v: 1,
      ...emptyLookBack(this.occasion),
      ...part,
    });
  }

  get #documents() {
    return this.#device
      .documents(this.#device.ownSpace)
      .ofType('lookBack', LookBackDocument)
      .filter((document) => document.occasion === this.occasion && this.#stands(document));
  }

  get #standingMine() {
    const mine = this.#mine;
    return mine !== undefined && this.#stands({ type: 'lookBack', ...mine }) ? [mine] : [];
  }

  /** Whether the person has not deleted it. */
  #stands(document: unknown): boolean {
    return erasureOfDocument(erasedOn(this.#device), document) === undefined;
  }
}

export type { LookingBack };

const kept = new WeakMap<Device, Map<number, LookingBack>>();

/** What whoever holds this device says before a look: 2 for the second. */
export function lookingBackOf(device: Device, occasion: number): LookingBack {
  const looks = kept.get(device) ?? new Map<number, LookingBack>();
  kept.set(device, looks);
  const looking = looks.get(occasion) ?? madeOutside(() => new LookingBack(device, occasion));
  looks.set(occasion, looking);
  return looking;
}

/** Puts in words about a look back whose page went before their thought had ended. */
export async function takeInLookBackDrafts(device: Device): Promise<void> {
  await takeInLeftWords(device, ({ place }) => {
    const [kind, occasion, about = ''] = place.split(' ');
    if (kind !== 'look-back' || lookBackPlace(Number(occasion), about) !== place) return undefined;
    const looking = lookingBackOf(device, Number(occasion));
    return {
      texts: wordsOf(looking.standing, about),
      write: (text, taken) => looking.write(about, text, taken),
    };
  });
}
