import { z } from 'zod';
import { NotFound } from '../../errors.ts';
import { recordDatabaseName } from '../record-database-name.ts';
import type { NewRecord, RecordStore, StoredRecord } from '../store.ts';
import type { CouchdbClient } from './couchdb-client.ts';

export const storedRecord = z.looseObject({ _id: z.string(), _rev: z.string() });
export const written = z.object({ rev: z.string() });
const rows = z.object({ rows: z.array(z.object({ doc: storedRecord })) });

/** The server's records in CouchDB, a database each. */
export class CouchdbRecords implements RecordStore {
  readonly #couchdb: CouchdbClient;
  readonly #made = new Map<string, Promise<void>>();
  /** The last compaction a database: one that is asked for while another runs comes after it. */
  readonly #compacting = new Map<string, Promise<void>>();

  constructor(couchdb: CouchdbClient) {
    this.#couchdb = couchdb;
  }

  async get(database: string, id: string): Promise<StoredRecord> {
    return storedRecord.parse(await this.#couchdb.json(this.#path(database, id)));
  }

  async put(database: string, record: NewRecord): Promise<string> {
    await this.#make(database);
    const request = { method: 'PUT', body: record } as const;
    return written.parse(await this.#couchdb.json(this.#path(database, record._id), request)).rev;
  }

  async remove(database: string, id: string, rev: string): Promise<void> {
    await this.#couchdb.json(`${this.#path(database, id)}?rev=${encodeURIComponent(rev)}`, {
      method: 'DELETE',
    });
  }

  async list(database: string, prefix: string): Promise<readonly StoredRecord[]> {
    const range = new URLSearchParams({
      include_docs: 'true',
      start_key: JSON.stringify(prefix),
      end_key: JSON.stringify(`${prefix}\uffff`),
    });
    try {
      const path = `${this.#couchdb.path(nameOf(database))}/_all_docs?${range}`;
      const found = rows.parse(await this.#couchdb.json(path));
      return found.rows
        .map(({ doc }) => doc)
        .filter(({ _id }) => _id.startsWith(prefix) && !_id.startsWith('_design/'));
    } catch (error) {
      if (error instanceof NotFound) return [];
      throw error;
    }
  }

  async compact(database: string): Promise<void> {
    const before = this.#compacting.get(database) ?? Promise.resolve();
    const compacting = before
      .catch(() => undefined)
      .then(() => this.#couchdb.compactDatabase(nameOf(database)));
    this.#compacting.set(database, compacting);
    try {
      await compacting;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }

  #path(database: string, id: string): string {
    return `${this.#couchdb.path(nameOf(database))}/${encodeURIComponent(id)}`;
  }

  async #make(database: string): Promise<void> {
    const made =
      this.#made.get(database) ??
      this.#couchdb.createDatabase(nameOf(database)).catch((error: unknown) => {
        this.#made.delete(database);
        throw error;
      });
    this.#made.set(database, made);
    await made;
  }
}

/** What the names of databases of records begin with, which no space's name does. */
export const recordsPrefix = 'server-';

function nameOf(database: string): string {
  return recordsPrefix + recordDatabaseName(database);
}
