import { z95 } from './standard-error.ts';

/**
 * What can be said of two scores of one person: that the later is higher or lower than chance would make it, or that
 * this measure cannot be sure of any change.
 */
export type ChangeVerdict = 'higher' | 'lower' | 'not-sure';

/**
 * The smallest difference of two scores that is not chance at 95 %: 1.96 x sqrt(2) x SEM (Jacobson and Truax 1991),
 * on the scale of `sem`.
 */
export function smallestReliableChange(sem: number): number {
  return z95 * Math.SQRT2 * sem;
}

/** The verdict on two scores: only a difference larger than `smallestReliableChange` is called one. */
export function changeVerdict(before: number, after: number, sem: number): ChangeVerdict {
  const difference = after - before;
  if (!(Math.abs(difference) > smallestReliableChange(sem))) return 'not-sure';
  return difference > 0 ? 'higher' : 'lower';
}
