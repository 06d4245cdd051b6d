/** How a browser can fail to keep things: it has no room, or it closed the database under us. */
export type StorageFailure = 'full' | 'closed';

/** Thrown across the worker's border, where only a name and a message pass. */
export class StorageFailed extends Error {
  override name = 'StorageFailed';
  constructor(failure: StorageFailure, cause: unknown) {
    super(failure === 'full' ? 'QuotaExceededError' : 'InvalidStateError', { cause });
  }
}

/**
 * Which of the two an error is; undefined where it is neither. PouchDB names the browser's error in its text. A write
 * that the browser aborted without a reason (nobody here aborts one) is one that it stopped.
 */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  const all = `${text} ${JSON.stringify(error)}`;
  if (/quota/i.test(all)) return 'full';
  return /InvalidState|AbortError|indexed_db_went_bad|_idb_|UnknownError/i.test(all)
    ? 'closed'
    : undefined;
}
