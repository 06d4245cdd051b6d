import * as z from 'zod/mini';

/** What could not be delivered (a period ended, a refusal), kept for its author. Key: a ULID. */
export const KeptDocument = z.looseObject({
  type: z.literal('kept'),
  author: z.string(),
  v: z.literal(1),
  /** Why it is here, in a word the screen explains. */
  because: z.enum(['period-ended', 'refused']),
  /** The space it was meant for, and its title then. */
  space: z.string(),
  title: z.string(),
  keptAt: z.string(),
  /** The document as it was, without its revision. */
  document: z.record(z.string(), z.unknown()),
});
export type KeptDocument = z.infer<typeof KeptDocument>;
