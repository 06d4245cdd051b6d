import { changeVerdict, type ChangeVerdict } from './change.ts';
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
 * What can be said of one area at two looks. Undefined where nothing can: two versions, no mark at one of them, or a
 * programme that does not know yet how sure its marks are.
 */
export function areaChange(
  before: Result,
  after: Result,
  area: string,
  norm: Norm | undefined,
): ChangeVerdict | undefined {
  if (before.instrument !== after.instrument || before.version !== after.version) return undefined;
  const [earlier, later] = [before, after].map(
    ({ areas }) => areas.find(({ id }) => id === area)?.score,
  );
  const margin = marginIn(withNorm(after, norm), area);
  if (earlier === undefined || later === undefined || margin.basis !== 'measured') return undefined;
  return changeVerdict(earlier, later, margin.sem);
}
