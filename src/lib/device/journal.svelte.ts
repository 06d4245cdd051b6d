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
import { photosIn, type NamedPhoto } from '../domain/journal/photo.ts';
import { decodeTime } from 'ulid';
import type { Device } from './device.svelte.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';
import type { MadePhoto } from './photo-of-file.ts';
import { keepPhoto, photosHere } from './photos.ts';
import { forgetDraft } from './typing.ts';

/** Where the title or the text of an entry is typed. */
export function journalPlace(entry: string, place: Place): string {
  return `journal ${entry} ${place}`;
}

/** Where it is typed what a photo of an entry shows. */
export function photoPlace(entry: string, photo: string): string {
  return `journal ${entry} photo.${photo}`;
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

  /** Puts a photo into an entry: it is on disk before the entry names it. */
  async addPhoto(key: string, made: MadePhoto): Promise<void> {
    const photo = await keepPhoto(this.#device, key, made);
    await this.#sayOfPhoto(key, photo, { words: '' });
  }

  /** What a photo of an entry shows, in words; of one that was taken out nothing is said any more. */
  async describePhoto(key: string, photo: string, words: string): Promise<void> {
    const known = this.entry(key).photos?.[photo];
    if (known === undefined || known.removed === true) return;
    await this.#sayOfPhoto(key, photo, { words });
  }

  /** Takes a photo out of an entry, and deletes it on every device. */
  async removePhoto(key: string, photo: string): Promise<void> {
    await this.#sayOfPhoto(key, photo, { words: '', removed: true });
    await this.#forgetDrafts(photoPlace(key, photo));
    await this.#device.remove(
      this.#device.ownSpace,
      documentId('photo', this.#device.person, photo),
    );
  }

  /**
   * Deletes photos that this device put there and no entry names: a page died before it could say so. An hour is given to
   * another page that is about to.
   */
  async forgetPhotosNobodyNames(): Promise<void> {
    const { ownSpace, id } = this.#device;
    await this.#device.documents(ownSpace).load();
    const longAgo = this.#device.now() - 3_600_000;
    for (const { photo, entry, device, _id } of photosHere(this.#device, ownSpace)) {
      const isNamed = photosIn(this.entry(entry)).some((one) => one.photo === photo);
      const isOld = device === id && decodeTime(photo.toUpperCase()) < longAgo;
      if (!isNamed && isOld && this.#isReadable(entry)) await this.#device.remove(ownSpace, _id);
    }
  }

  /** Deletes an entry here and, with a signal, on every device. What another device has written to it since stands again. */
  async remove(key: string): Promise<void> {
    const { [key]: _gone, ...others } = this.#mine;
    this.#mine = others;
    await this.#forgetDrafts(`journal ${key} `);
    for (const { _id, entry } of this.#documents)
      if (entry === key) await this.#device.remove(this.#device.ownSpace, _id);
    for (const { _id, entry } of photosHere(this.#device, this.#device.ownSpace))
      if (entry === key) await this.#device.remove(this.#device.ownSpace, _id);
    await this.#device.countUnsent();
  }

  /** Puts in words whose page went before their thought had ended. What is too long to keep waits in its box. */
  async #takeInDrafts(): Promise<void> {
    await this.#device.documents(this.#device.ownSpace).load();
    await takeInLeftWords(this.#device, ({ place: at, text: words }) => {
      const [kind, entry = '', place = ''] = at.split(' ');
      if (kind === 'journal' && place.startsWith('photo.')) {
        const photo = place.slice('photo.'.length);
        return { texts: [], write: (text) => this.describePhoto(entry, photo, text) };
      }
      if (kind !== 'journal' || (place !== 'title' && place !== 'text')) return undefined;
      if (words.length > longestOf[place]) return undefined;
      return {
        texts: writtenAt(this.entry(entry), place),
        write: (text, taken) => this.write(entry, place, text, taken),
      };
    });
    this.#fresh = true;
  }

  /** Words being typed at places that begin so. */
  async #forgetDrafts(beginning: string): Promise<void> {
    for (const draft of await this.#device.store.getAll('drafts'))
      if (draft.place.startsWith(beginning)) await forgetDraft(this.#device, draft);
  }

  async #sayOfPhoto(key: string, photo: string, said: Omit<NamedPhoto, 'at'>): Promise<void> {
    const entry = this.entry(key);
    const named = { ...said, at: this.#device.stamp() };
    await this.#change({ ...entry, photos: { ...entry.photos, [photo]: named } });
  }

  /** Whether this version can read all that there is of an entry. */
  #isReadable(entry: string): boolean {
    const all = this.#device.documents(this.#device.ownSpace).all.filter(({ _id }) => {
      const id = parseDocumentId(_id);
      return id?.type === 'journalEntry' && id.key[0] === entry;
    });
    return all.length === this.#documents.filter((one) => one.entry === entry).length;
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
