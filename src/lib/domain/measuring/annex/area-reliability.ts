import { peopleForANorm } from '../norm.ts';
import { reliabilityOf } from '../reliability.ts';
import { shown } from './shown.ts';

/** How sure the marks of one area are, or why nobody knows. */
export type AreaReliability =
  | {
      state: 'measured';
      /** Whose first look has every statement of the area answered. */
      people: number;
      /** Cronbach's alpha, and its 95 % interval by Feldt. */
      alpha: number;
      lower: number;
      upper: number;
      /** Standard error of measurement, on the scale of the answers. */
      sem: number;
    }
  /** Fewer than 30 have answered every statement. */
  | { state: 'waiting' }
  /** Alpha does not exist, or is not above nought: the statements do not go together here. */
  | { state: 'no-one-thing'; people: number };

/** `rows`: a row a person, every statement of the area answered, in whole fives. */
export function areaReliability(rows: readonly (readonly number[])[]): AreaReliability {
  if (rows.length < peopleForANorm) return { state: 'waiting' };
  const reliability = reliabilityOf(rows);
  if (reliability === undefined) return { state: 'no-one-thing', people: rows.length };
  const { n, alpha, interval, sem } = reliability;
  return {
    state: 'measured',
    people: n,
    alpha: shown(alpha),
    lower: shown(interval.lower),
    upper: shown(interval.upper),
    sem: shown(sem),
  };
}
