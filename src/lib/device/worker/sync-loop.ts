import { spaceName } from '../../domain/spaces/space-name.ts';
import type { SyncStatus } from '../channel.ts';
import type { PersonStore } from '../small-store/person-store.ts';
import { storageFailureOf } from '../storage-failure.ts';
import { openHintStream } from './hint-stream.ts';
import type { LocalSpaces } from './local-spaces.ts';
import type { Replication, SyncOutcome } from './replication.ts';
import { whyNoStream } from './why-no-stream.ts';
import { putAway, readWorld, takeBackEnded } from './world.ts';

/** What the loop tells the other tabs. */
export interface SyncEvents {
  status(status: SyncStatus): void;
  changed(space: string): void;
  unsent(): void;
  world(): void;
  /** The server has greeted this very person. */
  back(): void;
}

const shortestWaitMs = 1_000;
const longestWaitMs = 60_000;

/** Syncs this person's spaces while its tab leads: hears hints, pulls what moved, pushes what is unsent. */
export class SyncLoop {
  #person: string;
  #spaces: LocalSpaces;
  #store: PersonStore;
  #replication: Replication;
  #events: SyncEvents;
  #epoch = '';
  #marks = new Map<string, string>();
  #wake: () => void = () => undefined;
  #status: SyncStatus = { state: navigator.onLine ? 'syncing' : 'offline' };
  #failures = 0;

