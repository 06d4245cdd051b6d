import { canonicalJson } from '../../domain/canonical.ts';
import { lockNames } from '../locks.ts';
import { deviceStore } from '../small-store/device-store.ts';
import type { PersonStore } from '../small-store/person-store.ts';
import type { StoredDocument } from '../stored-document.ts';
import { localDatabase, type Database } from './pouch.ts';

/** Thrown by a write that comes after a sign-out or the end of a circle: nothing was saved. */
export class SpaceClosed extends Error {
  override name = 'SpaceClosed';
}

/** This person's spaces on this device: one PouchDB each, opened when first asked for. */
export class LocalSpaces {
  #open = new Map<string, Promise<Database>>();
  #prefix: string;
  #writeLock: string;
  #store: PersonStore;
  /** Writes of one document wait for one another; other documents do not. */
  #turns = new Map<string, Promise<unknown>>();
  #closed = false;

  private constructor(prefix: string, writeLock: string, store: PersonStore) {
    this.#prefix = prefix;
    this.#writeLock = writeLock;
    this.#store = store;
  }

  static async of(person: string, store: PersonStore): Promise<LocalSpaces> {
    return new LocalSpaces(store.name, (await lockNames(person)).write, store);
  }

  /** The database of a space. Throws SpaceClosed for one that was removed from this device. */
  async database(space: string): Promise<Database> {
    if (this.#closed) throw new SpaceClosed(space);
    const name = this.databaseName(space);
    if ((await (await deviceStore()).get('removed', name)) !== undefined) throw new SpaceClosed(space);
    let opening = this.#open.get(space);
    if (opening === undefined) {
      opening = Promise.resolve(localDatabase(name));
      this.#open.set(space, opening);
    }
    return opening;
  }

  databaseName(space: string): string {
    return `${this.#prefix}-${space}`;
  }

  /** All documents of a space whose `_id` starts with `prefix`, in order of `_id`. */
  async list(space: string, prefix = ''): Promise<StoredDocument[]> {
    const db = await this.database(space);
    const { rows } = await db.allDocs({ include_docs: true, startkey: prefix, endkey: `${prefix}\uffff` });
    return rows.flatMap((row) => {
      if (!('doc' in row) || row.doc === undefined) return [];
      const { _rev, ...document } = row.doc;
      return [document];
    });
  }

  /**
   * Writes a document, keeping fields of it that this version does not know. Equal content is no write.
   * Counts as not yet sent from before the write until a push has taken it.
   */
  async write(space: string, id: string, content: Record<string, unknown>): Promise<void> {
    await this.#inTurn(`${space} ${id}`, async () => {
      const db = await this.database(space);
      const stored = await existing(db, id);
      const { _rev, ...before } = stored ?? {};
      const next = { ...before, ...content, _id: id };
      if (stored !== undefined && canonicalJson(next) === canonicalJson(before)) return;
      await this.#counted(space, id, () => db.put(_rev === undefined ? next : { ...next, _rev }));
    });
  }

  /** Deletes a document here and, at the next push, for everybody in the space. */
  async remove(space: string, id: string): Promise<void> {
    await this.#inTurn(`${space} ${id}`, async () => {
      const db = await this.database(space);
      const stored = await existing(db, id);
      if (stored === undefined) return;
      await this.#counted(space, id, () => db.remove(id, stored._rev));
    });
  }

  /** Counts writes that a dead tab left half-noted as complete: alone under the lock, none is under way. */
  async settleWrites(): Promise<void> {
    await navigator.locks.request(this.#writeLock, async () => {
      const tx = this.#store.transaction('unsent', 'readwrite');
      for (const row of await tx.store.getAll()) {
        if (!row.written) await tx.store.put({ ...row, written: true });
      }
      await tx.done;
    });
  }

  /** Finishes what is being written, then closes every handle. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled([...this.#turns.values()]);
    await Promise.allSettled([...this.#open.values()].map(async (db) => (await db).close()));
    this.#open.clear();
  }

  /** Removes a space's copy from this device; its name is kept, so that nothing opens it again. */
  async destroy(space: string): Promise<void> {
    const db = await this.database(space);
    await (await deviceStore()).put('removed', new Date().toISOString(), this.databaseName(space));
    this.#open.delete(space);
    await db.destroy();
  }

  async #counted(space: string, id: string, write: () => Promise<unknown>): Promise<void> {
    await navigator.locks.request(this.#writeLock, { mode: 'shared' }, () =>
      this.#countedWrite(space, id, write),
    );
  }

  /** A tab that dies between count and write leaves a row that says so; see `settleWrites`. */
  async #countedWrite(space: string, id: string, write: () => Promise<unknown>): Promise<void> {
    const writes = await this.#countWrite(space, id);
    await write();
    const tx = this.#store.transaction('unsent', 'readwrite');
    const row = await tx.store.get([space, id]);
    if (row?.writes === writes) await tx.store.put({ ...row, written: true });
    await tx.done;
  }

  async #countWrite(space: string, id: string): Promise<number> {
    const tx = this.#store.transaction('unsent', 'readwrite');
    const writes = ((await tx.store.get([space, id]))?.writes ?? 0) + 1;
    await tx.store.put({ space, id, writes, written: false });
    await tx.done;
    return writes;
  }

  async #inTurn(key: string, act: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before.then(act, act);
    this.#turns.set(key, turn);
    try {
      await turn;
    } finally {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    }
  }
}

type Existing = Record<string, unknown> & { _rev: string };

async function existing(db: Database, id: string): Promise<Existing | undefined> {
  try {
    return await db.get(id);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}
