import type { Remote } from 'comlink';
import type { MembershipDocument, SpaceMembership } from '../domain/spaces/membership.ts';
import { nextStamp, type Stamp } from '../domain/stamp.ts';
import { spaceName } from '../domain/spaces/space-name.ts';
import { leftNames } from './change-at-once.ts';
import { openChannel, type Notice, type SyncStatus } from './channel.ts';
import { holdOpen, pageLocks } from './locks.ts';
import { Safekeeping, type StorageState } from './safekeeping.svelte.ts';
import { clockOffset, deviceId, type SignedIn } from './small-store/device-store.ts';
import {
  isStillKept,
  openPersonStore,
  personStoreName,
  type AheadRow,
  type PersonStore,
} from './small-store/person-store.ts';
import { madeOutside } from './made-outside.svelte.ts';
import { SpaceDocuments } from './space-documents.svelte.ts';
import { StorageFailed } from './storage-failure.ts';
import type { StoredDocument } from './stored-document.ts';
import { unsentThings, type UnsentThing } from './unsent.ts';
import { WorkerThread } from './worker-thread.ts';
import type { SpaceWorker } from './worker/space-worker.ts';
import { finishWrites, listWithAhead, withAhead, writeAhead } from './write-ahead.ts';

/** The setting that says since when nothing of this person is shown. */
const sentAwayKey = 'sentAway';

function isSentAway(notice: Notice): boolean {
  return (
    notice.kind === 'status' &&
    notice.status.state === 'failed' &&
    notice.status.reason === 'sent-away'
  );
}

/**
 * This device in the hands of one person: their small store, the worker that alone opens their spaces, and
 * what every screen shows of it. One a tab, made by the layout of /app.
 */
export class Device {
  readonly person: string;
  readonly id: string;
  #store: PersonStore;
  #worker: WorkerThread;
  #channel: BroadcastChannel;
  #documents = new Map<string, SpaceDocuments>();
  /** What was read before this start. */
  #mirrors = new Map<string, readonly StoredDocument[]>();
  #aheadAtStart: readonly AheadRow[] = [];
  #listeners = new Set<(notice: Notice) => void>();
  /** The lock that says that this page is alive. */
  #page = `${pageLocks}${crypto.randomUUID()}`;
  /** Ends the waiting for other pages to be gone. */
  #ending: AbortController | undefined;
  #clockOffset = 0;
  #lastStamp: Stamp | undefined;
  /** Lets go what a sign-out waits for, which is held as long as this tab may write. */
  #letGo: () => void = () => undefined;
  #keeping = new Safekeeping();

  /** Before the worker has looked: without a network there is nothing to check. */
  #status = $state.raw<SyncStatus>({ state: navigator.onLine ? 'syncing' : 'offline' });
  #unsent = $state.raw<readonly UnsentThing[]>([]);
  /** The spaces that were fetched at least once: of any other nothing can be said. */
  #fetched = $state.raw<readonly string[]>([]);
  #world = $state.raw<MembershipDocument | undefined>(undefined);
  #isSentAway = $state(false);

  private constructor(person: string, id: string, store: PersonStore, channel: BroadcastChannel) {
    this.person = person;
    this.id = id;
    this.#store = store;
    this.#channel = channel;
    this.#worker = new WorkerThread(person, store.name, {
      came: (worker) => {
        void this.#finishWrites(worker);
        for (const documents of this.#documents.values()) void documents.load();
        addEventListener('offline', this.#onOffline);
      },
      lost: this.#onOffline,
    });
    channel.onmessage = ({ data }: MessageEvent<Notice>) => {
      void this.#heard(data);
    };
  }

