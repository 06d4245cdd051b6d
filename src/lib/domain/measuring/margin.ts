import { standardError, z95 } from './standard-error.ts';

/** How sure an area score is: half the width of the band around it, on the scale of the answers. */
export type Margin =
  /** Nobody has measured it yet: an assumption, drawn soft and said to be rough. */
  | { basis: 'assumed'; half: number }
  /**
   * From the programme's own answers: of how many people, when (ISO 8601) it was worked out, and of which version of the
   * statements, where it was another than the one answered here.
   */
  | {
      basis: 'measured';
      half: number;
      sem: number;
      n: number;
      at: string;
      lentBy?: number | undefined;
    };

/** Ours (docs/measuring.md): a spread of .75 and a reliability of .80, until a programme has 30 attempts. */
const assumed = { sd: 0.75, alpha: 0.8 };

/** The margin while a programme has too few attempts to know better: 1.96 x .335 = .66 of a point. */
export const assumedMargin = {
  basis: 'assumed',
  half: z95 * standardError(assumed.sd, assumed.alpha),
} as const satisfies Margin;

/** The margin that a standard error measured in `n` people at that date gives. */
export function measuredMargin(sem: number, n: number, at: string) {
  return { basis: 'measured', half: z95 * sem, sem, n, at } as const satisfies Margin;
}
