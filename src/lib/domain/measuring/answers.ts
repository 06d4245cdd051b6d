import { canonicalJson } from '../canonical.ts';
import { countedStamp } from '../stamp.ts';
import type { AnswersDocument } from './answers-document.ts';

/** What merging looks at; a document has more. */
export type AnswersPart = Pick<
  AnswersDocument,
  | 'instrument'
  | 'version'
  | 'occasion'
  | 'mode'
  | 'then'
  | 'sheets'
  | 'startedAt'
  | 'finishedAt'
  | 'answers'
  | 'talk'
>;

/**
 * `where-i-am-now.1-2`: instrument, its version, and which occasion; `where-i-am-now.1-2-then` for "then" answers. The
 * same on every device.
 */
export function attemptKey(of: {
  instrument: string;
  version: number;
  occasion: number;
  then?: true | undefined;
}): string {
  return `${of.instrument}.${of.version}-${of.occasion}${of.then === true ? '-then' : ''}`;
}

/**
 * The union of what several devices hold of one attempt: for each statement the later answer. Commutative,
 * associative and idempotent; `now` (ms) only tames stamps of a clock that runs far ahead. Throws a
 * RangeError for parts of different attempts, which are never merged.
 */
export function mergeAnswers(parts: readonly AnswersPart[], now: number): AnswersPart | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce<AnswersPart>((merged, part) => {
    if (attemptKey(merged) !== attemptKey(part)) throw new RangeError('answers of two attempts');
    const finishedAt = latest(merged.finishedAt, part.finishedAt);
    const sheets = [...new Set([...(merged.sheets ?? []), ...(part.sheets ?? [])])].sort();
    return {
      instrument: merged.instrument,
      version: merged.version,
      occasion: merged.occasion,
      mode: merged.mode === 'facilitated' ? merged.mode : part.mode,
      ...(merged.then === undefined ? {} : { then: merged.then }),
      ...(sheets.length === 0 ? {} : { sheets }),
      startedAt: merged.startedAt < part.startedAt ? merged.startedAt : part.startedAt,
      ...(finishedAt === undefined ? {} : { finishedAt }),
      answers: laterOfEach(merged.answers, part.answers, now),
      talk: laterOfEach(merged.talk, part.talk, now),
    };
  }, first);
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/** For each key the entry with the later stamp; keys in order. */
export function laterOfEach<T extends { at: string }>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  now: number,
): Record<string, T> {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [a, b] = [one[key], other[key]];
      const winner = a === undefined ? b : b === undefined ? a : later(a, b, now);
      return winner === undefined ? [] : [[key, winner]];
    }),
  );
}

/** Of a choice of which there is one, the later; undefined where neither has it. */
export function laterOf<T extends { at: string }>(
  one: T | undefined,
  other: T | undefined,
  now: number,
): T | undefined {
  return one === undefined || other === undefined ? (one ?? other) : later(one, other, now);
}

function later<T extends { at: string }>(a: T, b: T, now: number): T {
  const rank = (entry: T) => `${countedStamp(entry.at, now)} ${entry.at} ${canonicalJson(entry)}`;
  return rank(a) >= rank(b) ? a : b;
}