  /** Opens what a first screen needs. The worker, and PouchDB in it, come after `startWorker`. */
  static async open(as: SignedIn): Promise<Device> {
    const closed: { hear: () => void } = { hear: () => undefined };
    const [id, store, channel, offset] = await Promise.all([
      deviceId(),
      openPersonStore(await personStoreName(as), () => {
        closed.hear();
      }),
      openChannel(as.person),
      clockOffset(),
    ]);
    const device = new Device(as.person, id, store, channel);
    closed.hear = () => {
      device.#keeping.closed();
    };
    device.#clockOffset = offset;
    // What is not brought to disk now stays for the next start.
    if (Object.keys(localStorage).some((name) => name.startsWith(leftNames(store.name))))
      await import('./finish-left.ts')
        .then(({ finishLeft }) => finishLeft(store))
        .catch(reportError);
    // What a page that died had begun to write is there already; `startWorker` finishes it. Read before the mirrors: what is
    // not ahead any more is in them.
    device.#aheadAtStart = await store.getAll('ahead');
    for (const { space, documents } of await store.getAll('mirrors'))
      device.#mirrors.set(space, documents);
    device.#isSentAway = (await store.get('settings', sentAwayKey)) !== undefined;
    await device.#readFetched();
    await device.#readWorld();
    device.#letGo = await holdOpen(device.person, device.#page);
    // The other pages watch this one from now on: what it begins is finished by them when it is gone.
    device.tell({ kind: 'ask-status' });
    await device.countUnsent();
    return device;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** What only this device has. */
  get unsent(): readonly UnsentThing[] {
    return this.#unsent;
  }

  /** The person's name, roles and spaces, as the server last said; undefined before the first sync. */
  get world(): MembershipDocument | undefined {
    return this.#world;
  }

  /** Whether what the server has of a space has come to this device at least once. */
  isFetched(space: string): boolean {
    return this.#fetched.includes(space);
  }

  /**
   * Whether nothing of this person may be shown here until they sign in again: the programme team signed them out, or
   * somebody else has signed in on this device. What is here stays, the unsent too.
   */
  get isSentAway(): boolean {
    return this.#isSentAway;
  }

  /** This person has signed in. */
  async comeBack(): Promise<void> {
    await this.#setSentAway(false);
    this.tell({ kind: 'back' });
  }

  get storage(): StorageState {
    return this.#keeping.state;
  }

  get store(): PersonStore {
    return this.#store;
  }

  /** The lock that this page holds as long as it lives. */
  get page(): string {
    return this.#page;
  }

  /** The small store's name, which the names of the spaces' databases begin with. */
  get storeName(): string {
    return this.#store.name;
  }

  get ownSpace(): string {
    return spaceName('own', this.person);
  }

  /** What the server tells this person: nobody else reads it. */
  get meSpace(): string {
    return spaceName('me', this.person);
  }

  /** What the programme publishes to everybody in it; undefined before the first sync. */
  get cohortSpace(): string | undefined {
    return this.#world?.spaces.find(({ kind }) => kind === 'cohort')?.id;
  }

  /** The circles this person is in, ended ones included where they may still be read. */
  get circles(): readonly SpaceMembership[] {
    return (
      this.#world?.spaces.filter(({ kind, mode }) => kind === 'circle' && mode !== 'ended') ?? []
    );
  }

  /** The corrected time, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  /** A stamp later than any this tab has given. */
  stamp(): Stamp {
    this.#lastStamp = nextStamp(this.#lastStamp, this.now(), this.id);
    return this.#lastStamp;
  }

  /** Starts the worker: after the first paint, since nothing on it needs PouchDB. */
  startWorker(): Promise<Remote<SpaceWorker>> {
    return this.#worker.start();
  }

  /** The documents of a space, kept in memory as they stand; read for the first time once the worker runs. */
  documents(space: string): SpaceDocuments {
    let documents = this.#documents.get(space);
    if (documents === undefined) {
      const source = {
        list: async () => {
          const worker = await this.startWorker();
          return listWithAhead(this.#store, space, this.#page, () => worker.list(space));
        },
        keep: async (read: readonly StoredDocument[]) => {
          await this.#store.put('mirrors', { space, documents: read });
        },
      };
      const mirror = this.#mirrors.get(space);
      const ahead = this.#aheadAtStart.filter((row) => row.space === space);
      const shown = ahead.length === 0 ? mirror : withAhead(mirror ?? [], ahead);
      documents = madeOutside(() => new SpaceDocuments(source, mirror, shown));
      this.#documents.set(space, documents);
      if (this.#worker.isThere) void documents.load();
    }
    return documents;
  }

  async write(space: string, id: string, content: Record<string, unknown>): Promise<void> {
    const forgetAhead = await this.#keeping.keep(() =>
      writeAhead(this.#store, { space, id, content, page: this.#page }, async () =>
        (await this.startWorker()).write(space, id, content),
      ),
    );
    await this.#readWritten(space, forgetAhead);
  }

  async remove(space: string, id: string): Promise<void> {
    const forgetAhead = await this.#keeping.keep(() =>
      writeAhead(this.#store, { space, id, page: this.#page }, async () =>
        (await this.startWorker()).remove(space, id),
      ),
    );
    await this.#readWritten(space, forgetAhead);
  }

  /** Until the mirror has what was written, it stays ahead: a page that goes in between leaves the next one nothing older. */
  async #readWritten(space: string, forgetAhead: () => Promise<void>): Promise<void> {
    await this.documents(space).load();
    await forgetAhead();
    await this.countUnsent();
  }

