import { inFives } from '../in-fives.ts';
import type { Area, Instrument } from '../instrument.ts';
import { peopleForANorm } from '../norm.ts';
import { completeRows } from '../norm-of-attempts.ts';
import { statementsOf } from '../scoring.ts';
import { areaReliability, type AreaReliability } from './area-reliability.ts';
import { roughCount, type Coverage } from './coverage.ts';
import { groupChange, type GroupChange } from './group-change.ts';
import { firstLooks, pairsOfLooks, type PairOfLooks, type SentAttempt } from './looks.ts';
import { missingAnswers, type MissingAnswers } from './missing-answers.ts';
import { statementFigures, type StatementFigures } from './statement-figures.ts';

/** What the annex says of one area. */
export interface AreaFigures {
  id: string;
  name: string;
  reliability: AreaReliability;
  missing: MissingAnswers;
  change: GroupChange;
  /** In the order in which they are asked. */
  statements: readonly StatementFigures[];
}

/**
 * What a programme team learns from the answers that people agreed to send: how well the statements of one version
 * work, how the group changed, and how many are missing. Never anything of fewer than 30, and nobody's own answers.
 */
export interface Annex {
  id: string;
  version: number;
  title: string;
  coverage: Coverage;
  figures:
    | { state: 'waiting' }
    | {
        state: 'shown';
        /** Whose first look is counted, in whole fives. */
        people: number;
        /** Whether some of these looks were answered alone and some with a facilitator. */
        modes: 'same' | 'differ';
        areas: readonly AreaFigures[];
      };
}

/**
 * `all`: copies of whatever version; those of another count only for the change of an area whose marks this one says
 * mean the same. `interns`: how many the programme has, and how many of them joined.
 */
export function annexOf(
  instrument: Instrument,
  all: readonly SentAttempt[],
  interns: { invited: number; joined: number },
): Annex {
  const sent = all.filter((one) => isOf(instrument, one));
  const looks = firstLooks(sent);
  const counted = inFives(looks);
  const areaFigures = (area: Area): AreaFigures => {
    const rows = inFives(completeRows(instrument, area.id, looks));
    return {
      id: area.id,
      name: area.shortName,
      reliability: areaReliability(rows),
      missing: missingAnswers(instrument, area.id, counted),
      change: groupChange(instrument, area, pairsIn(instrument, area, all)),
      statements: statementFigures(statementsOf(instrument, area.id), rows, counted),
    };
  };
  const { id, version, title } = instrument;
  return {
    id,
    version,
    title,
    coverage: {
      interns: interns.invited,
      joined: interns.joined,
      firstLook: roughCount(looks.length, interns.joined),
      secondLook: roughCount(pairsOfLooks(sent).length, interns.joined),
    },
    figures:
      counted.length < peopleForANorm
        ? { state: 'waiting' }
        : {
            state: 'shown',
            people: counted.length,
            modes: new Set(counted.map(({ mode }) => mode)).size > 1 ? 'differ' : 'same',
            areas: instrument.areas.map(areaFigures),
          },
  };
}

function isOf({ id, version }: Pick<Instrument, 'id' | 'version'>, one: SentAttempt): boolean {
  return one.instrument === id && one.version === version;
}

/** Pairs whose latest look is of this version, and whose first one is of it or means the same in the area. */
function pairsIn(
  { id, version, equivalentTo = [] }: Instrument,
  area: Area,
  all: readonly SentAttempt[],
): PairOfLooks[] {
  const versions = equivalentTo.filter(({ areas }) => areas.includes(area.id));
  const comparable = [{ version }, ...versions].map((one) => ({ id, version: one.version }));
  return pairsOfLooks(all.filter((one) => comparable.some((edition) => isOf(edition, one)))).filter(
    ({ latest }) => latest.version === version,
  );
}
