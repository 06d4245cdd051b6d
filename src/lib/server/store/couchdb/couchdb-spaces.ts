import { z } from 'zod';
import { InvalidDocument, NotFound } from '../../errors.ts';
import { bytesOf } from '../bytes.ts';
import { spaceDatabase } from '../space-database.ts';
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
import type { CouchdbClient } from './couchdb-client.ts';
import { everyChange, everyLeaf } from './couchdb-pages.ts';
import { recordsPrefix, storedRecord, written } from './couchdb-records.ts';

const info = z.object({ update_seq: z.union([z.string(), z.number()]), doc_count: z.number() });
const missing = z.record(z.string(), z.object({ missing: z.array(z.string()) }));
const pushed = z.array(z.object({ error: z.string().optional() }));
const leaves = z.object({
  results: z.array(
    z.object({ docs: z.array(z.object({ ok: z.object({ _rev: z.string() }).optional() })) }),
  ),
});

/** The spaces in CouchDB, a database each. Large answers are handed through as they come. */
export class CouchdbSpaces implements SpaceStore {
  readonly #couchdb: CouchdbClient;
  readonly #epoch: string;

  constructor(couchdb: CouchdbClient, epoch: string) {
    this.#couchdb = couchdb;
    this.#epoch = epoch;
  }

  async create(space: string): Promise<void> {
    await this.#couchdb.createDatabase(spaceDatabase(space));
  }

  async remove(space: string): Promise<void> {
    await this.#couchdb.removeDatabase(spaceDatabase(space));
  }

  async exists(space: string): Promise<boolean> {
    try {
      await this.info(space);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  async names(): Promise<readonly string[]> {
    const names = await this.#couchdb.databaseNames();
    return names.filter((name) => !name.startsWith(recordsPrefix));
  }

  async info(space: string): Promise<SpaceInfo> {
    return info.parse(await this.#couchdb.json(this.#path(space)));
  }

  async getLocal(space: string, id: string): Promise<Body> {
    return storedRecord.parse(await this.#couchdb.json(this.#path(space, '_local', id)));
  }

  async putLocal(space: string, id: string, body: Body): Promise<string> {
    const path = this.#path(space, '_local', id);
    return written.parse(await this.#couchdb.json(path, { method: 'PUT', body })).rev;
  }

  async changes(space: string, { since, limit, style }: ChangesRequest): Promise<Bytes> {
    const query = new URLSearchParams({ since, limit: String(limit), style });
    return bodyOf(await this.#couchdb.request(`${this.#path(space)}/_changes?${query}`));
  }

  async missingRevisions(
    space: string,
    revisions: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const body = Object.fromEntries(revisions);
    const answer = await this.#post(space, '_revs_diff', body);
    const found = missing.parse(await answer.json());
    return new Map(Object.entries(found).map(([id, entry]) => [id, entry.missing]));
  }

  async latest(
    space: string,
    revisions: readonly RevisionName[],
    { attachments }: { attachments: boolean },
  ): Promise<Bytes> {
    const endpoint = `_bulk_get?latest=true&revs=true&attachments=${attachments}`;
    return bodyOf(await this.#post(space, endpoint, { docs: revisions }));
  }

  async write(space: string, documents: readonly PushedDocument[]): Promise<void> {
    const answer = await this.#post(space, '_bulk_docs', { docs: documents, new_edits: false });
    const rows = pushed.parse(await answer.json());
    const failure = rows.find(({ error }) => error !== undefined);
    if (failure !== undefined) {
      throw new InvalidDocument('CouchDB refused a document.', { cause: failure });
    }
  }

  async attachment(
    space: string,
    { id, rev }: { id: string; rev: string | undefined },
    name: string,
  ): Promise<Attachment> {
    const wanted = rev ?? (await this.get(space, id))._rev;
    if (!(await this.#isLeaf(space, id, wanted))) {
      throw new NotFound(`revision ${wanted} of ${id} is not current`);
    }
    const response = await this.#couchdb.request(`${this.#path(space, id, name)}?rev=${wanted}`);
    const length = response.headers.get('content-length');
    return {
      type: response.headers.get('content-type') ?? 'application/octet-stream',
      // Of what is on the wire; where that was compressed, not of what we hand on.
      length:
        length === null || response.headers.has('content-encoding') ? undefined : Number(length),
      bytes: bodyOf(response),
    };
  }

  async compact(space: string): Promise<void> {
    const path = `${this.#path(space)}/_compact`;
    await this.#couchdb.json(path, { method: 'POST', body: {}, user: 'admin' });
  }

  async snapshot(space: string): Promise<Bytes> {
    const { update_seq: seq } = await this.info(space);
    return bytesOf(this.#snapshotLines(space, { seq, epoch: this.#epoch }), () => undefined);
  }

  async get(space: string, id: string): Promise<StoredRecord> {
    return storedRecord.parse(await this.#couchdb.json(this.#path(space, id)));
  }

  async put(space: string, document: NewRecord): Promise<string> {
    const request = { method: 'PUT', body: document } as const;
    return written.parse(await this.#couchdb.json(this.#path(space, document._id), request)).rev;
  }

  async crowded(space: string, most: number): Promise<readonly CrowdedDocument[]> {
    const found: CrowdedDocument[] = [];
    for await (const { id, changes } of everyChange(this.#couchdb, this.#path(space))) {
      if (changes.length > most) found.push({ id, leaves: changes.length });
    }
    return found;
  }

  async *#snapshotLines(space: string, first: object): AsyncGenerator<string, void> {
    yield `${JSON.stringify(first)}\n`;
    let end = 0;
    for await (const leaf of everyLeaf(this.#couchdb, this.#path(space))) {
      yield `${JSON.stringify(leaf)}\n`;
      end += 1;
    }
    yield `${JSON.stringify({ end })}\n`;
  }

  /** With `latest=true`, CouchDB answers with the leaves that came of a revision: itself, where it is one. */
  async #isLeaf(space: string, id: string, rev: string): Promise<boolean> {
    const answer = await this.#post(space, '_bulk_get?latest=true', { docs: [{ id, rev }] });
    const { results } = leaves.parse(await answer.json());
    return results.some(({ docs }) => docs.some(({ ok }) => ok?._rev === rev));
  }

  async #post(space: string, endpoint: string, body: unknown): Promise<Response> {
    return this.#couchdb.request(`${this.#path(space)}/${endpoint}`, { method: 'POST', body });
  }

  #path(space: string, ...names: readonly string[]): string {
    return [this.#couchdb.path(spaceDatabase(space)), ...names.map(encodeURIComponent)].join('/');
  }
}

function bodyOf({ body }: Response): Bytes {
  return body ?? new Blob([]).stream();
}
