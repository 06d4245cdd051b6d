import * as z from 'zod/mini';
import { laterOfEach } from '../measuring/answers.ts';
import { Evidence, mergeEvidence } from '../evidence.ts';

/** How far something that was in the focus got, as its owner sees it. The last is no failure, and says so. */
export const reachedValues = ['yes', 'partly', 'not-yet', 'something-else'] as const;
export const Reached = z.enum(reachedValues);
export type Reached = z.infer<typeof Reached>;

/** The place of the words on what was done, beside those on each competency. */
export const didPlace = 'did';

/**
 * One device's part of what somebody says before they look again: what they did, and how far each thing in the focus
 * got. It stands before the marks of that look. Key: `<occasion>~<device>`.
 */
export const LookBackDocument = z.looseObject({
  type: z.literal('lookBack'),
  author: z.string(),
  v: z.literal(1),
  /** The look that it comes before: 2 for the second. */
  occasion: z.int().check(z.gte(2)),
  /** When this device first said any of it, ISO 8601; absent in older documents. */
  begunAt: z.optional(z.string()),
  /** By competency. */
  reached: z.record(z.string(), z.object({ value: Reached, at: z.string() })),
  /** By competency, and under `did`. */
  words: z.record(z.string(), z.array(Evidence)),
});
export type LookBackDocument = z.infer<typeof LookBackDocument>;

/** What merging looks at; a document has more. */
export type LookBack = Pick<LookBackDocument, 'occasion' | 'reached' | 'words'>;

export function emptyLookBack(occasion: number): LookBack {
  return { occasion, reached: {}, words: {} };
}

/**
 * The union of what several devices hold of one: of each choice the later, of words every text that no other knew of.
 * Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 * @throws RangeError for parts about different looks.
 */
export function mergeLookBacks(
  occasion: number,
  parts: readonly LookBack[],
  now: number,
): LookBack {
  return parts.reduce((merged, part) => {
    if (part.occasion !== occasion) throw new RangeError('parts about two looks');
    return {
      occasion,
      reached: laterOfEach(merged.reached, part.reached, now),
      words: mergeEvidence(merged.words, part.words),
    };
  }, emptyLookBack(occasion));
}

/** The texts about something, the latest first. */
export function wordsOf({ words }: LookBack, place: string): readonly Evidence[] {
  return (words[place] ?? []).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The texts about something that say something, the latest first: several where two devices wrote unknown to each other. */
export function textsOf(lookBack: LookBack, place: string): readonly string[] {
  return wordsOf(lookBack, place).flatMap(({ text }) => (text === '' ? [] : [text]));
}

/** Whether something was said of a competency. */
export function isSaidOf(lookBack: LookBack, competency: string): boolean {
  if (competency === didPlace) return false;
  return lookBack.reached[competency] !== undefined || textsOf(lookBack, competency).length > 0;
}

/** Whether anything was said at all. */
export function isSaid(lookBack: LookBack): boolean {
  const texts = Object.values(lookBack.words).flat();
  return Object.keys(lookBack.reached).length > 0 || texts.some(({ text }) => text !== '');
}

export const reachedWords: Readonly<Record<Reached, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  'not-yet': 'Not yet',
  'something-else': 'Something else came first',
};
