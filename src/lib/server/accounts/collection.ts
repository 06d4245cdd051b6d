import type { z } from 'zod';
import { Conflict, NotFound } from '../errors.ts';
import type { RecordStore, StoredRecord } from '../store/store.ts';

/** Where records of one kind are kept. */
export interface CollectionPlace {
  database: string;
  /** The ids of the records are `<prefix>~<id>`, so that several kinds share a database. */
  prefix: string;
}

/**
 * The records of one kind, held in memory: there are some thousands at most, and each request reads several.
 * One server process writes them; a write that meets another's (Conflict) reads the record again.
 */
export class Collection<Value extends { id: string }> {
  readonly #records: RecordStore;
  readonly #place: CollectionPlace;
  readonly #schema: z.ZodType<Value>;
  #loading: Promise<Map<string, Held<Value>>> | undefined;
  /** Ids are never used again, so an answer of the store that comes late brings nothing back. */
  readonly #removed = new Set<string>();

  constructor(records: RecordStore, place: CollectionPlace, schema: z.ZodType<Value>) {
    this.#records = records;
    this.#place = place;
    this.#schema = schema;
  }

  async all(): Promise<readonly Value[]> {
    return [...(await this.#held()).values()].map(({ value }) => value);
  }

  async find(id: string): Promise<Value | undefined> {
    return (await this.#held()).get(id)?.value;
  }

  async get(id: string): Promise<Value> {
    const value = await this.find(id);
    if (value === undefined) throw new NotFound(`no ${this.#place.prefix} ${id}`);
    return value;
  }

  /** Adds a new record. Throws Conflict where there is one of that id. */
  async add(value: Value): Promise<Value> {
    await this.#write({ ...this.#schema.parse(value), _id: this.#idOf(value.id) });
    return value;
  }

  /**
   * Compare and set: writes what `update` makes of the current record, and asks it again where another write came
   * first. Undefined from `update` writes nothing; returns what was written.
   */
  async change(
    id: string,
    update: (current: Value) => Value | undefined,
  ): Promise<Value | undefined> {
    for (;;) {
      const held = (await this.#held()).get(id);
      if (held === undefined) throw new NotFound(`no ${this.#place.prefix} ${id}`);
      const value = update(held.value);
      if (value === undefined) return undefined;
      try {
        await this.#write({ ...besideOurs(held), ...this.#schema.parse(value) });
        return value;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await this.#readAgain(id);
      }
    }
  }

  /** Removes a record. Does nothing where there is none. */
  async remove(id: string): Promise<void> {
    const held = await this.#held();
    for (let found = held.get(id); found !== undefined; found = held.get(id)) {
      try {
        await this.#records.remove(this.#place.database, this.#idOf(id), found.stored._rev);
        this.#forget(held, id);
      } catch (error) {
        if (error instanceof NotFound) this.#forget(held, id);
        else if (error instanceof Conflict) await this.#readAgain(id);
        else throw error;
      }
    }
  }

  #idOf(id: string): string {
    return `${this.#place.prefix}~${id}`;
  }

  async #write(record: { _id: string; _rev?: string }): Promise<void> {
    const held = await this.#held();
    const rev = await this.#records.put(this.#place.database, record);
    this.#hold(held, { ...record, _rev: rev });
  }

  async #readAgain(id: string): Promise<void> {
    const held = await this.#held();
    try {
      this.#hold(held, await this.#records.get(this.#place.database, this.#idOf(id)));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      this.#forget(held, id);
    }
  }

  #held(): Promise<Map<string, Held<Value>>> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Map<string, Held<Value>>> {
    const { database, prefix } = this.#place;
    const stored = await this.#records.list(database, `${prefix}~`);
    return new Map(
      stored.map((record) => {
        const held = this.#read(record);
        return [held.value.id, held];
      }),
    );
  }

  /** Answers of the store can come in another order than its writes: the later revision stays. */
  #hold(held: Map<string, Held<Value>>, stored: StoredRecord): void {
    const read = this.#read(stored);
    const { id } = read.value;
    const known = held.get(id);
    if (this.#removed.has(id)) return;
    if (known === undefined || generationOf(known.stored) < generationOf(stored))
      held.set(id, read);
  }

  #forget(held: Map<string, Held<Value>>, id: string): void {
    this.#removed.add(id);
    held.delete(id);
  }

  #read(stored: StoredRecord): Held<Value> {
    return { stored, value: this.#schema.parse(stored) };
  }
}

/** What a newer version of the server wrote beside our fields, with the record's id and revision: it stays. */
function besideOurs<Value extends { id: string }>({ stored, value }: Held<Value>): StoredRecord {
  const fields = Object.entries(stored).filter(([field]) => !(field in value));
  return { ...Object.fromEntries(fields), _id: stored._id, _rev: stored._rev };
}

function generationOf({ _rev }: StoredRecord): number {
  return Number.parseInt(_rev, 10);
}

interface Held<Value> {
  stored: StoredRecord;
  value: Value;
}