  /** Runs a write to the small store and turns what can go wrong into a state that the screen shows. */
  async guarded<T>(write: (store: PersonStore) => Promise<T>): Promise<T> {
    return this.#keeping.keep(async () => {
      if (this.storage === 'closed' || this.storage === 'gone') await this.#reopen();
      return write(this.#store);
    });
  }

  /** Takes a document that will never be delivered out of this device's copy; nobody else ever had it. */
  async drop(space: string, id: string): Promise<void> {
    await this.#keeping.keep(async () => (await this.startWorker()).drop(space, id));
    await this.documents(space).load();
  }

  /** After the storage failed: opens it anew, here and in the worker, and sees whether it takes a write. */
  async tryAgain(): Promise<void> {
    await this.guarded((store) =>
      store.put('settings', new Date(this.now()).toISOString(), 'triedAgain'),
    );
    await this.#closeWorker();
    await this.startWorker();
  }

  async countUnsent(): Promise<void> {
    this.#unsent = await unsentThings(this.#store);
  }

  /** Finishes what a page that is no more had begun, and lets the worker send what it left half noted. */
  async takeOver(page: string): Promise<void> {
    const worker = await this.startWorker();
    await this.#finishWrites(worker, page);
    await worker.recover();
  }

  /** Resolves when nothing that was begun here is still being written. */
  async settled(): Promise<void> {
    await this.#keeping.settled();
  }

  /** Tells the other tabs, and this one's worker. */
  tell(notice: Notice): void {
    this.#channel.postMessage(notice);
  }

  /** Hears what other tabs and the worker tell. Returns how to stop. */
  listen(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Finishes what is being written and takes no more, for a sign-out here or in another tab. */
  async stopWriting(): Promise<void> {
    this.#keeping.stop();
    this.#worker.end();
    removeEventListener('offline', this.#onOffline);
    await this.#closeWorker();
    await this.settled();
    this.#letGo();
  }

  /** Finishes what pages that are no more had begun to write. What fails stays for the next start. */
  async #finishWrites(worker: Remote<SpaceWorker>, only?: string): Promise<void> {
    this.#ending ??= new AbortController();
    const writer: Parameters<typeof finishWrites>[1] = {
      write: (...document) => this.#keeping.keep(() => worker.write(...document)),
      remove: (...document) => this.#keeping.keep(() => worker.remove(...document)),
      read: (space) => this.documents(space).load(),
    };
    const { signal: ending } = this.#ending;
    try {
      await finishWrites(this.#store, writer, { self: this.#page, ending, only });
    } catch (error) {
      // A storage that fails is told as such, and a sign-out has said what would be lost.
      if (this.storage === 'fine') throw error;
    }
    if (!ending.aborted) await this.countUnsent();
  }

  async #closeWorker(): Promise<void> {
    this.#ending?.abort();
    this.#ending = undefined;
    await this.#worker.close(() => this.settled());
  }

  #onOffline = (): void => {
    this.#status = { state: 'offline' };
  };

  /**
   * Spaces are put into memory here, and not where a screen first asks: state that is made within a `$derived`
   * is not one of its dependencies.
   */
  async #readWorld(): Promise<void> {
    this.#world = await this.#store.get('world', 'membership');
    const cohort = this.cohortSpace === undefined ? [] : [this.cohortSpace];
    const mine = [this.ownSpace, this.meSpace, ...cohort, ...this.circles.map(({ id }) => id)];
    for (const space of mine) this.documents(space);
    // A space that is no longer this person's to read leaves nothing here.
    for (const space of await this.#store.getAllKeys('mirrors')) {
      if (!mine.includes(space)) await this.#store.delete('mirrors', space);
    }
  }

  async #setSentAway(is: boolean): Promise<void> {
    if (this.#isSentAway === is) return;
    this.#isSentAway = is;
    if (is) await this.#store.put('settings', new Date(this.now()).toISOString(), sentAwayKey);
    else await this.#store.delete('settings', sentAwayKey);
  }

  async #readFetched(): Promise<void> {
    this.#fetched = await this.#store.getAllKeys('syncs');
  }

  async #heard(notice: Notice): Promise<void> {
    if (notice.kind === 'reopened') location.reload();
    if (notice.kind === 'closing' && !this.#keeping.signedOut) {
      await this.stopWriting();
      this.#store.close();
    }
    if (this.#keeping.signedOut) return;
    if (notice.kind === 'sent-away' || isSentAway(notice)) await this.#setSentAway(true);
    if (notice.kind === 'back') await this.#setSentAway(false);
    if (notice.kind === 'status') this.#status = notice.status;
    if (notice.kind === 'status') this.#clockOffset = await clockOffset();
    if (notice.kind === 'changed') {
      await this.#documents.get(notice.space)?.load();
      if (!this.isFetched(notice.space)) await this.#readFetched();
    }
    if (notice.kind === 'unsent' || notice.kind === 'answers') await this.countUnsent();
    if (notice.kind === 'world') await this.#readWorld();
    for (const listener of this.#listeners) listener(notice);
  }

  async #reopen(): Promise<void> {
    if (!(await isStillKept(this.person, this.#store.name))) {
      this.#keeping.gone();
      throw new StorageFailed('closed', 'the browser deleted it');
    }
    this.#store = await openPersonStore(this.#store.name, () => {
      this.#keeping.closed();
    });
    this.#keeping.opened();
  }
}
