import {
  emptyTalk,
  isBlankTalk,
  longestTalkWords,
  mergeTalks,
  saidAt,
  talkDay,
  TalkDocument,
  talkPlaces,
  type Talk,
  type TalkForm,
  type TalkPlace,
} from '../domain/coaching/talk.ts';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { withText } from '../domain/evidence.ts';
import type { Device } from './device.svelte.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { forgetDraft } from './typing.ts';

/** Where words about a talk are typed. */
export function talkPlace(circle: string, talk: string, place: TalkPlace): string {
  return `talk ${circle} ${talk} ${place}`;
}

/** What a coach wrote down about talks, in their own space: of each talk one document a device. One a tab. */
class Talks {
  #device: Device;
  /** This device's parts as this tab knows them, of which the documents may not know yet. */
  #mine = $state.raw<Readonly<Record<string, Talk>>>({});
  #fresh = $state(false);
  #parts = $derived.by(() =>
    Map.groupBy([...this.#documents, ...Object.values(this.#mine)], ({ talk }) => talk),
  );
  /** Of which something is written down, the latest day first. */
  readonly all = $derived.by(() =>
    [...this.#parts.values()]
      .flatMap((parts) => mergeTalks(parts, this.#device.now()) ?? [])
      .filter((talk) => !isBlankTalk(talk))
      .sort((a, b) => talkDay(b).localeCompare(talkDay(a)) || b.talk.localeCompare(a.talk)),
  );

  constructor(device: Device) {
    this.#device = device;
    this.#takeInDrafts().catch(reportError);
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** Whether all that was typed on this device is in them. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** Those of a circle, the latest first. */
  of(circle: string): Talk[] {
    return this.all.filter((talk) => talk.circle === circle);
  }

  /** One of them, over all devices; an empty one where nothing of it is here. */
  talk(key: string, circle: string): Talk {
    const now = this.#device.now();
    return (
      mergeTalks(this.#parts.get(key) ?? [], now) ??
      emptyTalk(key, circle, new Date(now).toISOString())
    );
  }

  /** Words about a talk, in the place of this device's and of those whose stamps are `taken`. */
  async write(
    { talk: key, circle, intern }: Pick<Talk, 'talk' | 'circle'> & { intern?: string | undefined },
    place: TalkPlace,
    text: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    const talk = this.talk(key, circle);
    if (text.trim() === '' && !this.#parts.has(key)) return;
    const texts = withText(saidAt(talk, place), text, this.#device.stamp(), taken);
    await this.#change({
      ...talk,
      ...(intern === undefined ? {} : { intern }),
      words: { ...talk.words, [place]: texts },
    });
  }

  /** The day of the talk, as `2026-11-26`. */
  async setDay(talk: Talk, day: string): Promise<void> {
    if (day === talkDay(talk)) return;
    await this.#change({ ...talk, on: { value: day, at: this.#device.stamp() } });
  }

  async setForm(talk: Talk, value: TalkForm): Promise<void> {
    await this.#change({ ...talk, form: { value, at: this.#device.stamp() } });
  }

  /** Deletes what was written down about a talk, on all devices. */
  async remove(key: string): Promise<void> {
    const { [key]: _gone, ...others } = this.#mine;
    this.#mine = others;
    for (const draft of await this.#device.store.getAll('drafts'))
      if (draft.place.startsWith('talk ') && draft.place.split(' ')[2] === key)
        await forgetDraft(this.#device, draft);
    for (const { _id, talk } of this.#documents)
      if (talk === key) await this.#device.remove(this.#device.ownSpace, _id);
    await this.#device.countUnsent();
  }

  /** Puts in words whose page went before their thought had ended. What is too long to keep waits in its box. */
  async #takeInDrafts(): Promise<void> {
    await this.#device.documents(this.#device.ownSpace).load();
    await takeInLeftWords(this.#device, ({ place: at, text: words }) => {
      const [kind, circle = '', talk = '', name] = at.split(' ');
      const place = talkPlaces.find((one) => one === name);
      if (kind !== 'talk' || place === undefined || words.length > longestTalkWords)
        return undefined;
      // The name of the intern stands in it since its first words, or comes with the next.
      return {
        texts: saidAt(this.talk(talk, circle), place),
        write: (text, taken) => this.write({ talk, circle }, place, text, taken),
      };
    });
    this.#fresh = true;
  }

  async #change(talk: Talk): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    this.#mine = { ...this.#mine, [talk.talk]: talk };
    await this.#device.write(ownSpace, documentId('talk', person, talk.talk, id), {
      type: 'talk',
      author: person,
      v: 1,
      ...talk,
    });
  }

  get #documents() {
    return this.#device
      .documents(this.#device.ownSpace)
      .ofType('talk', TalkDocument)
      .filter(({ _id, talk }) => parseDocumentId(_id)?.key[0] === talk);
  }
}

const kept = new WeakMap<Device, Talks>();

/** What whoever holds this device wrote down about talks. */
export function talksOf(device: Device): Talks {
  const talks = kept.get(device) ?? madeOutside(() => new Talks(device));
  kept.set(device, talks);
  return talks;
}
