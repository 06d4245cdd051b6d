import { busyLock } from './locks.ts';
import { storageFailureOf } from './storage-failure.ts';

/** Thrown by a write after a sign-out: nothing was saved. */
export class SignedOut extends Error {
  override name = 'SignedOut';
}

/** Whether this device can still write things down; `gone`: the browser deleted all of it under an open page. */
export type StorageState = 'fine' | 'full' | 'closed' | 'gone' | 'signed-out';

/**
 * Every write of one tab: begun in the task that asked for it, awaited by whoever wants to end, and what can
 * go wrong turned into a state that the screens show.
 */
export class Safekeeping {
  #state = $state.raw<StorageState>('fine');
  #writing = new Set<Promise<unknown>>();
  #failures = 0;

  get state(): StorageState {
    return this.#state;
  }

  /** Asked anew after each wait, since a sign-out can come meanwhile. */
  get signedOut(): boolean {
    return this.#state === 'signed-out';
  }

  /**
   * Runs a write to its end, which an update and a sign-out wait for.
   * @throws SignedOut, or what the write threw.
   */
  async keep<T>(write: () => Promise<T>): Promise<T> {
    if (this.signedOut) throw new SignedOut();
    const failuresBefore = this.#failures;
    try {
      // Begun before anything is awaited: a tap is on its way to disk in the task of the tap.
      const writing = write();
      const done = writing.then(
        () => undefined,
        () => undefined,
      );
      this.#writing.add(done);
      void navigator.locks.request(busyLock, { mode: 'shared' }, () => done);
      void done.then(() => this.#writing.delete(done));
      const result = await writing;
      // One that was begun before another failed says nothing of the room that is left now.
      if (this.#state === 'full' && this.#failures === failuresBefore) this.#state = 'fine';
      return result;
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    if (!this.#isOver) this.#state = storageFailureOf(error) ?? this.#state;
  }

  /** Resolves when nothing that was begun here is still being written. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#writing]);
  }

  /** The browser closed the store under us: the next write opens it again. */
  closed(): void {
    if (!this.#isOver) this.#state = 'closed';
  }

  /** What was kept is no more: a new store of the old name would be one that no start looks for. */
  gone(): void {
    if (!this.signedOut) this.#state = 'gone';
  }

  get #isOver(): boolean {
    return this.signedOut || this.#state === 'gone';
  }

  /** The store is open anew. */
  opened(): void {
    if (!this.#isOver) this.#state = 'fine';
  }

  /** Takes no more writes, for good. */
  stop(): void {
    this.#state = 'signed-out';
  }
}
