import type { AttemptMode } from './answers-document.ts';
import { seenFrom, type AskedResult } from './equivalence.ts';
import type { Instrument } from './instrument.ts';
import { changeWords } from './margin-words.ts';
import type { Norm } from './norm.ts';
import { areaChange, isTold, marginIn, withNorm } from './with-norm.ts';

/** One look among others: which it was, when, and the marks by area; null where there was none. */
export interface LookOverTime {
  /** From 1. */
  occasion: number;
  /** ISO 8601. */
  at: string;
  mode: AttemptMode;
  marks: Readonly<Record<string, number | null>>;
  /** How far each mark can be off, by what is known of the version that the look was answered to. */
  margins: Readonly<Record<string, number>>;
}

/** What can be told of one area between two looks: its short name, and a sentence. */
export interface ChangeTold {
  area: string;
  words: string;
}

/** What is known of how sure the marks of a version are. */
type NormOf = (instrument: Instrument) => Norm | undefined;

/**
 * The finished looks as they may be read beside the one that is shown: each area as far as its marks mean the same
 * there, and each mark with the margin of its own version. In their order.
 */
export function looksOverTime(
  shown: AskedResult,
  finished: readonly AskedResult[],
  normOf: NormOf,
): LookOverTime[] {
  return finished.flatMap((look) => {
    const seen = seenFrom(shown.instrument, look);
    if (seen === undefined) return [];
    const known = withNorm(seen, normOf(look.instrument));
    return [
      {
        occasion: seen.occasion,
        at: seen.startedAt,
        mode: seen.mode,
        marks: Object.fromEntries(seen.areas.map(({ id, score }) => [id, score ?? null])),
        margins: Object.fromEntries(seen.areas.map(({ id }) => [id, marginIn(known, id).half])),
      },
    ];
  });
}

/**
 * What can be told of the look that is shown against the first of those that can be read beside it, area by area.
 * Nothing where it is that first one, where it is not finished, or where nothing can be told of any area: then the
 * plain sentence stands alone.
 */
export function changesTold(
  shown: AskedResult,
  finished: readonly AskedResult[],
  normOf: NormOf,
): ChangeTold[] {
  const first = finished.find((look) => seenFrom(shown.instrument, look) !== undefined);
  if (first === undefined || shown.result.finishedAt === undefined) return [];
  if (first.result.occasion >= shown.result.occasion) return [];
  const verdicts = shown.instrument.areas.map(({ id, shortName }) => ({
    area: shortName,
    verdict: areaChange(first, shown, id, normOf(shown.instrument)),
  }));
  if (!verdicts.some(({ verdict }) => isTold(verdict))) return [];
  return verdicts.map(({ area, verdict }) => ({
    area,
    words: changeWords(verdict, first.result.occasion),
  }));
}
