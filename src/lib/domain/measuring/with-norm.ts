import { changeVerdict, type ChangeVerdict } from './change.ts';
import { comparableAreas, type AskedResult } from './equivalence.ts';
import type { Margin } from './margin.ts';
import { marginOf, type Norm } from './norm.ts';
import type { Result } from './result.ts';

/** A result with the margins that the programme's own answers give, where there are any for its version. */
export function withNorm(result: Result, norm: Norm | undefined): Result {
  const own =
    norm?.instrument === result.instrument && norm.version === result.version ? norm : undefined;
  return {
    ...result,
    areas: result.areas.map((area) => {
      const margin = marginOf(own, area.id);
      return margin.basis === 'measured' ? { ...area, margin } : area;
    }),
  };
}

/** How sure an area's mark is: by the programme's own figures, or else by the assumption. */
export function marginIn(result: Pick<Result, 'areas' | 'margin'>, area: string): Margin {
  return result.areas.find(({ id }) => id === area)?.margin ?? result.margin;
}

/** Why nothing can be said of an area: its marks do not mean the same, one is missing, or nobody knows how sure they are. */
export type NoTelling = 'other-statements' | 'no-mark' | 'not-measured';

/** What can be said of one area at two looks, or why nothing can. */
export function areaChange(
  before: AskedResult,
  after: AskedResult,
  area: string,
  norm: Norm | undefined,
): ChangeVerdict | NoTelling {
  if (!comparableAreas(before.instrument, after.instrument).includes(area))
    return 'other-statements';
  const [earlier, later] = [before, after].map(
    ({ result }) => result.areas.find(({ id }) => id === area)?.score,
  );
  const margin = marginIn(withNorm(after.result, norm), area);
  if (earlier === undefined || later === undefined) return 'no-mark';
  if (margin.basis !== 'measured') return 'not-measured';
  return changeVerdict(earlier, later, margin.sem);
}

/** Whether something can be said. */
export function isTold(change: ChangeVerdict | NoTelling): change is ChangeVerdict {
  return change === 'higher' || change === 'lower' || change === 'not-sure';
}
