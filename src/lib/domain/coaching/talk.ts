import * as z from 'zod/mini';
import { Evidence, mergeEvidence } from '../evidence.ts';
import { dayProblem, dayText } from '../journal/about-day.ts';
import { laterOf } from '../measuring/answers.ts';

/** How a talk is written down: by the four questions of GROW (Whitmore), or freely. */
export const talkForms = ['free', 'grow'] as const;
export const TalkForm = z.enum(talkForms);
export type TalkForm = z.infer<typeof TalkForm>;

/** Where words stand. `own` is its writer's alone: it is in no copy. */
export const talkPlaces = ['free', 'goal', 'reality', 'options', 'will', 'next', 'own'] as const;
export type TalkPlace = (typeof talkPlaces)[number];

/** How much fits into one of them, in characters. */
export const longestTalkWords = 10_000;

/** The places that a form has, in their order, without `own`. */
export const placesOf: Readonly<Record<TalkForm, readonly TalkPlace[]>> = {
  free: ['free', 'next'],
  grow: ['goal', 'reality', 'options', 'will', 'next'],
};

/**
 * One device's part of what a coach wrote down about a talk, in the coach's own space. Key: `<talk>~<device>`, the talk a
 * ULID.
 */
export const TalkDocument = z.looseObject({
  type: z.literal('talk'),
  author: z.string(),
  v: z.literal(1),
  talk: z.string(),
  /** The circle whose people talked. */
  circle: z.string(),
  /** The first name of the intern, for when the circle is no longer here. */
  intern: z.optional(z.string()),
  /** When it was begun to be written down, ISO 8601. */
  begunAt: z.string(),
  /** The day of the talk. */
  on: z.optional(z.object({ value: z.iso.date(), at: z.string() })),
  form: z.optional(z.object({ value: TalkForm, at: z.string() })),
  words: z.record(z.string(), z.array(Evidence)),
});
export type TalkDocument = z.infer<typeof TalkDocument>;

/** What merging looks at; a document has more. */
export type Talk = Pick<
  TalkDocument,
  'talk' | 'circle' | 'intern' | 'begunAt' | 'on' | 'form' | 'words'
>;

/** A talk of which nothing is written down yet. */
export function emptyTalk(talk: string, circle: string, begunAt: string): Talk {
  return { talk, circle, begunAt, words: {} };
}

/** What is wrong with the day of a talk, in the words of whoever wrote it down; undefined where nothing is. `now` in ms. */
export function talkDayProblem(day: string, now: number): string | undefined {
  return (
    dayProblem(day, now) ??
    (day > dayText(now)
      ? 'That day is still to come. Write it down once you have talked.'
      : undefined)
  );
}

/** From when on something is new after a talk, ISO 8601: when it was written down, where that was on its own day. */
export function talkedUntil(talk: Talk): string {
  const day = talkDay(talk);
  return dayText(talk.begunAt) === day ? talk.begunAt : `${day}T23:59:59.999Z`;
}

/**
 * The union of what several devices hold of one talk: of day and form the later, of words every text that no other knew of.
 * Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 * @returns undefined where there is no part
 * @throws RangeError for parts of two talks
 */
export function mergeTalks(parts: readonly Talk[], now: number): Talk | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((merged, part) => {
    if (merged.talk !== part.talk) throw new RangeError('parts of two talks');
    const on = laterOf(merged.on, part.on, now);
    const form = laterOf(merged.form, part.form, now);
    const name = [merged.intern, part.intern].filter((one) => one !== undefined).sort()[0];
    const intern = name === undefined ? {} : { intern: name };
    return {
      talk: merged.talk,
      circle: merged.circle,
      ...intern,
      begunAt: merged.begunAt < part.begunAt ? merged.begunAt : part.begunAt,
      ...(on === undefined ? {} : { on }),
      ...(form === undefined ? {} : { form }),
      words: mergeEvidence(merged.words, part.words),
    };
  }, first);
}

/** The texts at a place, the latest first. */
export function saidAt({ words }: Talk, place: TalkPlace): readonly Evidence[] {
  return (words[place] ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands at a place; two texts that nobody has put together below each other. */
export function wordsAt(talk: Talk, place: TalkPlace): string {
  return saidAt(talk, place)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The day of a talk, as `2026-11-26`: the one that was chosen, or the one on which it was written down, in England. */
export function talkDay({ on, begunAt }: Pick<Talk, 'on' | 'begunAt'>): string {
  return on?.value ?? dayText(begunAt);
}

/** How it is written down. */
export function formOf({ form }: Pick<Talk, 'form'>): TalkForm {
  return form?.value ?? 'free';
}

/** Whether nothing is written down. */
export function isBlankTalk(talk: Talk): boolean {
  return talkPlaces.every((place) => wordsAt(talk, place) === '');
}

/** What of a talk its coach shows to the intern: never what is the coach's own. */
export const TalkCopy = z.object({
  kind: z.literal('talk'),
  /** The talk, a ULID. */
  talk: z.string(),
  /** The day of the talk. */
  on: z.iso.date(),
  /** What was written down, in the order of the form. */
  words: z.array(z.object({ place: z.enum(talkPlaces), text: z.string() })),
});
export type TalkCopy = z.infer<typeof TalkCopy>;

/** What copies of a talk are copies of. */
export function talkKey(talk: string): string {
  return `talk:${talk}`;
}

/** The places of a talk for both: those of its form, and those of the other in which something stands. */
export function placesIn(talk: Talk): readonly TalkPlace[] {
  const here = placesOf[formOf(talk)];
  const also = talkPlaces.filter(
    (place) => place !== 'own' && !here.includes(place) && wordsAt(talk, place) !== '',
  );
  return [...also, ...here];
}

/** All of a talk that can be shown. */
export function copyOfTalk(talk: Talk): TalkCopy {
  return {
    kind: 'talk',
    talk: talk.talk,
    on: talkDay(talk),
    words: placesIn(talk).flatMap((place) => {
      const text = wordsAt(talk, place);
      return text === '' ? [] : [{ place, text }];
    }),
  };
}
