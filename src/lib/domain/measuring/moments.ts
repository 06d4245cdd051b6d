/** The arithmetic mean. @throws RangeError for no values. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The variance over n - 1. @throws RangeError for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('a spread needs two values');
  // Values that are all alike have none at all, and not what rounding the mean leaves over.
  if (values.every((value) => value === values[0])) return 0;
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
