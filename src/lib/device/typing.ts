import { changeAtOnce } from './change-at-once.ts';
import type { Device } from './device.svelte.ts';
import type { DraftRow } from './small-store/person-store.ts';

/** One draft a page and place: a tab that is duplicated takes what is kept for the session along, and would be two of a name. */
let pageId: string | undefined;
const thisPage = () => (pageId ??= crypto.randomUUID());

/**
 * Words being typed at one place, kept at each key. A draft goes only if it still is the one that was sent:
 * what another tab, or a later key, has put there stays.
 */
export class Typing {
  #device: Device;
  #place: string;
  #tab: string;
  #count = 0;
  #text = '';
  #taken: readonly string[] | undefined;
  /** The change that is known to be on disk as this tab's draft; 0 where none is, or it is on its way out. */
  #onDisk = 0;
  /** The draft of another tab with which this one went on. */
  #takenOver: DraftRow | undefined;

  constructor(device: Device, place: string, page: string = thisPage()) {
    this.#device = device;
    this.#place = place;
    this.#tab = page;
  }

  /** What was typed here and not sent, in this tab or, failing that, last in another. */
  async resume(): Promise<string> {
    const drafts = await this.#device.store.getAllFromIndex('drafts', 'place', this.#place);
    // Somebody was faster than the disk.
    if (this.#count > 0) return this.#text;
    const draft =
      drafts.find(({ tab }) => tab === this.#tab) ?? drafts.sort((a, b) => b.at - a.at)[0];
    this.#count = draft?.tab === this.#tab ? draft.count : 0;
    this.#takenOver = draft?.tab === this.#tab ? undefined : draft;
    this.#text = draft?.text ?? '';
    this.#taken = draft?.taken;
    return this.#text;
  }

  /** The stamps of the texts in whose place the words stand; undefined where nobody said. */
  get taken(): readonly string[] | undefined {
    return this.#taken;
  }

  /**
   * The words of another tab as they now stand: empty where that tab has sent them. Undefined once something was typed
   * here, which stays.
   */
  async resumeAnew(): Promise<string | undefined> {
    if (this.#count > 0) {
      if (!(await this.#isGone())) return undefined;
      this.#count = 0;
    }
    const text = await this.resume();
    return this.#count > 0 ? undefined : text;
  }

  /** Whether this tab's draft, as it stood, was sent or thrown away in another tab. */
  async #isGone(): Promise<boolean> {
    const count = this.#onDisk;
    if (count === 0 || count !== this.#count) return false;
    const row = await this.#device.store.get('drafts', [this.#tab, this.#place]);
    // A key may have been pressed meanwhile.
    return row === undefined && this.#onDisk === count && this.#count === count;
  }

  /**
   * Keeps the text as it stands, with the stamps of those in whose place it stands; resolves when it is on disk. One that
   * is too long to become a document waits for its writer.
   */
  async keep(text: string, taken?: readonly string[], isTooLong = false): Promise<void> {
    this.#count += 1;
    this.#text = text;
    this.#taken = taken;
    const count = this.#count;
    const row: DraftRow = {
      tab: this.#tab,
      place: this.#place,
      text,
      ...(taken === undefined ? {} : { taken }),
      ...(isTooLong ? { isTooLong: true as const } : {}),
      count,
      at: Date.now(),
    };
    await this.#device.guarded((store) => changeAtOnce(store, [{ table: 'drafts', value: row }]));
    this.#onDisk = count;
    // What was gone on with is in this one now.
    if (this.#takenOver !== undefined) await forgetDraft(this.#device, this.#takenOver);
    this.#takenOver = undefined;
    await this.#device.countUnsent();
  }

  /**
   * The text is becoming a document: this tab's draft of it goes in the same task, so that a page that is gone a moment
   * later leaves one of the two and not both. Where it comes to nothing, `keep` it again.
   */
  async sending(text: string): Promise<void> {
    if (this.#text !== text) return;
    this.#onDisk = 0;
    await this.#device.guarded((store) =>
      changeAtOnce(store, [{ table: 'drafts', key: [this.#tab, this.#place] }]),
    );
  }

  /** The text has become a document: its drafts go, unless one has changed since. */
  async sent(text: string): Promise<void> {
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('drafts', 'readwrite');
      for (const draft of await tx.store.index('place').getAll(this.#place)) {
        if (this.#isDone(draft, text)) await tx.store.delete([draft.tab, draft.place]);
      }
      await tx.done;
    });
    await this.#device.countUnsent();
  }

  /** This tab's draft may be behind what was sent (a full device); a later key here, or in another tab, is not. */
  #isDone({ tab, text }: DraftRow, sent: string): boolean {
    if (tab === this.#tab) return this.#text === sent;
    return text === sent || (tab === this.#takenOver?.tab && text === this.#takenOver.text);
  }
}

/** What other pages have typed and not sent: what is typed in this one, its own boxes put in. */
export async function draftsOfOthers(device: Device): Promise<DraftRow[]> {
  return (await device.store.getAll('drafts')).filter(({ tab }) => tab !== thisPage());
}

/** Deletes a draft that has not changed since it was read. */
export async function forgetDraft(
  device: Device,
  { tab, place, count }: Pick<DraftRow, 'tab' | 'place' | 'count'>,
): Promise<void> {
  await device.guarded(async (store) => {
    const tx = store.transaction('drafts', 'readwrite');
    const now = await tx.store.get([tab, place]);
    if (now?.count === count) await tx.store.delete([tab, place]);
    await tx.done;
  });
}
