import { Conflict, InvalidDocument, InvalidRequest, NotFound } from '../../errors.ts';
import { bytesOf, bytesOfText } from '../bytes.ts';
import type {
  Attachment,
  Body,
  Bytes,
  ChangesRequest,
  CrowdedDocument,
  NewRecord,
  PushedDocument,
  RevisionName,
  SpaceInfo,
  SpaceStore,
  StoredRecord,
} from '../store.ts';
import type { DataFolder } from './data-folder.ts';
import { leavesOf } from './leaves.ts';
import { fromPouch, type LevelDatabase } from './level-database.ts';
import { latestAsJson, snapshotLines } from './space-reading.ts';
import { everyChange } from './space-changes.ts';

/** The spaces of the embedded store. */
export class EmbeddedSpaces implements SpaceStore {
  readonly #folder: DataFolder;
  readonly #epoch: string;

  constructor(folder: DataFolder, epoch: string) {
    this.#folder = folder;
    this.#epoch = epoch;
  }

  async create(space: string): Promise<void> {
    await this.#folder.databases.use(this.#folder.space(space), () => Promise.resolve());
  }

  async remove(space: string): Promise<void> {
    if (!(await this.exists(space))) return;
    await this.#folder.databases.take(this.#folder.space(space), (database) => database.destroy());
  }

  async exists(space: string): Promise<boolean> {
    return this.#folder.has(this.#folder.space(space));
  }

  names(): Promise<readonly string[]> {
    return this.#folder.spaceNames();
  }

  async info(space: string): Promise<SpaceInfo> {
    const { update_seq, doc_count } = await this.#use(space, (database) => database.info());
    return { update_seq, doc_count };
  }

  getLocal(space: string, id: string): Promise<Body> {
    return this.#use(space, (database) => database.get(`_local/${id}`));
  }

  async putLocal(space: string, id: string, body: Body): Promise<string> {
    const written = await this.#use(space, (database) =>
      database.put({ ...body, _id: `_local/${id}` }),
    );
    return written.rev;
  }

  async changes(space: string, { since, limit, style }: ChangesRequest): Promise<Bytes> {
    const seq = Number(since);
    if (!Number.isSafeInteger(seq) || seq < 0)
      throw new InvalidRequest(`not a seq of this store: ${since}`);
    const { results, last_seq } = await this.#use(space, (database) =>
      database.changes({ since: seq, limit, style, return_docs: true }),
    );
    return bytesOfText(JSON.stringify({ results, last_seq }));
  }

  async missingRevisions(
    space: string,
    revisions: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const asked = Object.fromEntries([...revisions].map(([id, revs]) => [id, [...revs]]));
    const answer = await this.#use(space, (database) => database.revsDiff(asked));
    return new Map(Object.entries(answer).map(([id, { missing = [] }]) => [id, missing]));
  }

  async latest(
    space: string,
    revisions: readonly RevisionName[],
    options: { attachments: boolean },
  ): Promise<Bytes> {
    const { database, release } = await this.#lease(space);
    return bytesOf(latestAsJson(database, revisions, options), release);
  }

  async write(space: string, documents: readonly PushedDocument[]): Promise<void> {
    const failures = await this.#use(space, (database) =>
      database.bulkDocs(
        documents.map((document) => ({ ...document })),
        { new_edits: false },
      ),
    );
    const [failure] = failures;
    if (failure !== undefined) {
      throw new InvalidDocument(`The store refused ${String(failure.id)}.`, { cause: failure });
    }
  }

  async attachment(
    space: string,
    { id, rev }: { id: string; rev: string | undefined },
    name: string,
  ): Promise<Attachment> {
    return this.#use(space, async (database) => {
      const wanted = rev ?? (await database.get(id))._rev;
      const leaves = await leavesOf(database, id, { attachments: false });
      if (!leaves.some(({ document }) => document._rev === wanted)) {
        throw new NotFound(`revision ${wanted} of ${id} is not current`);
      }
      const found = await database.getAttachment(id, name, { rev: wanted });
      if (!Buffer.isBuffer(found))
        throw new TypeError('PouchDB in Node gives attachments as buffers');
      const type = 'type' in found ? String(found.type) : 'application/octet-stream';
      return { type, length: found.length, bytes: new Blob([new Uint8Array(found)]).stream() };
    });
  }

  async compact(space: string): Promise<void> {
    await this.#use(space, (database) => database.compact());
  }

  async snapshot(space: string): Promise<Bytes> {
    const { database, release } = await this.#lease(space);
    return bytesOf(snapshotLines(database, this.#epoch), release);
  }

  get(space: string, id: string): Promise<StoredRecord> {
    return this.#use(space, (database) => database.get(id));
  }

  async put(space: string, document: NewRecord): Promise<string> {
    return (await this.#use(space, (database) => database.put({ ...document }))).rev;
  }

  crowded(space: string, most: number): Promise<readonly CrowdedDocument[]> {
    return this.#use(space, async (database) => {
      const found: CrowdedDocument[] = [];
      for await (const { id, changes } of everyChange(database)) {
        if (changes.length > most) found.push({ id, leaves: changes.length });
      }
      return found;
    });
  }

  async #lease(space: string) {
    if (!(await this.exists(space))) throw new NotFound(`no space ${space}`);
    return this.#folder.databases.lease(this.#folder.space(space));
  }

  async #use<Result>(
    space: string,
    work: (database: LevelDatabase) => Promise<Result>,
  ): Promise<Result> {
    const { database, release } = await this.#lease(space);
    try {
      return await work(database);
    } catch (error) {
      throw isOurs(error) ? error : fromPouch(error, `space ${space}`);
    } finally {
      release();
    }
  }
}

function isOurs(error: unknown): boolean {
  return [NotFound, Conflict, InvalidDocument, InvalidRequest].some(
    (kind) => error instanceof kind,
  );
}
