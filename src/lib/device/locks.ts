import { personHash } from './small-store/person-store.ts';

/**
 * The Web Locks of one person on this device:
 * - `open`: every tab holds it, shared, while it may write; a sign-out takes it alone.
 * - `write`: each write of a document holds it, shared; the syncing tab takes it alone for a moment.
 * - `sync`: the one tab that syncs.
 */
export async function lockNames(
  person: string,
): Promise<{ open: string; write: string; sync: string }> {
  const name = `selvedge-${await personHash(person)}`;
  return { open: `${name}-open`, write: `${name}-write`, sync: `${name}-sync` };
}

/** Held, shared, by a tab in which something is half-written; an update takes it alone or not at all. */
export const busyLock = 'selvedge-busy';

/** What the names of the locks begin with that say of each page that it lives. */
export const pageLocks = 'selvedge-page-';

/** Holds the lock that says that a page lives, and `open`. Resolves, once that is held, to how to let it go. */
export async function holdOpen(person: string, page: string): Promise<() => void> {
  const { open } = await lockNames(person);
  void navigator.locks.request(page, () => new Promise(() => undefined));
  return new Promise((held) => {
    void navigator.locks.request(open, { mode: 'shared' }, () => new Promise<void>(held));
  });
}
