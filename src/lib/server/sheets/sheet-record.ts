import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import { Collection } from '../accounts/collection.ts';
import type { RecordStore } from '../store/store.ts';

const id = z.string().regex(ulidPattern);

/** That a sheet lies before its owner and waits to be taken over: by whom it was typed in, and nothing of what it says. */
export const SheetRecord = z.object({
  /** The key of the sheet. */
  id,
  person: id,
  by: z.string(),
  enteredAt: z.iso.datetime(),
});
export type SheetRecord = z.infer<typeof SheetRecord>;

/** The sheets that wait. */
export function sheetRecordsIn(records: RecordStore): Collection<SheetRecord> {
  return new Collection(records, { database: 'sheets', prefix: 'sheet' }, SheetRecord);
}
