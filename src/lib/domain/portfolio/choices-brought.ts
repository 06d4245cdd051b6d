import * as z from 'zod/mini';
import type { Archive } from './archive.ts';
import { earlierChoice, earlierParts, portfolioExtras, portfolioSections } from './portfolio.ts';

/**
 * What was chosen for a portfolio, where that comes into another start: parts that were ticked there are ticked as those of an
 * earlier programme too. Where something was begun here (`isBegun`) whole parts are not: it would be in them, of which nobody
 * said so.
 */
export function choicesBrought(
  chosen: unknown,
  { person }: Archive,
  isBegun: boolean,
): Record<string, unknown> {
  const there = z.record(z.string(), z.unknown()).safeParse(chosen).data ?? {};
  const earlier = earlierParts.flatMap((part): [string, unknown][] =>
    there[part] === undefined ? [] : [[earlierChoice(part, person.id), there[part]]],
  );
  const parts: readonly string[] = [...portfolioSections, ...portfolioExtras];
  const kept = Object.entries(there).filter(([key]) => !isBegun || !parts.includes(key));
  return Object.fromEntries([...kept, ...earlier]);
}
