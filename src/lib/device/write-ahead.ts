import type { AheadRow, PersonStore } from './small-store/person-store.ts';

/** The two ways in which a document of a space is changed. */
interface Writer {
  write: (space: string, id: string, content: Record<string, unknown>) => Promise<void>;
  remove: (space: string, id: string) => Promise<void>;
}

/**
 * Runs the write or the removal of a document with it already on its way to disk in the same task: whatever becomes of
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

/** A write takes milliseconds, and so does the end of a page: whoever still holds a lock after this is there to stay. */
const goingMs = 1_000;

/**
 * The writes that a page which is no more had begun. The browser shows the next page while it still lets go of the one
 * before, so who seems to be there is waited for. `self` is the page that asks, whose writes are under way.
 */
export async function leftBehind(store: PersonStore, self?: string): Promise<AheadRow[]> {
  const pages = new Set((await store.getAll('ahead')).map(({ page }) => page));
  if (self !== undefined) pages.delete(self);
  const gone = new Set<string>();
  await Promise.all([...pages].map(async (page) => ((await isGone(page)) ? gone.add(page) : gone)));
  if (gone.size === 0) return [];
  return (await store.getAll('ahead')).filter(({ page }) => gone.has(page));
}

/** Whether a page is no more: each holds a lock of its name for as long as it is there. */
async function isGone(page: string): Promise<boolean> {
  try {
    return await navigator.locks.request(
      page,
      { signal: AbortSignal.timeout(goingMs) },
      () => true,
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return false;
    throw error;
  }
}

/** Finishes the writes that a page which is no more had begun. One that its space will not take is given up. */
export async function finishWrites(
  store: PersonStore,
  { write, remove }: Writer,
  self?: string,
): Promise<void> {
  for (const row of await leftBehind(store, self)) {
    const now = await store.get('ahead', [row.space, row.id]);
    if (now?.token !== row.token) continue;
    try {
      await (row.content === undefined
        ? remove(row.space, row.id)
        : write(row.space, row.id, row.content));
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
