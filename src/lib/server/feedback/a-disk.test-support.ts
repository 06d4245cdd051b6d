import { createHash } from 'node:crypto';
import { Conflict, NotFound } from '../errors.ts';
import type { Body, NewRecord, RecordStore, Store, StoredRecord } from '../store/store.ts';

/** A revision as it lies on the disk. */
export interface Revision {
  id: string;
  rev: string;
  /** Counted up over the whole database. */
  seq: number;
  body: Body;
  isCurrent: boolean;
}

/** What somebody with the disk in hand can see at one moment. */
export interface Look {
  revisions: readonly Revision[];
  /** The names of all revisions that a document ever had, the first first: the store keeps them for good. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** The process ended here: nothing after it was done. */
export class PowerCut extends Error {
  override name = 'PowerCut';
}

/**
 * Records as the worse of our stores keeps them: every old revision can be read until a compaction, and a revision's
 * name is a hash of what was written. Can be looked at, and lose its power, after each thing it does.
 */
export class Disk implements RecordStore {
  readonly #revisions = new Map<string, Revision[]>();
  readonly #names = new Map<string, string[]>();
  #seq = 0;
  #done = 0;
  /** Called after each thing done, with how many were done. */
  watch: (done: number) => void = () => undefined;
  /** A disk that forgets to compact, to see whether an attacker would notice. */
  compacts = true;

  look(): Look {
    const names = new Map([...this.#names].map(([id, list]) => [id, [...list]]));
    return { revisions: structuredClone([...this.#revisions.values()].flat()), names };
  }

  async get(_: string, id: string): Promise<StoredRecord> {
    await Promise.resolve();
    const current = this.#current(id);
    if (current === undefined) throw new NotFound(id);
    return { ...structuredClone(current.body), _id: id, _rev: current.rev };
  }

  async put(_: string, record: NewRecord): Promise<string> {
    await Promise.resolve();
    const { _id: id, _rev, ...body } = structuredClone(record);
    const current = this.#current(id);
    if (current?.rev !== _rev) throw new Conflict(id);
    return this.#add(id, body, _rev);
  }

  async remove(_: string, id: string, rev: string): Promise<void> {
    await Promise.resolve();
    if (this.#current(id)?.rev !== rev) throw new Conflict(id);
    this.#add(id, { _deleted: true }, rev);
  }

  async list(_: string, prefix: string): Promise<readonly StoredRecord[]> {
    await Promise.resolve();
    return [...this.#revisions.keys()]
      .filter((id) => id.startsWith(prefix))
      .flatMap((id) => {
        const current = this.#current(id);
        return current === undefined ? [] : [{ ...current.body, _id: id, _rev: current.rev }];
      });
  }

  async compact(): Promise<void> {
    await Promise.resolve();
    if (this.compacts)
      for (const [id, list] of this.#revisions)
        this.#revisions.set(
          id,
          list.filter(({ isCurrent }) => isCurrent),
        );
    this.#did();
  }

  #current(id: string): Revision | undefined {
    const current = this.#revisions.get(id)?.find(({ isCurrent }) => isCurrent);
    return current?.body['_deleted'] === true ? undefined : current;
  }

  #add(id: string, body: Body, before: string | undefined): string {
    const list = this.#revisions.get(id) ?? [];
    for (const one of list) one.isCurrent = false;
    const rev = revisionName(id, body, before);
    this.#seq += 1;
    this.#revisions.set(id, [...list, { id, rev, seq: this.#seq, body, isCurrent: true }]);
    this.#names.set(id, [...(this.#names.get(id) ?? []), rev]);
    this.#did();
    return rev;
  }

  #did(): void {
    this.#done += 1;
    this.watch(this.#done);
  }
}

/** What a revision is called: known to everybody who knows what was written. */
export function revisionName(id: string, body: Body, before: string | undefined): string {
  const generation = Number.parseInt(before ?? '0', 10) + 1;
  const hash = createHash('md5')
    .update(JSON.stringify([id, body, before]))
    .digest('hex');
  return `${generation}-${hash}`;
}

/** A store of which only the records and the server's own documents in spaces are used. */
export function storeOn(records: Disk): { store: Store; documents: Map<string, StoredRecord> } {
  const documents = new Map<string, StoredRecord>();
  const spaces: Partial<Store['spaces']> = {
    get: (space, id) => {
      const found = documents.get(`${space}/${id}`);
      return found === undefined ? Promise.reject(new NotFound(id)) : Promise.resolve(found);
    },
    put: (space, document) => {
      documents.set(`${space}/${document._id}`, { ...document, _rev: '1-x' });
      return Promise.resolve('1-x');
    },
  };
  const store: Partial<Store> = { records, spaces: spaces as Store['spaces'] };
  return { store: store as Store, documents };
}
