import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import { mean, variance } from './moments.ts';
import { standardError } from './standard-error.ts';

/** A value and what it may lie between. */
export interface Interval {
  lower: number;
  upper: number;
}

/** How well the statements of one area hang together, in one group of people. */
export interface Reliability {
  /** People who answered every statement of the area. */
  n: number;
  /** Statements. */
  k: number;
  alpha: number;
  /** Feldt's 95 % interval of alpha. */
  interval: Interval;
  /** Standard deviation of the area scores, on the scale of the answers. */
  sd: number;
  /** Standard error of measurement, on the same scale. */
  sem: number;
}

/**
 * Cronbach's alpha (Cronbach 1951), k/(k-1) x (1 - sum of the statements' variances / variance of the sums), with
 * variances over n-1. Each row is one person's answers after reversing, all rows of one length.
 * Undefined where it does not exist: fewer than two people or statements, or everybody with the same sum.
 * @throws RangeError for rows of different lengths.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | undefined {
  const [k, n] = [rows[0]?.length ?? 0, rows.length];
  if (rows.some((row) => row.length !== k)) throw new RangeError('rows of different lengths');
  if (k < 2 || n < 2) return undefined;
  const total = variance(rows.map(sum));
  if (total === 0) return undefined;
  const columns = Array.from({ length: k }, (_, at) => rows.map((row) => row[at] ?? Number.NaN));
  const within = sum(columns.map(variance));
  return (k / (k - 1)) * (1 - within / total);
}

/**
 * The interval of alpha by Feldt (1965): 1 - (1 - alpha) x F, with n-1 and (n-1)(k-1) degrees of freedom. Holds to
 * the published alpha .85, k = 7, n = 89: .79706 to .89317.
 * @throws RangeError for fewer than two people or statements.
 */
export function feldtInterval(alpha: number, n: number, k: number, level = 0.95): Interval {
  if (!(n >= 2 && k >= 2)) throw new RangeError('an interval needs two people and two statements');
  const [people, residual] = [n - 1, (n - 1) * (k - 1)];
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, people, residual);
  const tail = (1 - level) / 2;
  return { lower: bound(1 - tail), upper: bound(tail) };
}

/**
 * All of it for one area. Undefined where alpha does not exist or is not above nought: such statements measure no
 * one thing, and a margin made from them would say nothing.
 */
export function reliabilityOf(rows: readonly (readonly number[])[]): Reliability | undefined {
  const alpha = cronbachAlpha(rows);
  if (alpha === undefined || alpha <= 0) return undefined;
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const sd = Math.sqrt(variance(rows.map(mean)));
  return { n, k, alpha, interval: feldtInterval(alpha, n, k), sd, sem: standardError(sd, alpha) };
}

/**
 * The correlation of a statement with the sum of the others of its area (corrected item-total correlation). Low or
 * negative: the statement works badly here. Undefined where either does not vary.
 */
export function itemRestCorrelation(
  rows: readonly (readonly number[])[],
  statement: number,
): number | undefined {
  const own = rows.map((row) => row[statement] ?? Number.NaN);
  const rest = rows.map((row, at) => sum(row) - (own[at] ?? Number.NaN));
  return correlation(own, rest);
}

/** Pearson's r; undefined where one of the two does not vary, or for fewer than two pairs. */
function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length < 2) return undefined;
  const [meanA, meanB] = [mean(a), mean(b)];
  const spread = Math.sqrt(variance(a) * variance(b));
  if (spread === 0) return undefined;
  const products = a.map((value, at) => (value - meanA) * ((b[at] ?? Number.NaN) - meanB));
  return sum(products) / (a.length - 1) / spread;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
