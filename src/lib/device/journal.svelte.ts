import { decodeTime } from 'ulid';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { newEvidence, withText } from '../domain/evidence.ts';
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
import {
  longestPhotoWords,
  photosIn,
  photoTexts,
  type NamedPhoto,
} from '../domain/journal/photo.ts';
import type { Device } from './device.svelte.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { OwnThings, type DraftOf } from './own-things.svelte.ts';
import type { MadePhoto } from './photo-of-file.ts';
import { keepPhoto, photosHere } from './photos.ts';
import type { DraftRow } from './small-store/person-store.ts';

/** Where the title or the text of an entry is typed. */
export function journalPlace(entry: string, place: Place): string {
  return `journal ${entry} ${place}`;
}

/** Where it is typed what a photo of an entry shows. */
export function photoPlace(entry: string, photo: string): string {
  return `journal ${entry} photo.${photo}`;
}

/** This person's journal, in their own space. */
class Journal extends OwnThings<JournalEntry, Place> {
  constructor(device: Device) {
    super(device, {
      type: 'journalEntry',
      schema: JournalEntryDocument,
      keyOf: ({ entry }) => entry,
      merge: mergeEntries,
      isBlank,
      dayOf,
      textsAt: writtenAt,
      withTexts: (entry, place, texts) => ({ ...entry, words: { ...entry.words, [place]: texts } }),
      draftsOf: ({ entry }) => `journal ${entry} `,
    });
  }

  /** One entry, over all devices; an empty one where nothing of it is here. */
  entry(key: string): JournalEntry {
    return this.standing(emptyEntry(key, this.begunNow()));
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
    await this.writeAt(this.entry(key), place, text, taken);
  }

  /** The day that it is about, as `2026-11-26`. */
  async setDay(key: string, day: string): Promise<void> {
    if (day === dayOf(this.entry(key))) return;
    const about = { value: day, at: this.device.stamp() };
    await this.change({ ...this.entry(key), about });
  }

  /** The ids of the competencies that it is about. */
  async setCompetencies(key: string, ids: readonly string[]): Promise<void> {
    const competencies = { value: [...ids], at: this.device.stamp() };
    await this.change({ ...this.entry(key), competencies });
  }

  /** Puts a photo into an entry: it is on disk before the entry names it. */
  async addPhoto(key: string, made: MadePhoto): Promise<void> {
    const photo = await keepPhoto(this.device, key, made);
    await this.#sayOfPhoto(key, photo, { texts: [] });
  }

  /** What a photo of an entry shows, in the place of this device's words and of those whose stamps are `taken`. */
  async describePhoto(
    key: string,
    photo: string,
    words: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    const known = this.entry(key).photos?.[photo];
    if (known === undefined) return;
    const texts = withText(photoTexts(known), words, this.device.stamp(), taken);
    await this.#sayOfPhoto(key, photo, { ...known, texts });
  }

  /** Lets go what was written about a photo that was taken out. */
  async forgetPhotoWords(key: string, photo: string): Promise<void> {
    const texts = this.entry(key).photos?.[photo]?.texts ?? [];
    const none = newEvidence('', this.device.stamp(), texts);
    await this.#sayOfPhoto(key, photo, { texts: [none], removed: true });
  }

  /** Takes a photo out of an entry, and deletes it on every device. */
  async removePhoto(key: string, photo: string): Promise<void> {
    await this.forgetPhotoWords(key, photo);
    await this.forgetDrafts(photoPlace(key, photo));
    await this.device.remove(this.device.ownSpace, documentId('photo', this.device.person, photo));
  }

  /**
   * Deletes photos that this device put there and no entry names: a page died before it could say so. An hour is given to
   * another page that is about to.
   */
  async forgetPhotosNobodyNames(): Promise<void> {
    const { ownSpace, id } = this.device;
    await this.device.documents(ownSpace).load();
    const longAgo = this.device.now() - 3_600_000;
    for (const { photo, entry, device, _id } of photosHere(this.device, ownSpace)) {
      const isNamed = photosIn(this.entry(entry)).some((one) => one.photo === photo);
      const isOld = device === id && decodeTime(photo.toUpperCase()) < longAgo;
      if (!isNamed && isOld && this.#isReadable(entry)) await this.device.remove(ownSpace, _id);
    }
  }

  /** Deletes an entry with its photos. */
  override async remove(key: string): Promise<void> {
    await super.remove(key);
    for (const { _id, entry } of photosHere(this.device, this.device.ownSpace))
      if (entry === key) await this.device.remove(this.device.ownSpace, _id);
  }

  protected draftOf({ place: at, text }: DraftRow): DraftOf<JournalEntry, Place> | undefined {
    const [kind, entry = '', place] = at.split(' ');
    if (kind !== 'journal' || (place !== 'title' && place !== 'text')) return undefined;
    if (text.length > longestOf[place]) return undefined;
    return { thing: this.entry(entry), place };
  }

  protected override otherDraft({ place: at, text: words }: DraftRow) {
    const [kind, entry = '', place = ''] = at.split(' ');
    if (kind !== 'journal' || !place.startsWith('photo.')) return undefined;
    if (words.length > longestPhotoWords) return undefined;
    const photo = place.slice('photo.'.length);
    return {
      texts: this.entry(entry).photos?.[photo]?.texts ?? [],
      write: (text: string, taken: readonly string[]) =>
        this.describePhoto(entry, photo, text, taken),
    };
  }

  async #sayOfPhoto(key: string, photo: string, named: NamedPhoto): Promise<void> {
    const entry = this.entry(key);
    await this.change({ ...entry, photos: { ...entry.photos, [photo]: named } });
  }

  /** Whether this version can read all that there is of an entry. */
  #isReadable(entry: string): boolean {
    const all = this.device.documents(this.device.ownSpace).all.filter(({ _id }) => {
      const id = parseDocumentId(_id);
      return id?.type === 'journalEntry' && id.key[0] === entry;
    });
    return all.length === this.documents.filter((one) => one.entry === entry).length;
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
