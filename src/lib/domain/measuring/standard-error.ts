/** The two-sided 95 % point of the normal distribution. */
export const z95 = 1.96;

/** Standard error of measurement, SD x sqrt(1 - alpha) (Lord and Novick 1968), on the scale of `sd`. */
export function standardError(sd: number, alpha: number): number {
  return sd * Math.sqrt(1 - alpha);
}
