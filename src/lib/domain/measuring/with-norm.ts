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

/**
 * What can be said of one area at two looks. Undefined where nothing can: its marks do not mean the same at both, there
 * is none at one of them, or the programme does not know yet how sure they are.
 */
export function areaChange(
  before: AskedResult,
  after: AskedResult,
  area: string,
  norm: Norm | undefined,
): ChangeVerdict | undefined {
  if (!comparableAreas(before.instrument, after.instrument).includes(area)) return undefined;
  const [earlier, later] = [before, after].map(
    ({ result }) => result.areas.find(({ id }) => id === area)?.score,
  );
  const margin = marginIn(withNorm(after.result, norm), area);
  if (earlier === undefined || later === undefined || margin.basis !== 'measured') return undefined;
  return changeVerdict(earlier, later, margin.sem);
}
