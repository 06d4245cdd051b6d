import { changeAtOnce } from './change-at-once.ts';
import type { AheadRow, PersonStore } from './small-store/person-store.ts';
import type { StoredDocument } from './stored-document.ts';

/** The two ways in which a document of a space is changed. */
interface Writer {
  write: (space: string, id: string, content: Record<string, unknown>) => Promise<void>;
  remove: (space: string, id: string) => Promise<void>;
  /** Reads the space again, and brings its mirror to where it stands. */
  read: (space: string) => Promise<void>;
}

/**
 * Runs the write or the removal of a document with it already on its way to disk in the same task: whatever becomes of
 * this page, the next start finishes it. A write that fails is noted nowhere, and its error goes to the caller.
 *
 * @returns how to forget that it was ahead: once what the next start begins with, the mirror of the space, has it too
 */
export async function writeAhead(
  store: PersonStore,
  document: Omit<AheadRow, 'token'>,
  write: () => Promise<void>,
): Promise<() => Promise<void>> {
  const row = { ...document, token: crypto.randomUUID() };
  await changeAtOnce(store, [{ table: 'ahead', value: row }]);
  try {
    await write();
  } catch (error) {
    await forget(store, row);
    throw error;
  }
  return () => forget(store, row);
}

/** A space's documents as they will be when `rows` of it, which are on disk already, have come into it. */
export function withAhead(
  documents: readonly StoredDocument[],
  rows: readonly AheadRow[],
): StoredDocument[] {
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...documents.filter(({ _id }) => !ids.has(_id)),
    ...rows.flatMap(({ id, content }) => (content === undefined ? [] : [{ ...content, _id: id }])),
  ];
}

/** What is on its way into a space, by whatever page. */
export async function aheadOf(store: PersonStore, space: string): Promise<AheadRow[]> {
  return store.getAll('ahead', IDBKeyRange.bound([space], [space, []]));
}

/**
 * A space's documents as `list` reads them, with what is on its way there. What another page had on its way before, and has not
 * any more, was written meanwhile: it is in what was read, or would be missing from it. `self` is the page that asks.
 */
export async function listWithAhead(
  store: PersonStore,
  space: string,
  self: string,
  list: () => Promise<StoredDocument[]>,
): Promise<StoredDocument[]> {
  const before = await aheadOf(store, space);
  const written = await list();
  const after = await aheadOf(store, space);
  const done = before.filter(
    ({ page, id }) => page !== self && !after.some((row) => row.id === id),
  );
  return withAhead(written, [...done, ...after]);
}

/**
 * Finishes the writes that other pages have begun, each page's as soon as that page is no more: it holds a lock of its
 * name for as long as it is there, and the browser shows a page while it still lets go of the one before. `self` is the
 * page that asks; `ending` ends the waiting; `only` is the one page that is asked about, where it is one. One that its space will not take is given up.
 */
export async function finishWrites(
  store: PersonStore,
  writer: Writer,
  { self, ending, only }: { self: string; ending: AbortSignal; only?: string | undefined },
): Promise<void> {
  const pages = new Set((await store.getAll('ahead')).map(({ page }) => page));
  pages.delete(self);
  if (only !== undefined) for (const page of pages) if (page !== only) pages.delete(page);
  const waits = [...pages].map((page) =>
    navigator.locks.request(page, { signal: ending }, () =>
      finishPage(store, writer, page, ending),
    ),
  );
  for (const wait of await Promise.allSettled(waits)) {
    if (wait.status === 'rejected' && !ending.aborted) throw wait.reason;
  }
}

async function finishPage(
  store: PersonStore,
  { write, remove, read }: Writer,
  page: string,
  ending: AbortSignal,
): Promise<void> {
  for (const row of (await store.getAll('ahead')).filter((one) => one.page === page)) {
    ending.throwIfAborted();
    try {
      await (row.content === undefined
        ? remove(row.space, row.id)
        : write(row.space, row.id, row.content));
      await read(row.space);
    } catch (error) {
      // A worker that is being closed closes its spaces as well, and gives up nothing.
      if (ending.aborted || !(error instanceof Error && error.name === 'SpaceClosed')) throw error;
    }
    await forget(store, row);
  }
}

/** Removes a row, unless a later write of the same document has taken its place. */
async function forget(store: PersonStore, { space, id, token }: AheadRow): Promise<void> {
  const tx = store.transaction('ahead', 'readwrite');
  const now = await tx.store.get([space, id]);
  if (now?.token === token) await tx.store.delete([space, id]);
  await tx.done;
}
