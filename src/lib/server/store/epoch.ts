import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Conflict, NotFound } from '../errors.ts';
import type { RecordStore } from './store.ts';

/** The database in which a store keeps what it knows of itself. */
export const storeDatabase = 'store';

const epochRecord = z.object({ uuid: z.uuid() });

/** Reads the uuid of this store, or gives it one. Of two processes that do so at once, the first one's holds. */
export async function epochOf(records: RecordStore): Promise<string> {
  try {
    return epochRecord.parse(await records.get(storeDatabase, 'epoch')).uuid;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  const uuid = randomUUID();
  try {
    await records.put(storeDatabase, { _id: 'epoch', uuid });
    return uuid;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return epochRecord.parse(await records.get(storeDatabase, 'epoch')).uuid;
  }
}
