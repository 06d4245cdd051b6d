import * as z from 'zod/mini';
import { Framework, MarkSet } from '../framework/framework.ts';

/** `framework~server~<id>.<version>` in a cohort's space: a framework that the programme brought. */
export const FrameworkDocument = z.looseObject({
  type: z.literal('framework'),
  author: z.literal('server'),
  v: z.literal(1),
  framework: Framework,
});
export type FrameworkDocument = z.infer<typeof FrameworkDocument>;

/** `lines~server~<id>.<version>`: a programme's own lines for a framework, in the place of the sets of the same ids. */
export const LinesDocument = z.looseObject({
  type: z.literal('lines'),
  author: z.literal('server'),
  v: z.literal(1),
  framework: z.string(),
  version: z.int(),
  sets: z.array(MarkSet),
});
export type LinesDocument = z.infer<typeof LinesDocument>;

/** A framework with a programme's lines: of a set that has both, the programme's own. Its order stays. */
export function withLines(framework: Framework, sets: readonly MarkSet[]): Framework {
  const own = new Map(sets.map((set) => [set.id, set]));
  const known = framework.markSets.map((set) => own.get(set.id) ?? set);
  const added = sets.filter(({ id }) => !framework.markSets.some((set) => set.id === id));
  return { ...framework, markSets: [...known, ...added] };
}
