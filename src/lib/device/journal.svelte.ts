import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import {
  dayOf,
  emptyEntry,
  isBlank,
  JournalEntryDocument,
  longestOf,
  mergeEntries,
  writtenAt,
  type JournalEntry,
  type Place,
} from '../domain/journal/entry.ts';
import { withText } from '../domain/evidence.ts';
import type { Device } from './device.svelte.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { forgetDraft } from './typing.ts';

/** Where the title or the text of an entry is typed. */
export function journalPlace(entry: string, place: Place): string {
  return `journal ${entry} ${place}`;
}

/** This person's journal, in their own space: of each entry one document a device. */
class Journal {
  #device: Device;
  /** This device's parts as this screen knows them, of which the documents may not know yet. */
  #mine = $state.raw<Readonly<Record<string, JournalEntry>>>({});
  #fresh = $state(false);
  #parts = $derived.by(() =>
    Map.groupBy([...this.#documents, ...Object.values(this.#mine)], ({ entry }) => entry),
  );
  /** All that say something, the latest day first. */
  readonly entries = $derived.by(() =>
    [...this.#parts.values()]
      .flatMap((parts) => mergeEntries(parts, this.#device.now()) ?? [])
      .filter((entry) => !isBlank(entry))
      .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.entry.localeCompare(a.entry)),
  );

  constructor(device: Device) {
    this.#device = device;
    this.#takeInDrafts().catch(reportError);
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** Whether all that was typed on this device is in it: what a page that went left behind was taken in. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** One entry, over all devices; an empty one where nothing of it is here. */
  entry(key: string): JournalEntry {
    const now = this.#device.now();
    return (
      mergeEntries(this.#parts.get(key) ?? [], now) ?? emptyEntry(key, new Date(now).toISOString())
    );
  }

  /**
   * A title or a text, in the place of this device's and of those whose stamps are `taken`. Of an entry that was never
   * begun nothing is written.
   */
  async write(
    key: string,
    place: Place,
    text: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    const entry = this.entry(key);
    if (text.trim() === '' && !this.#parts.has(key)) return;
    const texts = withText(writtenAt(entry, place), text, this.#device.stamp(), taken);
    await this.#change({ ...entry, words: { ...entry.words, [place]: texts } });
  }

  /** The day that it is about, as `2026-11-26`. */
  async setDay(key: string, day: string): Promise<void> {
    if (day === dayOf(this.entry(key))) return;
    const about = { value: day, at: this.#device.stamp() };
    await this.#change({ ...this.entry(key), about });
  }

  /** The ids of the competencies that it is about. */
  async setCompetencies(key: string, ids: readonly string[]): Promise<void> {
    const competencies = { value: [...ids], at: this.#device.stamp() };
    await this.#change({ ...this.entry(key), competencies });
  }

  /** Deletes an entry here and, with a signal, on every device. What another device has written to it since stands again. */
  async remove(key: string): Promise<void> {
    const { [key]: _gone, ...others } = this.#mine;
    this.#mine = others;
    for (const draft of await this.#device.store.getAll('drafts'))
      if (draft.place.startsWith(`journal ${key} `)) await forgetDraft(this.#device, draft);
    for (const { _id, entry } of this.#documents)
      if (entry === key) await this.#device.remove(this.#device.ownSpace, _id);
    await this.#device.countUnsent();
  }

  /** Puts in words whose page went before their thought had ended. What is too long to keep waits in its box. */
  async #takeInDrafts(): Promise<void> {
    await this.#device.documents(this.#device.ownSpace).load();
    await takeInLeftWords(this.#device, ({ place: at, text: words }) => {
      const [kind, entry = '', place] = at.split(' ');
      if (kind !== 'journal' || (place !== 'title' && place !== 'text')) return undefined;
      if (words.length > longestOf[place]) return undefined;
      return {
        texts: writtenAt(this.entry(entry), place),
        write: (text, taken) => this.write(entry, place, text, taken),
      };
    });
    this.#fresh = true;
  }

  async #change(entry: JournalEntry): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    this.#mine = { ...this.#mine, [entry.entry]: entry };
    await this.#device.write(ownSpace, documentId('journalEntry', person, entry.entry, id), {
      type: 'journalEntry',
      author: person,
      v: 1,
      ...entry,
    });
  }

  get #documents() {
    return this.#device
      .documents(this.#device.ownSpace)
      .ofType('journalEntry', JournalEntryDocument)
      .filter(({ _id, entry }) => parseDocumentId(_id)?.key[0] === entry);
  }
}

const journals = new WeakMap<Device, Journal>();

/** The journal of whoever holds this device. One a tab: what is still on its way to disk is there on the next screen. */
export function journalOf(device: Device): Journal {
  let journal = journals.get(device);
  if (journal === undefined) {
    journal = madeOutside(() => new Journal(device));
    journals.set(device, journal);
  }
  return journal;
}
