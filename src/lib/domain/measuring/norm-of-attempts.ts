import type { AgreedAttempt } from './agreed-attempt.ts';
import { inFives } from './in-fives.ts';
import type { Instrument } from './instrument.ts';
import { peopleForANorm, type AreaNorm } from './norm.ts';
import { reliabilityOf } from './reliability.ts';
import { countedValue, statementsOf } from './scoring.ts';

/** Figures are published to this many places: enough for every sentence, too few to tell one person from them. */
const places = 3;

/**
 * Each person's answers to the statements of one area after reversing, a row a person; only of those who answered
 * every one.
 */
export function completeRows(
  instrument: Instrument,
  area: string,
  attempts: readonly AgreedAttempt[],
): number[][] {
  const statements = statementsOf(instrument, area);
  return attempts.flatMap(({ answers }) => {
    const values = new Map(answers.map(({ statement, value }) => [statement, value]));
    const row = statements.map((statement) =>
      countedValue(instrument, statement, values.get(statement.id)),
    );
    return row.every((value) => value !== undefined) ? [row] : [];
  });
}

/**
 * The areas of a norm, out of one attempt a person (`attempts`: of this instrument and version, first looks, in the
 * order in which they came). An area is in it from 30 people on; of fewer, nothing is published, since figures of a few
 * tell of the few. More people come into it by fives, so that the figures of two days do not tell of one person.
 */
export function areaNorms(
  instrument: Instrument,
  attempts: readonly AgreedAttempt[],
): Record<string, AreaNorm> {
  return Object.fromEntries(
    instrument.areas.flatMap(({ id }) => {
      const rows = inFives(completeRows(instrument, id, attempts));
      if (rows.length < peopleForANorm) return [];
      const reliability = reliabilityOf(rows);
      if (reliability === undefined) return [];
      const { n, alpha, interval, sem } = reliability;
      const [lower, upper] = [rounded(interval.lower), rounded(interval.upper)];
      return [[id, { n, alpha: rounded(alpha), lower, upper, sem: rounded(sem) }]];
    }),
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(places));
}
