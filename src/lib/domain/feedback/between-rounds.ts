const aDay = 24 * 60 * 60_000;

/**
 * Weeks from the release of a round to the opening of the next about the same person. Where a second round asked the
 * same people and one more a few days later, the difference would be what that one said. The number is ours: a term, in
 * which what colleagues see changes, and who they are.
 */
export const weeksBetweenRounds = 12;

/** From when another round may open (ISO 8601), by when rounds that were released closed; undefined where none was. */
export function nextRoundFrom(closings: readonly string[]): string | undefined {
  const latest = closings.toSorted().at(-1);
  if (latest === undefined) return undefined;
  return new Date(Date.parse(latest) + weeksBetweenRounds * 7 * aDay).toISOString();
}