  constructor(
    person: string,
    spaces: LocalSpaces,
    store: PersonStore,
    replication: Replication,
    events: SyncEvents,
  ) {
    this.#person = person;
    this.#spaces = spaces;
    this.#store = store;
    this.#replication = replication;
    this.#events = events;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** Something was written here, or the network may be back: look again now. */
  nudge(): void {
    this.#failures = 0;
    this.#wake();
  }

  /** Somebody signed in again: what was last heard of that is out of date. */
  comeBack(): void {
    if (this.#status.state === 'failed') this.#status = { state: 'syncing' };
    this.nudge();
  }

  /** A page that wrote here is no more: what it left half noted is complete, and may be sent. */
  recover(): void {
    this.#settled = false;
    this.nudge();
  }

  /** Runs until `leading` is aborted; what is under way then is finished. */
  async run(leading: AbortSignal): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      leading.addEventListener('abort', () => {
        resolve();
        this.#wake();
      });
    });
    // Asked through a function, since it changes while things are awaited.
    const ended = () => leading.aborted;
    this.#settled = false;
    while (!ended()) {
      const close = await this.#connect(leading);
      if (close === undefined) {
        await Promise.race([this.#pause(), stopped]);
        continue;
      }
      const lost = await this.#follow(leading);
      close();
      if (lost && !ended()) await Promise.race([this.#pause(), stopped]);
    }
  }

  #streamLost = false;

  /** Opens the stream and waits for its greeting; undefined where there is none to be had. */
  async #connect(leading: AbortSignal): Promise<(() => void) | undefined> {
    this.#streamLost = false;
    let close: () => void = () => undefined;
    const greeted = await new Promise<boolean>((resolve) => {
      close = openHintStream({
        greeted: (epoch, marks) => {
          // Somebody else's: whoever has signed in on this device since.
          if (!Object.hasOwn(marks, spaceName('me', this.#person))) {
            resolve(false);
            return;
          }
          this.#events.back();
          this.#epoch = epoch;
          this.#marks = new Map(Object.entries(marks));
          resolve(true);
          this.#wake();
        },
        moved: (space, mark) => {
          this.#marks.set(space, mark);
          this.#wake();
        },
        lost: (how) => {
          this.#streamLost = true;
          // A request on the same line would hang for as long.
          if (how === 'silent') this.#replication.giveUp();
          resolve(false);
          this.#wake();
        },
      });
      leading.addEventListener('abort', () => {
        resolve(false);
      });
    });
    if (greeted) return close;
    close();
    if (!leading.aborted) this.#report(await whyNoStream(this.#person));
    return undefined;
  }

  /** Syncs what moved until the stream breaks or this tab no longer leads. True where it broke. */
  async #follow(leading: AbortSignal): Promise<boolean> {
    while (!leading.aborted && !this.#streamLost) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const outcome = await this.#syncSafely(leading);
      if (!outcome.ok) {
        this.#report(statusOf(outcome.reason));
        if (!isOfOneSpace(outcome.reason)) return true;
        // What moves meanwhile in another space still comes.
        await Promise.race([woken, this.#pause()]);
        continue;
      }
      this.#failures = 0;
      if (!this.#hasWork) {
        this.#report({ state: 'current', at: new Date().toISOString() });
        await woken;
      }
    }
    if (this.#streamLost) this.#report(await whyNoStream(this.#person));
    return this.#streamLost;
  }

  #hasWork = false;
  #settled = false;

  /** A full device or a closed database ends a round and not the loop. */
  async #syncSafely(leading: AbortSignal): Promise<SyncOutcome> {
    try {
      if (!this.#settled) await this.#spaces.settleWrites();
      this.#settled = true;
      return await this.#syncAll(leading);
    } catch (error) {
      if (storageFailureOf(error) === undefined) throw error;
      this.#settled = false;
      return { ok: false, reason: 'storage' };
    }
  }

  /** A space that the server cannot give keeps none of the others from being synced. */
  async #syncAll(leading: AbortSignal): Promise<SyncOutcome> {
    this.#hasWork = false;
    const me = spaceName('me', this.#person);
    let worst = await this.#syncOne(me, false);
    if (!worst.ok && !isOfOneSpace(worst.reason)) return worst;
    const world = await readWorld(this.#person, this.#spaces, this.#store);
    if (world.changed) this.#events.world();
    for (const space of world.spaces) {
      if (leading.aborted) return worst;
      if (space.kind === 'me') continue;
      if (space.mode === 'ended' || (space.kind === 'circle' && space.mode === 'r'))
        await this.#putAwayOnce(space);
      if (space.mode === 'ended') continue;
      const outcome = await this.#syncOne(space.id, space.mode === 'rw');
      // A circle that ended a moment ago: the next membership says so.
      const ended = !outcome.ok && (outcome.reason === 'ended' || outcome.reason === 'gone');
      if (outcome.ok || (ended && space.kind === 'circle')) continue;
      if (!isOfOneSpace(outcome.reason)) return outcome;
      worst = outcome;
    }
    return worst;
  }

  async #putAwayOnce(space: Parameters<typeof putAway>[1]): Promise<void> {
    const unsent = await this.#unsentIn(space.id);
    const here = (await this.#store.get('syncs', space.id)) !== undefined;
    if (unsent === 0 && !(here && space.mode === 'ended')) return;
    const left = await takeBackEnded(this.#person, space, this.#store);
    if (unsent === left.length && !(here && space.mode === 'ended')) return;
    await putAway(this.#person, space, this.#spaces, this.#store, left);
    // What was kept is in `own` now, which may have had its turn.
    this.#hasWork = true;
    this.#events.changed(space.id);
    this.#events.unsent();
  }

  /** Syncs one space where it moved there or something is unsent here. */
  async #syncOne(space: string, mayWrite: boolean): Promise<SyncOutcome> {
    const row = await this.#store.get('syncs', space);
    const mark = this.#marks.get(space) ?? '';
    const moved = row === undefined || row.mark !== mark || row.epoch !== this.#epoch;
    const unsent = mayWrite ? await this.#unsentIn(space) : 0;
    if (!moved && unsent === 0) return { ok: true };
    this.#report({ state: 'syncing' });
    const outcome = await this.#replication.sync(space, this.#epoch, mark, mayWrite);
    if (outcome.ok) {
      this.#events.changed(space);
      this.#events.unsent();
      if (this.#marks.get(space) !== mark && this.#marks.has(space)) this.#hasWork = true;
    }
    return outcome;
  }

  async #unsentIn(space: string): Promise<number> {
    const range = IDBKeyRange.bound([space, ''], [space, '\uffff']);
    return (await this.#store.getAll('unsent', range)).filter((row) => row.written).length;
  }

  #report(status: SyncStatus): void {
    this.#status = status;
    this.#events.status(status);
  }

  /** Waits longer after each failure, up to a minute; a nudge ends the wait. */
  async #pause(): Promise<void> {
    const wait = Math.min(longestWaitMs, shortestWaitMs * 2 ** this.#failures);
    this.#failures += 1;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait * (0.75 + Math.random() / 2));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

type Failure = Exclude<SyncOutcome, { ok: true }>['reason'];

/** Whether it says nothing about the next space: neither the line, nor this person, nor this device. */
function isOfOneSpace(reason: Failure): boolean {
  return reason === 'server' || reason === 'gone' || reason === 'ended';
}

function statusOf(reason: Failure): SyncStatus {
  if (reason === 'offline') return { state: 'offline' };
  if (reason === 'gone' || reason === 'ended') return { state: 'failed', reason: 'server' };
  return { state: 'failed', reason };
}
