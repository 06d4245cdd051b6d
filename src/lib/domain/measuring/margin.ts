/** How sure an area score is: half the width of the band around it, on the scale of the answers. */
export type Margin =
  /** Nobody has measured it yet: an assumption, drawn soft and said to be rough. */
  { basis: 'assumed'; half: number };

/** Ours (docs/measuring.md): a spread of .75 and a reliability of .80, until a programme has 30 attempts. */
const assumed = { sd: 0.75, alpha: 0.8 };

/** The two-sided 95 % point of the normal distribution. */
const z95 = 1.96;

/** Standard error of measurement, SD x sqrt(1 - alpha) (Lord and Novick 1968). */
export function standardError(sd: number, alpha: number): number {
  return sd * Math.sqrt(1 - alpha);
}

/** The margin while a programme has too few attempts to know better: 1.96 x .335 = .66 of a point. */
export const assumedMargin: Margin = {
  basis: 'assumed',
  half: z95 * standardError(assumed.sd, assumed.alpha),
};
