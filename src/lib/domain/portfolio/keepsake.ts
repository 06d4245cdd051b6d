import * as z from 'zod/mini';

/**
 * Something from an earlier programme that somebody brought along to read, and that has no other place here: what others wrote
 * to them, what they said in a circle, a look to statements that are not asked here. Its owner may delete it, and no
 * screen changes it; by the rule of a draft it can come again after that. Key: the space, the type, the author and the key that
 * it had, so that bringing it twice is bringing it once.
 */
export const KeepsakeDocument = z.looseObject({
  type: z.literal('keepsake'),
  author: z.string(),
  v: z.literal(1),
  /** The programme from which it is. */
  programme: z.string(),
  /** Who wrote it, and whether that is its owner. */
  by: z.object({ name: z.string(), isOwner: z.boolean() }),
  /** The type that it had. */
  kind: z.string(),
  /** When it was said, ISO 8601; empty where that is not known. */
  at: z.string(),
  title: z.string(),
  text: z.string(),
  /** Where it stood there, who was in it, and who of them is its owner: what was agreed between them can be told again. */
  from: z.optional(
    z.object({
      person: z.string(),
      space: z.string(),
      kind: z.string(),
      people: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
    }),
  ),
  /** It as it was, so that nothing of it is lost where it is taken along again; none where that would be too large. */
  documents: z.array(z.record(z.string(), z.unknown())),
});
export type KeepsakeDocument = z.infer<typeof KeepsakeDocument>;

/** How large one may be as JSON, in characters, before it leaves out `documents`: a document holds 256 KB. */
export const largestKeepsake = 80_000;
