import type { PersonStore, SyncRow } from '../small-store/person-store.ts';
import type { LocalSpaces } from './local-spaces.ts';
import { clientProtocol, remoteDatabase, type Database } from './pouch.ts';

/** How a sync of one space ended. */
export type SyncOutcome =
  | { ok: true }
  | { ok: false; reason: 'offline' | 'signed-out' | 'ended' | 'outdated' | 'gone' | 'server' | 'storage' };

const reasonOfStatus: Readonly<Record<number, Exclude<SyncOutcome, { ok: true }>['reason']>> = {
  401: 'signed-out',
  404: 'gone',
  410: 'ended',
  426: 'outdated',
};

/** A checkpoint costs five requests, so batches are few and large. */
const batches = { batch_size: 1000, batches_limit: 1 };

/** Documents a chunk while a snapshot is written: small enough to let a tap through. */
const snapshotChunk = 100;

export class Replication {
  #spaces: LocalSpaces;
  #store: PersonStore;
  #onServerTime: (milliseconds: number) => void;

  constructor(spaces: LocalSpaces, store: PersonStore, onServerTime: (milliseconds: number) => void) {
    this.#spaces = spaces;
    this.#store = store;
    this.#onServerTime = onServerTime;
  }

  /**
   * Brings one space up to date: pull what moved, then push what is unsent. A space that this device has
   * never had comes as one snapshot. `mark` is the gateway's mark that this sync is for.
   */
  async sync(space: string, epoch: string, mark: string, mayWrite: boolean): Promise<SyncOutcome> {
    let lastStatus = 0;
    const remote = remoteDatabase(space, (response) => {
      lastStatus = response.status;
      this.#heard(response);
    });
    try {
      const local = await this.#spaces.database(space);
      const row = await this.#store.get('syncs', space);
      if (row === undefined) await this.#firstSync(space, local, remote);
      else await local.replicate.from(remote, batches);
      // After a restore or a move of the store nothing of ours may be there: all leaves are compared.
      if (mayWrite) await this.#push(space, local, remote, row !== undefined && row.epoch !== epoch);
      await this.#synced(space, { epoch, mark });
      return { ok: true };
    } catch (error) {
      const reason = reasonOfStatus[lastStatus];
      if (reason !== undefined) return { ok: false, reason };
      if (lastStatus >= 500 || lastStatus === 413) return { ok: false, reason: 'server' };
      return { ok: false, reason: isStorageError(error) ? 'storage' : 'offline' };
    }
  }

  async #synced(space: string, { epoch, mark }: { epoch: string; mark: string }): Promise<void> {
    const row: SyncRow = { space, epoch, mark, at: new Date().toISOString() };
    await this.#store.put('syncs', row);
  }

  async #firstSync(space: string, local: Database, remote: Database): Promise<void> {
    const since = await this.#takeSnapshot(space, local);
    await local.replicate.from(remote, { ...batches, since });
  }

  /** Writes the space's snapshot and returns the sequence it stands at. Throws where it is cut short. */
  async #takeSnapshot(space: string, local: Database): Promise<string> {
    const response = await fetch(`/api/snapshot/${space}`, {
      headers: { 'x-selvedge-client': clientProtocol },
    });
    this.#heard(response);
    if (!response.ok || response.body === null) throw new SnapshotFailed(response.status);
    let since: string | undefined;
    let count = 0;
    let complete = false;
    let chunk: Record<string, unknown>[] = [];
    const write = async () => {
      await local.bulkDocs(chunk, { new_edits: false });
      count += chunk.length;
      chunk = [];
    };
    for await (const line of lines(response.body)) {
      const entry = JSON.parse(line) as Record<string, unknown>;
      if (since === undefined) since = String(entry['seq']);
      else if ('_id' in entry) {
        chunk.push(entry);
        if (chunk.length >= snapshotChunk) await write();
      } else if ('end' in entry) {
        await write();
        complete = entry['end'] === count;
      }
    }
    if (since === undefined || !complete) throw new SnapshotFailed(0);
    return since;
  }

  async #push(space: string, local: Database, remote: Database, all: boolean): Promise<void> {
    const waiting = await this.#written(space);
    if (waiting.length === 0 && !all) return;
    const refused = new Map<string, string>();
    const push = local.replicate.to(remote, batches);
    void push.on('denied', (error) => {
      const denied = error as unknown as { id?: string; reason?: string };
      if (denied.id !== undefined) refused.set(denied.id, denied.reason ?? 'forbidden');
    });
    const { last_seq: pushed } = await push;
    for (const [id, reason] of refused) await this.#quarantine(space, local, id, reason);
    const tx = this.#store.transaction('unsent', 'readwrite');
    for (const row of waiting) {
      const now = await tx.store.get([space, row.id]);
      if (now?.writes === row.writes && row.seq <= pushed) await tx.store.delete([space, row.id]);
    }
    await tx.done;
  }

  /** What is unsent and completely written, each with the local sequence of its leaf. */
  async #written(space: string): Promise<{ id: string; writes: number; seq: number }[]> {
    const rows = await this.#store.getAll('unsent', IDBKeyRange.bound([space, ''], [space, '\uffff']));
    const written = rows.filter((row) => row.written);
    if (written.length === 0) return [];
    const db = await this.#spaces.database(space);
    const { results } = await db.changes({ doc_ids: written.map(({ id }) => id), since: 0 });
    return written.flatMap(({ id, writes }) => {
      const change = results.find((result) => result.id === id);
      return change === undefined ? [] : [{ id, writes, seq: Number(change.seq) }];
    });
  }

  async #quarantine(space: string, local: Database, id: string, reason: string): Promise<void> {
    const { results } = await local.changes({ doc_ids: [id], since: 0, include_docs: true });
    const { _rev, ...document } = results[0]?.doc ?? { _id: id };
    const tx = this.#store.transaction(['quarantine', 'unsent'], 'readwrite');
    await tx.objectStore('quarantine').put({ space, id, reason, at: new Date().toISOString(), document });
    await tx.objectStore('unsent').delete([space, id]);
    await tx.done;
  }

  #heard(response: Response): void {
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.#onServerTime(date);
  }
}

/** A snapshot that could not be had or did not arrive whole. */
class SnapshotFailed extends Error {
  override name = 'SnapshotFailed';
  constructor(status: number) {
    super(`snapshot: ${status}`);
  }
}

function isStorageError(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const text = JSON.stringify(error) + name;
  return /quota|indexed_db|InvalidState|UnknownError|_idb_/i.test(text);
}

/** The lines of a stream of text. */
async function* lines(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough<string>(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((part) => part !== '');
  }
  if (rest !== '') yield rest;
}
