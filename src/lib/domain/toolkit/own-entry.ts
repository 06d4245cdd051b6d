import * as z from 'zod/mini';
import { ToolkitEntry } from './toolkit-entry.ts';

/** How long it may be who an entry comes from, in characters. */
export const longestFrom = 80;

/** An entry that a programme wrote, in the words of whoever it comes from. */
export const OwnEntry = z.object({
  entry: ToolkitEntry,
  /** Whose it is, as people know them, such as a school; absent where it is the programme's. */
  from: z.optional(z.string().check(z.minLength(1), z.maxLength(longestFrom))),
  /** It is not offered any more. Whoever has it in their pathway can still read it. */
  isRetired: z.optional(z.boolean()),
});
export type OwnEntry = z.infer<typeof OwnEntry>;

/** `toolkitEntry~server~<id>` in a cohort's space. */
export const OwnEntryDocument = z.looseObject({
  type: z.literal('toolkitEntry'),
  author: z.literal('server'),
  v: z.literal(1),
  ...OwnEntry.shape,
});
export type OwnEntryDocument = z.infer<typeof OwnEntryDocument>;

/** The id of an entry that a programme wrote: none of Selvedge's begins so. `key`: a ULID. */
export function ownEntryId(key: string): string {
  return `own-${key}`;
}

/** Where an entry comes from, in words. */
export function fromWords({ from }: Pick<OwnEntry, 'from'>): string {
  return from === undefined ? 'From your programme' : `From ${from}, in your programme`;
}

/** All that can be chosen from: what comes with Selvedge, and what a programme offers. */
export function offered(
  ours: readonly ToolkitEntry[],
  own: readonly OwnEntry[],
): readonly ToolkitEntry[] {
  return [...ours, ...own.flatMap(({ entry, isRetired }) => (isRetired === true ? [] : [entry]))];
}
