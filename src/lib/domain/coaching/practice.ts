import * as z from 'zod/mini';
import { Evidence, mergeEvidence } from '../evidence.ts';
import { dayProblem, dayText } from '../journal/about-day.ts';
import { laterOf } from '../measuring/answers.ts';

/** What a coach writes down about their own coaching: a session that they attended, or a note on what they did. */
export const practiceKinds = ['training', 'note'] as const;
export const PracticeKind = z.enum(practiceKinds);
export type PracticeKind = z.infer<typeof PracticeKind>;

/** The two things of it that are typed. */
export const practicePlaces = ['what', 'learnt'] as const;
export type PracticePlace = (typeof practicePlaces)[number];

/** How much fits, in characters. */
export const longestPractice: Readonly<Record<PracticePlace, number>> = {
  what: 200,
  learnt: 10_000,
};

/** A session is no longer than a day, in minutes. */
export const longestSession = 720;

/**
 * One device's part of something in a coach's practice log, in their own space. Key: `<practice>~<device>`, the practice a
 * ULID.
 */
export const PracticeDocument = z.looseObject({
  type: z.literal('practice'),
  author: z.string(),
  v: z.literal(1),
  practice: z.string(),
  /** When it was begun to be written down, ISO 8601. */
  begunAt: z.string(),
  kind: z.optional(z.object({ value: PracticeKind, at: z.string() })),
  /** The day that it is about. */
  on: z.optional(z.object({ value: z.iso.date(), at: z.string() })),
  /** How long a session was, in minutes; 0 where nobody says. */
  minutes: z.optional(
    z.object({ value: z.int().check(z.gte(0), z.lte(longestSession)), at: z.string() }),
  ),
  words: z.object({ what: z.array(Evidence), learnt: z.array(Evidence) }),
});
export type PracticeDocument = z.infer<typeof PracticeDocument>;

/** What merging looks at; a document has more. */
export type Practice = Pick<
  PracticeDocument,
  'practice' | 'begunAt' | 'kind' | 'on' | 'minutes' | 'words'
>;

/** One of which nothing is written down yet. */
export function emptyPractice(practice: string, begunAt: string): Practice {
  return { practice, begunAt, words: { what: [], learnt: [] } };
}

/**
 * The union of what several devices hold of one: of kind, day and length the later, of words every text that no other knew
 * of. Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 * @returns undefined where there is no part
 * @throws RangeError for parts of two
 */
export function mergePractice(parts: readonly Practice[], now: number): Practice | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((a, b) => {
    if (a.practice !== b.practice) throw new RangeError('parts of two things in a log');
    const kind = laterOf(a.kind, b.kind, now);
    const on = laterOf(a.on, b.on, now);
    const minutes = laterOf(a.minutes, b.minutes, now);
    const { what = [], learnt = [] } = mergeEvidence(a.words, b.words);
    return {
      practice: a.practice,
      begunAt: a.begunAt < b.begunAt ? a.begunAt : b.begunAt,
      ...(kind === undefined ? {} : { kind }),
      ...(on === undefined ? {} : { on }),
      ...(minutes === undefined ? {} : { minutes }),
      words: { what, learnt },
    };
  }, first);
}

/** The texts at a place, the latest first. */
export function practiceTexts({ words }: Practice, place: PracticePlace): readonly Evidence[] {
  return words[place].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands at a place; two texts that nobody has put together below each other. */
export function practiceWords(practice: Practice, place: PracticePlace): string {
  return practiceTexts(practice, place)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Which of the two it is. */
export function practiceKind({ kind }: Pick<Practice, 'kind'>): PracticeKind {
  return kind?.value ?? 'note';
}

/** The day that it is about, as `2026-11-26`: the one that was chosen, or the one on which it was begun, in England. */
export function practiceDay({ on, begunAt }: Pick<Practice, 'on' | 'begunAt'>): string {
  return on?.value ?? dayText(begunAt);
}

/** Whether nothing is written down. */
export function isBlankPractice(practice: Practice): boolean {
  return practicePlaces.every((place) => practiceWords(practice, place) === '');
}

/** What is wrong with a day, in the words of whoever wrote it down; undefined where nothing is. `now` in ms. */
export function practiceDayProblem(day: string, now: number): string | undefined {
  return (
    dayProblem(day, now) ??
    (day > dayText(now) ? 'That day has not come yet. Add it afterwards.' : undefined)
  );
}

/** The minutes that somebody typed: a number, or what to put right. Nothing typed is no time said. */
export function minutesTyped(
  text: string,
): { ok: true; minutes: number } | { ok: false; problem: string } {
  const typed = text.trim();
  if (typed === '') return { ok: true, minutes: 0 };
  if (!/^\d{1,4}$/.test(typed))
    return { ok: false, problem: 'Give the minutes in digits, such as 90.' };
  const minutes = Number(typed);
  return minutes > longestSession
    ? { ok: false, problem: 'That is more than twelve hours. Write each day down by itself.' }
    : { ok: true, minutes };
}

/** What stands in a log, all together. */
export function practiceTotals(all: readonly Practice[]): {
  sessions: number;
  minutes: number;
  notes: number;
} {
  const sessions = all.filter((one) => practiceKind(one) === 'training');
  return {
    sessions: sessions.length,
    minutes: sessions.reduce((sum, { minutes }) => sum + (minutes?.value ?? 0), 0),
    notes: all.length - sessions.length,
  };
}
