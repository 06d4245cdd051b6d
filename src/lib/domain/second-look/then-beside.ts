import { changeVerdict } from '../measuring/change.ts';
import type { Margin } from '../measuring/margin.ts';
import { marginIn, withNorm } from '../measuring/with-norm.ts';
import type { Norm } from '../measuring/norm.ts';
import type { Result } from '../measuring/result.ts';

/** One area three times: as said at the start, as the start is seen from today, and now. */
export interface ThenBeside {
  area: string;
  /** Marks on the scale of the answers; undefined where too few statements were answered. */
  saidThen: number | undefined;
  seenNow: number | undefined;
  now: number | undefined;
  /** What can be said of how the start is seen now against what was said then. */
  words: string;
}

/**
 * "Then" answers beside the two looks, never mixed into them (a retrospective pre-test; Howard 1980). `first` is the
 * first look as it is seen from this version (`seenFrom`): undefined, or without an area, where it is not comparable.
 */
export function thenBeside(
  looks: { first: Result | undefined; then: Result; now: Result },
  norm: Norm | undefined,
): ThenBeside[] {
  const { first, then, now } = looks;
  return now.areas.map(({ id, score }) => {
    const before = first?.areas.find((area) => area.id === id);
    const saidThen = before?.score;
    const seenNow = then.areas.find((area) => area.id === id)?.score;
    const margin = marginIn(withNorm(then, norm), id);
    const words = wordsFor(before !== undefined, saidThen, seenNow, margin);
    return { area: id, saidThen, seenNow, now: score, words };
  });
}

function wordsFor(
  comparable: boolean,
  saidThen: number | undefined,
  seenNow: number | undefined,
  margin: Margin,
): string {
  if (!comparable) return 'The first look had other statements, so the two cannot be set together.';
  if (saidThen === undefined || seenNow === undefined)
    return 'Too few answers at one of the two to say anything.';
  if (margin.basis !== 'measured')
    return 'Nobody knows yet how far apart two of these marks have to be to mean something.';
  switch (changeVerdict(saidThen, seenNow, margin.sem)) {
    case 'lower':
      return 'Today you put where you began lower than you did then. That can mean seeing more clearly.';
    case 'higher':
      return 'Today you put where you began higher than you did then.';
    case 'not-sure':
      return 'No difference that this measure can be sure of.';
  }
}
