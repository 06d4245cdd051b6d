import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { withText, type Evidence } from '../domain/evidence.ts';
import type { Device } from './device.svelte.ts';
import { takeInLeftWords, type Destination } from './left-drafts.ts';
import type { DraftRow } from './small-store/person-store.ts';
import type { Reader } from './space-documents.svelte.ts';
import { forgetDraft } from './typing.ts';

/** What there is to know of things of a kind. `Part`: what one device, or all of them together, say of one. */
export interface KindOfThing<Part extends object, Place extends string> {
  /** Of their documents, whose key is `<thing>~<device>`. */
  type: string;
  schema: Reader<Part>;
  /** The thing, a ULID. */
  keyOf: (part: Part) => string;
  /** The union of what several devices say; `now` in ms. */
  merge: (parts: readonly Part[], now: number) => Part | undefined;
  isBlank: (thing: Part) => boolean;
  /** As `2026-11-26`: the latest stands first. */
  dayOf: (thing: Part) => string;
  /** The texts at a place, the latest first. */
  textsAt: (thing: Part, place: Place) => readonly Evidence[];
  withTexts: (thing: Part, place: Place, texts: Evidence[]) => Part;
  /** Every place of a thing at which words are typed begins so, in the small store. */
  draftsOf: (thing: Part) => string;
}

/** Where the words of a draft belong: the thing as it stands, an empty one where nothing of it is here, and the place in it. */
export interface DraftOf<Part, Place> {
  thing: Part;
  place: Place;
}

/**
 * Things of a kind in this person's own space, of which each device writes a document and reading merges them. One a tab:
 * what is still on its way to disk is there on the next screen.
 */
export abstract class OwnThings<Part extends object, Place extends string> {
  protected readonly device: Device;
  readonly #kind: KindOfThing<Part, Place>;
  /** This device's parts as this tab knows them, of which the documents may not know yet. */
  #mine = $state.raw<Readonly<Record<string, Part>>>({});
  #fresh = $state(false);
  #parts = $derived.by(() =>
    Map.groupBy([...this.documents, ...Object.values(this.#mine)], this.#kind.keyOf),
  );
  /** All that say something, the latest day first. */
  readonly all = $derived.by(() =>
    [...this.#parts.values()]
      .flatMap((parts) => this.#kind.merge(parts, this.device.now()) ?? [])
      .filter((thing) => !this.#kind.isBlank(thing))
      .sort(
        (a, b) =>
          this.#kind.dayOf(b).localeCompare(this.#kind.dayOf(a)) ||
          this.#kind.keyOf(b).localeCompare(this.#kind.keyOf(a)),
      ),
  );

  protected constructor(device: Device, kind: KindOfThing<Part, Place>) {
    this.device = device;
    this.#kind = kind;
    this.#takeInDrafts().catch(reportError);
  }

  get loaded(): boolean {
    return this.device.documents(this.device.ownSpace).loaded;
  }

  /** Whether all that was typed on this device is in them: what a page that went left behind was taken in. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** Deletes one here and, with a signal, on every device. What another device has written to it since stands again. */
  async remove(key: string): Promise<void> {
    const { [key]: mine, ...others } = this.#mine;
    const known = mine ?? this.documents.find((part) => this.#kind.keyOf(part) === key);
    this.#mine = others;
    if (known !== undefined) await this.forgetDrafts(this.#kind.draftsOf(known));
    for (const part of this.documents)
      if (this.#kind.keyOf(part) === key) await this.device.remove(this.device.ownSpace, part._id);
    await this.device.countUnsent();
  }

  /** One of them, over all devices; `empty` where nothing of it is here. */
  protected standing(empty: Part): Part {
    const parts = this.#parts.get(this.#kind.keyOf(empty)) ?? [];
    return this.#kind.merge(parts, this.device.now()) ?? empty;
  }

  /** When one that is begun now is begun, ISO 8601. */
  protected begunNow(): string {
    return new Date(this.device.now()).toISOString();
  }

  /**
   * Words about a thing as it stands, in the place of this device's and of those whose stamps are `taken`. Of one that was
   * never begun nothing is written.
   */
  protected async writeAt(
    thing: Part,
    place: Place,
    text: string,
    taken: readonly string[],
  ): Promise<void> {
    if (text.trim() === '' && !this.#parts.has(this.#kind.keyOf(thing))) return;
    const texts = withText(this.#kind.textsAt(thing, place), text, this.device.stamp(), taken);
    await this.change(this.#kind.withTexts(thing, place, texts));
  }

  /** Writes this device's part. */
  protected async change(thing: Part): Promise<void> {
    const { person, id, ownSpace } = this.device;
    const key = this.#kind.keyOf(thing);
    this.#mine = { ...this.#mine, [key]: thing };
    await this.device.write(ownSpace, documentId(this.#kind.type, person, key, id), {
      type: this.#kind.type,
      author: person,
      v: 1,
      ...thing,
    });
  }

  /** Words being typed at places that begin so. */
  protected async forgetDrafts(beginning: string): Promise<void> {
    for (const draft of await this.device.store.getAll('drafts'))
      if (draft.place.startsWith(beginning)) await forgetDraft(this.device, draft);
  }

  protected get documents() {
    return this.device
      .documents(this.device.ownSpace)
      .ofType(this.#kind.type, this.#kind.schema)
      .filter((part) => parseDocumentId(part._id)?.key[0] === this.#kind.keyOf(part));
  }

  /** Where a draft belongs; undefined for another kind's, and for words that are too long to keep, which wait in their box. */
  protected abstract draftOf(draft: DraftRow): DraftOf<Part, Place> | undefined;

  /** Where a draft belongs that is of no place of a thing. */
  protected otherDraft?(draft: DraftRow): Destination | undefined;

  /** Puts in words whose page went before their thought had ended. */
  async #takeInDrafts(): Promise<void> {
    await this.device.documents(this.device.ownSpace).load();
    await takeInLeftWords(this.device, (draft) => {
      const other = this.otherDraft?.(draft);
      if (other !== undefined) return other;
      const of = this.draftOf(draft);
      if (of === undefined) return undefined;
      return {
        texts: this.#kind.textsAt(this.standing(of.thing), of.place),
        write: (text, taken) => this.writeAt(this.standing(of.thing), of.place, text, taken),
      };
    });
    this.#fresh = true;
  }
}
