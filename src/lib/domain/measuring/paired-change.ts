import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean, variance } from './moments.ts';
import type { Interval } from './reliability.ts';

/** How a group changed between two looks: for the coordinator's annex, never for one person's screen. */
export interface PairedChange {
  /** People with a score at both looks. */
  pairs: number;
  /** Mean of later minus earlier, on the scale of the answers. */
  difference: number;
  /** 95 % t interval of the difference. */
  interval: Interval;
  /** The difference in standard deviations of the differences; undefined where all differ alike. */
  standardised: number | undefined;
}

/** Standard deviations below this (in steps of the answers) are what is left of rounding. */
const hair = 1e-9;

/**
 * The paired mean difference with its 95 % t interval, n-1 degrees of freedom (Student 1908). Undefined for fewer
 * than two pairs.
 */
export function pairedChange(
  pairs: readonly { before: number; after: number }[],
): PairedChange | undefined {
  const n = pairs.length;
  if (n < 2) return undefined;
  const differences = pairs.map(({ before, after }) => after - before);
  const difference = mean(differences);
  const sd = Math.sqrt(variance(differences));
  const half = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return {
    pairs: n,
    difference,
    interval: { lower: difference - half, upper: difference + half },
    standardised: sd < hair ? undefined : difference / sd,
  };
}
