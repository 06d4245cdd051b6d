import { fromPouch, type LevelDatabase } from './level-database.ts';
import type { DataFolder } from './data-folder.ts';
import type { NewRecord, RecordStore, StoredRecord } from '../store.ts';

/** The server's records in the embedded store. */
export class EmbeddedRecords implements RecordStore {
  readonly #folder: DataFolder;

  constructor(folder: DataFolder) {
    this.#folder = folder;
  }

  get(database: string, id: string): Promise<StoredRecord> {
    return this.#use(database, id, (pouch) => pouch.get(id));
  }

  async put(database: string, record: NewRecord): Promise<string> {
    return (await this.#use(database, record._id, (pouch) => pouch.put({ ...record }))).rev;
  }

  async remove(database: string, id: string, rev: string): Promise<void> {
    await this.#use(database, id, (pouch) => pouch.remove({ _id: id, _rev: rev }));
  }

  async list(database: string, prefix: string): Promise<readonly StoredRecord[]> {
    const range = { startkey: prefix, endkey: `${prefix}\uffff`, include_docs: true };
    const { rows } = await this.#use(database, prefix, (pouch) => pouch.allDocs(range));
    return rows.flatMap(({ doc }) => (doc?._id.startsWith(prefix) === true ? [doc] : []));
  }

  async compact(database: string): Promise<void> {
    const name = this.#folder.record(database);
    if (!(await this.#folder.has(name))) return;
    try {
      await this.#folder.rewrite(name);
    } catch (error) {
      throw fromPouch(error, `compacting ${database}`);
    }
  }

  async #use<Result>(
    database: string,
    id: string,
    work: (pouch: LevelDatabase) => Promise<Result>,
  ): Promise<Result> {
    const name = this.#folder.record(database);
    return this.#folder.databases.use(name, async (pouch) => {
      try {
        return await work(pouch);
      } catch (error) {
        throw fromPouch(error, `${database}/${id}`);
      }
    });
  }
}
