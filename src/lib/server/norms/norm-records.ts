import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import type { RecordStore } from '../store/store.ts';
import { Collection } from '../accounts/collection.ts';

const id = z.string().regex(ulidPattern);

/** A copy of an attempt that its owner agreed to send. Whose it is stands with it, so that they can withdraw it. */
export const NormAttempt = z.object({
  id,
  person: id,
  cohort: id,
  sentAt: z.iso.datetime(),
  instrument: z.string(),
  version: z.int(),
  occasion: z.int(),
  mode: z.enum(['alone', 'facilitated']),
  finishedAt: z.iso.datetime(),
  answers: z.array(
    z.object({
      statement: z.string(),
      value: z.union([z.int(), z.enum(['did-not-come-up', 'later'])]),
    }),
  ),
});
export type NormAttempt = z.infer<typeof NormAttempt>;

/** When somebody refused last: what they had agreed to before is not taken any more, though it comes later. */
export const NormRefusal = z.object({
  /** The person. */
  id,
  stamp: z.string(),
});
export type NormRefusal = z.infer<typeof NormRefusal>;

export interface NormRecords {
  attempts: Collection<NormAttempt>;
  refusals: Collection<NormRefusal>;
  /** Takes what was removed or replaced out of the files too. */
  forget: () => Promise<void>;
}

/** A database of its own: nothing else of the server reads it. */
export function normRecordsIn(records: RecordStore): NormRecords {
  const database = 'norms';
  return {
    attempts: new Collection(records, { database, prefix: 'attempt' }, NormAttempt),
    refusals: new Collection(records, { database, prefix: 'refusal' }, NormRefusal),
    forget: () => records.compact(database),
  };
}
