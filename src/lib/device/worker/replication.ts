import { parseDocumentId } from '../../domain/documents/document-id.ts';
import type { PersonStore, SyncRow } from '../small-store/person-store.ts';
import { storageFailureOf } from '../storage-failure.ts';
import { SpaceClosed, type LocalSpaces } from './local-spaces.ts';
import { clientProtocol, remoteDatabase, type Database, type RequestListener } from './pouch.ts';

/** How a sync of one space ended. */
export type SyncOutcome =
  | { ok: true }
  | {
      ok: false;
      reason: 'offline' | 'signed-out' | 'ended' | 'outdated' | 'gone' | 'server' | 'storage';
    };

const reasonOfStatus: Readonly<Record<number, Exclude<SyncOutcome, { ok: true }>['reason']>> = {
  401: 'signed-out',
  404: 'gone',
  410: 'ended',
  426: 'outdated',
};

/** A checkpoint costs five requests, so batches are few and large. */
const batches = { batch_size: 1000, batches_limit: 1 };

/** On a line that keeps breaking off, a batch is not made smaller than this; one with photos in it may be. */
const smallestOnABadLine = 10;

/** How often a sync looks whether the local database still answers. */
const lookMs = 2_000;

/** Documents a chunk while a snapshot is written, and about how many characters: small enough to let a tap through. */
const snapshotChunk = 100;
const snapshotChunkLength = 2_000_000;

export class Replication {
  #spaces: LocalSpaces;
  #store: PersonStore;
  #onServerTime: (milliseconds: number) => void;
  #line: LastAnswer | undefined;
  /** Documents a batch of the next push, of spaces whose last one broke off. */
  #batchSizes = new Map<string, number>();

  constructor(
    spaces: LocalSpaces,
    store: PersonStore,
    onServerTime: (milliseconds: number) => void,
  ) {
    this.#spaces = spaces;
    this.#store = store;
    this.#onServerTime = onServerTime;
  }

  /** Ends the requests that are under way: their line has gone silent. */
  giveUp(): void {
    this.#line?.giveUp();
  }

  /**
   * Brings one space up to date: pull what moved, then push what is unsent. A space that this device has
   * never had comes as one snapshot. `mark` is the gateway's mark that this sync is for.
   */
  async sync(space: string, epoch: string, mark: string, mayWrite: boolean): Promise<SyncOutcome> {
    const line = (this.#line = new LastAnswer(this.#onServerTime));
    try {
      const local = await this.#spaces.database(space);
      await whileItAnswers(local, this.#bringUpToDate(space, local, epoch, mayWrite, line));
      await this.#synced(space, { epoch, mark });
      return { ok: true };
    } catch (error) {
      if (error instanceof SpaceClosed) return { ok: false, reason: 'ended' };
      if (storageFailureOf(error) !== undefined) {
        this.#spaces.letGo(space);
        return { ok: false, reason: 'storage' };
      }
      const otherwise = line.status >= 400 || !isOfTheLine(error, line) ? 'server' : 'offline';
      return { ok: false, reason: reasonOfStatus[line.status] ?? otherwise };
    }
  }

  async #bringUpToDate(
    space: string,
    local: Database,
    epoch: string,
    mayWrite: boolean,
    line: LastAnswer,
  ): Promise<void> {
    const remote = remoteDatabase(space, line);
    const row = await this.#store.get('syncs', space);
    if (row === undefined) await this.#firstSync(space, local, remote, line);
    else await local.replicate.from(remote, batches);
    // After a restore or a move of the store nothing of ours may be there: all leaves are compared.
    if (mayWrite)
      await this.#push(space, local, remote, line, row !== undefined && row.epoch !== epoch);
  }

  async #synced(space: string, { epoch, mark }: { epoch: string; mark: string }): Promise<void> {
    const row: SyncRow = { space, epoch, mark, at: new Date().toISOString() };
    await this.#store.put('syncs', row);
  }

