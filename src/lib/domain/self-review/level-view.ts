import * as z from 'zod/mini';
import { laterOfEach } from '../measuring/answers.ts';
import type { Levels } from './area-levels.ts';

/**
 * How somebody else sees an intern's levels, in a document of their own beside the intern's: the two are never
 * averaged. One document a device; reading merges. Key: `<framework>.<version>~<device>`.
 */
export const LevelViewDocument = z.looseObject({
  type: z.literal('levelView'),
  author: z.string(),
  v: z.literal(1),
  framework: z.string(),
  version: z.int().check(z.gte(1)),
  /** By competency, the id of a level. */
  levels: z.record(z.string(), z.object({ value: z.string(), at: z.string() })),
});
export type LevelViewDocument = z.infer<typeof LevelViewDocument>;

/** The later view of each competency out of one person's documents on several devices. */
export function mergeLevelViews(
  parts: readonly Pick<LevelViewDocument, 'levels'>[],
  now: number,
): Levels {
  const merged = parts.reduce<LevelViewDocument['levels']>(
    (levels, part) => laterOfEach(levels, part.levels, now),
    {},
  );
  return Object.fromEntries(Object.entries(merged).map(([id, { value }]) => [id, value]));
}
