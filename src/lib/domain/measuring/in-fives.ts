/** How many people come into a published figure, or leave it, at a time. Ours (docs/measuring.md, "The office"). */
export const peopleAtATime = 5;

/**
 * As many of them as make whole fives, the first to come first. One more person changes no figure: two figures of
 * different days tell of five people at least, and not of the one who came between.
 */
export function inFives<T>(inOrder: readonly T[]): T[] {
  return inOrder.slice(0, wholeFives(inOrder.length));
}

/** A count, rounded down to whole fives. */
export function wholeFives(count: number): number {
  return Math.max(0, count - (count % peopleAtATime));
}
