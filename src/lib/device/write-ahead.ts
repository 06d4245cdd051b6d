import type { AheadRow, PersonStore } from './small-store/person-store.ts';

type Write = (space: string, id: string, content: Record<string, unknown>) => Promise<void>;

/**
 * Runs the write of a document with the document already on its way to disk in the same task: whatever becomes of
 * this page, the next start finishes it. A write that fails is noted nowhere, and its error goes to the caller.
 */
export async function writeAhead(
  store: PersonStore,
  document: Omit<AheadRow, 'token'>,
  write: () => Promise<void>,
): Promise<void> {
  const row = { ...document, token: crypto.randomUUID() };
  await store.put('ahead', row);
  try {
    await write();
  } finally {
    await forget(store, row);
  }
}

/** The writes that a page which is no more had begun. */
export async function leftBehind(store: PersonStore): Promise<AheadRow[]> {
  const rows = await store.getAll('ahead');
  if (rows.length === 0) return [];
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  return rows.filter(({ page }) => !alive.has(page));
}

/** Finishes the writes that a page which is no more had begun. One that its space will not take is given up. */
export async function finishWrites(store: PersonStore, write: Write): Promise<void> {
  for (const row of await leftBehind(store)) {
    const now = await store.get('ahead', [row.space, row.id]);
    if (now?.token !== row.token) continue;
    try {
      await write(row.space, row.id, row.content);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'SpaceClosed')) throw error;
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
