import * as z from 'zod/mini';
import { Framework } from '../framework.ts';

/** Everything of ours that CASE has no field for lies under this key of an object's `extensions`. */
export const extensionKey = 'selvedge:framework';

const { id, areas, competencies, levels, basis, markSets } = Framework.shape;
const { shortName, inSentence } = areas.def.element.shape;

/** What a CFDocument says of us. */
export const DocumentExtension = z.object({
  basis,
  markSets,
  /** The identifier of what the areas are under, so that taking an area out does not move the rest. */
  areasUnder: z.string(),
});
/** What the CFItem of an area says of us. */
export const AreaExtension = z.object({ id, shortName, inSentence });
/** What the CFItem of a competency says of us. */
export const CompetencyExtension = z.object({
  id,
  inSentence: competencies.def.element.shape.inSentence,
});
/** What a CFRubric says of us: the levels from the lowest. */
export const RubricExtension = z.object({ levels });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies under our key; an `extensions` may be an object or, in some files, a list of objects. */
export function ourExtension(extensions: unknown): unknown {
  const holders: unknown[] = Array.isArray(extensions) ? extensions : [extensions];
  return holders.filter(isObject).find((one) => Object.hasOwn(one, extensionKey))?.[extensionKey];
}