  async #firstSync(
    space: string,
    local: Database,
    remote: Database,
    line: LastAnswer,
  ): Promise<void> {
    const since = await this.#takeSnapshot(space, local, line);
    await local.replicate.from(remote, { ...batches, since });
  }

  /** Writes the space's snapshot and returns the sequence it stands at. Throws where it is cut short. */
  async #takeSnapshot(space: string, local: Database, line: LastAnswer): Promise<string> {
    line.asked();
    const response = await fetch(`/api/snapshot/${space}`, {
      headers: { 'x-selvedge-client': clientProtocol },
      signal: line.signal,
    });
    line.answered(response);
    if (!response.ok || response.body === null) throw new SnapshotFailed(response.status);
    let since: string | undefined;
    let count = 0;
    let complete = false;
    let chunk: Record<string, unknown>[] = [];
    let length = 0;
    const write = async () => {
      await local.bulkDocs(chunk, { new_edits: false });
      count += chunk.length;
      chunk = [];
      length = 0;
    };
    for await (const line of lines(response.body)) {
      const entry = JSON.parse(line) as Record<string, unknown>;
      if (since === undefined) since = String(entry['seq']);
      else if ('_id' in entry) {
        chunk.push(entry);
        length += line.length;
        if (chunk.length >= snapshotChunk || length >= snapshotChunkLength) await write();
      } else if ('end' in entry) {
        await write();
        complete = entry['end'] === count;
      }
    }
    if (since === undefined || !complete) throw new SnapshotFailed(0);
    return since;
  }

  async #push(
    space: string,
    local: Database,
    remote: Database,
    line: LastAnswer,
    all: boolean,
  ): Promise<void> {
    const waiting = await this.#written(space);
    if (waiting.length === 0 && !all) return;
    const pushed = await this.#pushInBatches(space, local, remote, line, waiting);
    const tx = this.#store.transaction('unsent', 'readwrite');
    for (const row of waiting) {
      const now = await tx.store.get([space, row.id]);
      if (now?.writes === row.writes && row.seq <= pushed) await tx.store.delete([space, row.id]);
    }
    await tx.done;
  }

  /**
   * Pushes everything up to a local sequence, and returns it. Batches count documents and the server counts
   * bytes too: one that is too large for it is halved, down to a document at a time. One that broke off is
   * halved for the next push, so that a weak signal gets something through.
   */
  async #pushInBatches(
    space: string,
    local: Database,
    remote: Database,
    line: LastAnswer,
    waiting: readonly { id: string }[],
  ): Promise<number> {
    const count = waiting.length;
    const smallest = waiting.some(({ id }) => parseDocumentId(id)?.type === 'photo')
      ? 1
      : smallestOnABadLine;
    let size = this.#batchSizes.get(space) ?? batches.batch_size;
    for (;;) {
      try {
        const pushed = await this.#pushOnce(space, local, remote, size);
        this.#batchSizes.delete(space);
        return pushed;
      } catch (error) {
        const smaller = Math.ceil(Math.min(size, Math.max(count, 2)) / 2);
        if (line.status === 0) this.#batchSizes.set(space, Math.max(smaller, smallest));
        if (line.status !== 413 || size === 1) throw error;
        size = smaller;
      }
    }
  }

  async #pushOnce(space: string, local: Database, remote: Database, size: number): Promise<number> {
    const refusals: Promise<void>[] = [];
    const push = local.replicate.to(remote, { ...batches, batch_size: size });
    // At once, and also where the rest of the push fails: its checkpoint has moved past the refused.
    void push.on('denied', (error) => {
      const { id, reason = 'forbidden' } = error as unknown as { id?: string; reason?: string };
      if (id !== undefined) refusals.push(this.#quarantine(space, local, id, reason));
    });
    try {
      return (await push).last_seq;
    } finally {
      await Promise.all(refusals);
    }
  }

  /** What is unsent and completely written, each with the local sequence of its leaf. */
  async #written(space: string): Promise<{ id: string; writes: number; seq: number }[]> {
    const rows = await this.#store.getAll(
      'unsent',
      IDBKeyRange.bound([space, ''], [space, '\uffff']),
    );
    const written = rows.filter((row) => row.written);
    if (written.length === 0) return [];
    const db = await this.#spaces.database(space);
    const { results } = await db.changes({ doc_ids: written.map(({ id }) => id), since: 0 });
    return written.map(({ id, writes }) => {
      const change = results.find((result) => result.id === id);
      // Without a document the write failed, and there is nothing to send.
      return { id, writes, seq: Number(change?.seq ?? 0) };
    });
  }

  async #quarantine(space: string, local: Database, id: string, reason: string): Promise<void> {
    const { results } = await local.changes({ doc_ids: [id], since: 0, include_docs: true });
    const { _rev, ...document } = results[0]?.doc ?? { _id: id };
    const tx = this.#store.transaction(['quarantine', 'unsent'], 'readwrite');
    // What does not count as unsent was refused before, and its author has dealt with it.
    if ((await tx.objectStore('unsent').get([space, id])) !== undefined) {
      await tx
        .objectStore('quarantine')
        .put({ space, id, reason, at: new Date().toISOString(), document });
      await tx.objectStore('unsent').delete([space, id]);
    }
    await tx.done;
  }
}

/** The status of the last answer; 0 while there is none, so that a lost reply is not taken for the one before. */
class LastAnswer implements RequestListener {
  status = 0;
  #ending = new AbortController();
  #onServerTime: (milliseconds: number) => void;

  constructor(onServerTime: (milliseconds: number) => void) {
    this.#onServerTime = onServerTime;
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  giveUp(): void {
    this.status = 0;
    this.#ending.abort();
  }

  asked(): void {
    this.status = 0;
  }

  answered(response: Response): void {
    this.status = response.status;
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.#onServerTime(date);
  }
}

/** Whether an answer did not come, or not whole; else the line is fine, and what came over it is not. */
function isOfTheLine(error: unknown, line: LastAnswer): boolean {
  if (line.status === 0 || error instanceof SnapshotFailed) return true;
  return /fetch|network|load failed|abort|input stream|JSON/i.test(
    error instanceof Error ? error.message : '',
  );
}

/** A snapshot that could not be had or did not arrive whole. */
class SnapshotFailed extends Error {
  override name = 'SnapshotFailed';
  constructor(status: number) {
    super(`snapshot: ${status}`);
  }
}

/**
 * Waits for `act` as long as the local database answers. When the browser aborts a write (a full device),
 * PouchDB closes its handle, and a checkpoint that was being written is never answered.
 */
async function whileItAnswers(local: Database, act: Promise<void>): Promise<void> {
  let looking: ReturnType<typeof setInterval> | undefined;
  const silent = new Promise<never>((_, reject) => {
    looking = setInterval(() => {
      local.info().catch(reject);
    }, lookMs);
  });
  try {
    await Promise.race([act, silent]);
  } finally {
    clearInterval(looking);
  }
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
