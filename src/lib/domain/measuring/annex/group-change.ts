import type { Area, Instrument } from '../instrument.ts';
import { inFives } from '../in-fives.ts';
import { peopleForANorm } from '../norm.ts';
import { pairedChange } from '../paired-change.ts';
import { scoreArea } from '../scoring.ts';
import type { PairOfLooks, SentAttempt } from './looks.ts';
import { shown } from './shown.ts';

/**
 * Pairs that a group's change takes. The same 30 as for a norm: that is what people were told when they were asked for
 * a copy, though an interval could be drawn around fewer.
 */
export const pairsForAChange = peopleForANorm;

/** How a group's marks of one area changed from the first look to the latest, or why nothing is said. */
export type GroupChange =
  | {
      state: 'measured';
      /** People with a mark at both. */
      pairs: number;
      /** Mean of latest minus first, on the scale of the answers, and its 95 % t interval. */
      difference: number;
      lower: number;
      upper: number;
      /** The difference in standard deviations of the differences. */
      standardised: number;
      /** Whether anybody gave one look alone and the other with a facilitator. */
      modes: 'same' | 'differ';
      /** Whether anybody's first look was answered to an earlier version that means the same here. */
      versions: 'same' | 'differ';
    }
  | { state: 'waiting' }
  /** All changed by the same: the mean would be everybody's own. */
  | { state: 'all-alike' };

/** `pairs`: all of versions that mean the same in this area, in the order in which they were complete. */
export function groupChange(
  instrument: Instrument,
  area: Area,
  pairs: readonly PairOfLooks[],
): GroupChange {
  const scored = inFives(
    pairs.flatMap(({ first, latest }) => {
      const [before, after] = [first, latest].map((look) => markOf(instrument, area, look));
      if (before === undefined || after === undefined) return [];
      const isSameMode = first.mode === latest.mode;
      return [{ before, after, isSameMode, isSameVersion: first.version === latest.version }];
    }),
  );
  if (scored.length < pairsForAChange) return { state: 'waiting' };
  const differences = scored.map(({ before, after }) => after - before);
  // Means of twelfths differ in their last digits where they are the same.
  if (Math.max(...differences) - Math.min(...differences) < 1e-9) return { state: 'all-alike' };
  const change = pairedChange(scored);
  if (change?.standardised === undefined) return { state: 'all-alike' };
  return {
    state: 'measured',
    pairs: change.pairs,
    difference: shown(change.difference),
    lower: shown(change.interval.lower),
    upper: shown(change.interval.upper),
    standardised: shown(change.standardised),
    modes: scored.every(({ isSameMode }) => isSameMode) ? 'same' : 'differ',
    versions: scored.every(({ isSameVersion }) => isSameVersion) ? 'same' : 'differ',
  };
}

function markOf(instrument: Instrument, area: Area, { answers }: SentAttempt): number | undefined {
  const values = Object.fromEntries(answers.map(({ statement, value }) => [statement, value]));
  const score = scoreArea(instrument, area, values);
  return score.state === 'scored' ? score.mean : undefined;
}
