import { canonicalJson } from '../../domain/canonical.ts';
import { lockNames } from '../locks.ts';
import { deviceStore } from '../small-store/device-store.ts';
import type { PersonStore, UnsentRow } from '../small-store/person-store.ts';
import { StorageFailed, storageFailureOf } from '../storage-failure.ts';
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
    if ((await (await deviceStore()).get('removed', name)) !== undefined)
      throw new SpaceClosed(space);
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
    return this.#using(space, async (db) => {
      const { rows } = await db.allDocs({
        include_docs: true,
        startkey: prefix,
        endkey: `${prefix}\uffff`,
      });
      return rows.flatMap((row) => {
        if (!('doc' in row) || row.doc === undefined) return [];
        const { _rev, ...document } = row.doc;
        return [document];
      });
    });
  }

  /**
   * Writes a document, keeping fields of it that this version does not know. Equal content is no write, nor is one with a
   * file where the document is there: a file is written once.
   * Counts as not yet sent from before the write until a push has taken it.
   */
  async write(space: string, id: string, content: Record<string, unknown>): Promise<void> {
    await this.#inTurn(space, id, () => this.#write(space, id, content));
  }

  /** An attachment of a document; where there is none here, whether its document was deleted or never came. */
  async file(space: string, id: string, name: string): Promise<Blob | 'deleted' | 'missing'> {
    return this.#using(space, async (db) => {
      try {
        return (await db.getAttachment(id, name)) as Blob;
      } catch (error) {
        if (!isMissing(error)) throw error;
        return 'reason' in error && error.reason === 'deleted' ? 'deleted' : 'missing';
      }
    });
  }

  /** Deletes a document here and, at the next push, for everybody in the space. */
  async remove(space: string, id: string): Promise<void> {
    await this.#inTurn(space, id, () =>
      this.#using(space, async (db) => {
        const stored = await existing(db, id);
        if (stored === undefined) return;
        await this.#counted(space, id, () => db.remove(id, stored._rev), stored);
      }),
    );
  }

  /** Takes a document that never reached the server, and never will, out of this device's copy. */
  async drop(space: string, id: string): Promise<void> {
    await this.#inTurn(space, id, () => this.#drop(space, id));
  }

  /**
   * Runs `act` while nobody writes here, in any tab: with it, what is unsent in a space stays as it is. Of
   * these methods it may use `list`, and the two that it is given.
   */
  async whileNobodyWrites(
    act: (alone: Pick<LocalSpaces, 'write' | 'drop'>) => Promise<void>,
  ): Promise<void> {
    await navigator.locks.request(this.#writeLock, () =>
      act({
        write: (space, id, content) => this.#write(space, id, content),
        drop: (space, id) => this.#drop(space, id),
      }),
    );
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

  /** Closes a space's database, which no longer answers; it is opened anew when next asked for. */
  letGo(space: string): void {
    const opening = this.#open.get(space);
    this.#open.delete(space);
    opening?.then((db) => db.close()).catch(() => undefined);
  }

  /**
   * Removes a space's copy from this device; its name is kept, so that nothing opens it again. Again does no
   * harm: a removal may have been cut short.
   */
  async destroy(space: string): Promise<void> {
    const name = this.databaseName(space);
    const db = await (this.#open.get(space) ?? localDatabase(name));
    await (await deviceStore()).put('removed', new Date().toISOString(), name);
    this.#open.delete(space);
    await db.destroy();
  }

  async #write(space: string, id: string, content: Record<string, unknown>): Promise<void> {
    await this.#using(space, async (db) => {
      const stored = await existing(db, id);
      const { _rev, ...before } = stored ?? {};
      const next = { ...before, ...content, _id: id };
      if (stored !== undefined && ('_attachments' in content || isEqual(next, before))) return;
      await this.#counted(space, id, () => db.put(_rev === undefined ? next : { ...next, _rev }));
    });
  }

  /** Only a first revision: of a later one the server may have an earlier, which a deletion would take away. */
  async #drop(space: string, id: string): Promise<void> {
    await this.#using(space, async (db) => {
      const stored = await existing(db, id);
      if (stored?._rev.startsWith('1-') === true) await db.remove(id, stored._rev);
    });
  }

  /** Uses a space's database; one that the browser would not read or write is opened anew the next time. */
  async #using<T>(space: string, act: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await act(await this.database(space));
    } catch (error) {
      const failure = storageFailureOf(error);
      if (failure === undefined) throw error;
      this.letGo(space);
      throw new StorageFailed(failure, error);
    }
  }

  /**
   * A tab that dies between count and write leaves a row that says so; see `settleWrites`. A write that fails
   * is over too: where there is no document, the next push forgets the row.
   */
  async #counted(
    space: string,
    id: string,
    write: () => Promise<unknown>,
    deleted?: Existing,
  ): Promise<void> {
    const writes = await this.#countWrite(space, id, deleted);
    try {
      await write();
    } finally {
      await this.#writeIsOver(space, id, writes);
    }
  }

  async #writeIsOver(space: string, id: string, writes: number): Promise<void> {
    const tx = this.#store.transaction('unsent', 'readwrite');
    const row = await tx.store.get([space, id]);
    if (row?.writes === writes) await tx.store.put({ ...row, written: true });
    await tx.done;
  }

  /** `deleted` is what a deletion takes away. */
  async #countWrite(space: string, id: string, deleted: Existing | undefined): Promise<number> {
    const tx = this.#store.transaction('unsent', 'readwrite');
    const known = await tx.store.get([space, id]);
    const writes = (known?.writes ?? 0) + 1;
    const isFirst = deleted?._rev.startsWith('1-') === true && known !== undefined;
    // A deletion that a dead tab has counted, and not made, is no write that the server never took.
    const deletes = known?.deletes ?? (isFirst ? 'not-known-sent' : 'sent');
    const row = { space, id, writes, written: false };
    await tx.store.put(deleted === undefined ? row : { ...row, ...copyIn(deleted), deletes });
    await tx.done;
    return writes;
  }

  /** Every write holds the lock, shared; the space is asked for inside it, since it may go while one waits. */
  async #inTurn(space: string, id: string, write: () => Promise<void>): Promise<void> {
    const key = `${space} ${id}`;
    const act = () => navigator.locks.request(this.#writeLock, { mode: 'shared' }, write);
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

function isEqual(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

type Existing = Record<string, unknown> & { _rev: string };

/** What the deletion of a shown copy is told by, once the copy itself is gone. */
function copyIn({ of, sharedAt }: Existing): Pick<UnsentRow, 'copy'> {
  return typeof of === 'string' && typeof sharedAt === 'string' ? { copy: { of, sharedAt } } : {};
}

async function existing(db: Database, id: string): Promise<Existing | undefined> {
  try {
    return await db.get(id);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): error is object {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}
