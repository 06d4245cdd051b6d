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
import type { Device } from './device.svelte.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { OwnThings, type DraftOf } from './own-things.svelte.ts';
import type { DraftRow } from './small-store/person-store.ts';

/** Where words about a talk are typed. */
export function talkPlace(circle: string, talk: string, place: TalkPlace): string {
  return `talk ${circle} ${talk} ${place}`;
}

/** What a coach wrote down about talks, in their own space. */
class Talks extends OwnThings<Talk, TalkPlace> {
  constructor(device: Device) {
    super(device, {
      type: 'talk',
      schema: TalkDocument,
      keyOf: ({ talk }) => talk,
      merge: mergeTalks,
      isBlank: isBlankTalk,
      dayOf: talkDay,
      textsAt: saidAt,
      withTexts: (talk, place, texts) => ({ ...talk, words: { ...talk.words, [place]: texts } }),
      draftsOf: ({ talk, circle }) => `talk ${circle} ${talk} `,
    });
  }

  /** Those of a circle, the latest first. */
  of(circle: string): Talk[] {
    return this.all.filter((talk) => talk.circle === circle);
  }

  /** One of them, over all devices; an empty one where nothing of it is here. */
  talk(key: string, circle: string): Talk {
    return this.standing(emptyTalk(key, circle, this.begunNow()));
  }

  /** Words about a talk, in the place of this device's and of those whose stamps are `taken`. */
  async write(
    { talk, circle, intern }: Pick<Talk, 'talk' | 'circle'> & { intern?: string | undefined },
    place: TalkPlace,
    text: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    const named = intern === undefined ? {} : { intern };
    await this.writeAt({ ...this.talk(talk, circle), ...named }, place, text, taken);
  }

  /** The day of the talk, as `2026-11-26`. */
  async setDay(talk: Talk, day: string): Promise<void> {
    if (day === talkDay(talk)) return;
    await this.change({ ...talk, on: { value: day, at: this.device.stamp() } });
  }

  async setForm(talk: Talk, value: TalkForm): Promise<void> {
    await this.change({ ...talk, form: { value, at: this.device.stamp() } });
  }

  protected draftOf({ place: at, text }: DraftRow): DraftOf<Talk, TalkPlace> | undefined {
    const [kind, circle = '', talk = '', name] = at.split(' ');
    const place = talkPlaces.find((one) => one === name);
    if (kind !== 'talk' || place === undefined || text.length > longestTalkWords) return undefined;
    // The name of the intern stands in it since its first words, or comes with the next.
    return { thing: this.talk(talk, circle), place };
  }
}

const kept = new WeakMap<Device, Talks>();

/** What whoever holds this device wrote down about talks. */
export function talksOf(device: Device): Talks {
  const talks = kept.get(device) ?? madeOutside(() => new Talks(device));
  kept.set(device, talks);
  return talks;
}
