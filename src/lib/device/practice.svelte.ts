import {
  emptyPractice,
  isBlankPractice,
  longestPractice,
  mergePractice,
  practiceDay,
  PracticeDocument,
  practicePlaces,
  practiceTexts,
  type Practice,
  type PracticeKind,
  type PracticePlace,
} from '../domain/coaching/practice.ts';
import type { Device } from './device.svelte.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { OwnThings, type DraftOf } from './own-things.svelte.ts';
import type { DraftRow } from './small-store/person-store.ts';

/** Where something of a practice log is typed. */
export function practicePlace(practice: string, place: PracticePlace): string {
  return `practice ${practice} ${place}`;
}

/** A coach's practice log, in their own space: nobody else reads it. */
class PracticeLog extends OwnThings<Practice, PracticePlace> {
  constructor(device: Device) {
    super(device, {
      type: 'practice',
      schema: PracticeDocument,
      keyOf: ({ practice }) => practice,
      merge: mergePractice,
      isBlank: isBlankPractice,
      dayOf: practiceDay,
      textsAt: practiceTexts,
      withTexts: (one, place, texts) => ({ ...one, words: { ...one.words, [place]: texts } }),
      draftsOf: ({ practice }) => `practice ${practice} `,
    });
  }

  /** One thing in it, over all devices; an empty one where nothing of it is here. */
  one(key: string): Practice {
    return this.standing(emptyPractice(key, this.begunNow()));
  }

  /** Words, in the place of this device's and of those whose stamps are `taken`. `kind`: as which it was begun. */
  async write(
    key: string,
    place: PracticePlace,
    text: string,
    taken: readonly string[] = [],
    kind?: PracticeKind,
  ): Promise<void> {
    const one = this.one(key);
    const begun = kind === undefined || one.kind !== undefined ? one : this.#as(one, kind);
    await this.writeAt(begun, place, text, taken);
  }

  async setKind(key: string, kind: PracticeKind): Promise<void> {
    await this.change(this.#as(this.one(key), kind));
  }

  /** The day that it is about, as `2026-11-26`. */
  async setDay(key: string, day: string): Promise<void> {
    const one = this.one(key);
    if (day === practiceDay(one)) return;
    await this.change({ ...one, on: { value: day, at: this.device.stamp() } });
  }

  /** How long it was, in minutes; 0 where nobody says. */
  async setMinutes(key: string, minutes: number): Promise<void> {
    const one = this.one(key);
    if (minutes === (one.minutes?.value ?? 0)) return;
    await this.change({ ...one, minutes: { value: minutes, at: this.device.stamp() } });
  }

  protected draftOf({ place: at, text }: DraftRow): DraftOf<Practice, PracticePlace> | undefined {
    const [type, practice = '', name] = at.split(' ');
    const place = practicePlaces.find((one) => one === name);
    if (type !== 'practice' || place === undefined || text.length > longestPractice[place])
      return undefined;
    return { thing: this.one(practice), place };
  }

  #as(one: Practice, value: PracticeKind): Practice {
    return { ...one, kind: { value, at: this.device.stamp() } };
  }
}

const logs = new WeakMap<Device, PracticeLog>();

/** The practice log of whoever holds this device. One a tab. */
export function practiceLogOf(device: Device): PracticeLog {
  const log = logs.get(device) ?? madeOutside(() => new PracticeLog(device));
  logs.set(device, log);
  return log;
}
