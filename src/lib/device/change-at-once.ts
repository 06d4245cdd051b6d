import type { PersonStore } from './small-store/person-store.ts';

/** A row that is put into one of the small store's tables or, without a value, taken out of it. */
export interface RowChange {
  table: 'ahead' | 'answers' | 'drafts' | 'settings';
  value?: object | string;
  /** Where the value does not hold it. */
  key?: string | string[];
}

/** What is not on disk yet, by the name under which it is left behind. */
const onTheWay = new Map<string, readonly RowChange[]>();
let count = 0;
let isGoing = false;

/** What the names begin with of all that pages have left behind of a person's. */
export function leftNames(storeName: string): string {
  return `${storeName}-left-`;
}

function leaveBehind(): void {
  isGoing = true;
  for (const [name, changes] of onTheWay) {
    try {
      localStorage.setItem(name, JSON.stringify(changes));
    } catch {
      // No room there either: it is on its way all the same.
    }
  }
}

/**
 * Changes rows, on its way to disk in the task that calls. The transaction is told to end at once, since a page that is
 * gone before it ended takes it along. It still does where it was waiting for another to end: so a page that goes leaves
 * behind, in a store that takes it without waiting, what the next start does in its place (`finish-left.ts`).
 */
export async function changeAtOnce(
  store: PersonStore,
  changes: readonly RowChange[],
): Promise<void> {
  if (count === 0) addEventListener('pagehide', leaveBehind);
  count += 1;
  const name = `${leftNames(store.name)}${Date.now()}-${String(count).padStart(9, '0')}`;
  const tables = new Set(changes.map(({ table }) => table));
  const tx = store.transaction([...tables], 'readwrite', { durability: 'relaxed' });
  const done = changes.map(async ({ table, value, key }) => {
    const rows = tx.objectStore(table);
    if (value === undefined) await rows.delete(key as never);
    else await rows.put(value as never, key as never);
  });
  tx.commit();
  onTheWay.set(name, changes);
  try {
    const rows = Promise.allSettled(done);
    // The transaction's own error says why; a row that waited in it says only that it was aborted, and says so first.
    await tx.done;
    const refused = (await rows).find(({ status }) => status === 'rejected');
    if (refused?.status === 'rejected') throw refused.reason;
  } finally {
    onTheWay.delete(name);
    if (isGoing) localStorage.removeItem(name);
  }
}
