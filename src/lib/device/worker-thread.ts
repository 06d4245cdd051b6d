import type { Remote } from 'comlink';
import { persistently } from './persistently.ts';
import { SignedOut } from './safekeeping.svelte.ts';
import type { SpaceWorker } from './worker/space-worker.ts';

/** What a page does when its worker has come, and when one was lost on the way. */
interface Hooks {
  came: (worker: Remote<SpaceWorker>) => void;
  lost: () => void;
}

/** One page's worker: asked for until it comes, told whether the page is looked at and the network there, and closed. */
export class WorkerThread {
  readonly #person: string;
  readonly #store: string;
  readonly #hooks: Hooks;
  #worker: Remote<SpaceWorker> | undefined;
  #thread: Worker | undefined;
  #starting: Promise<Remote<SpaceWorker>> | undefined;
  /** Ends the waiting for a worker that is not there yet. */
  #leaving = new AbortController();

  /** `store`: the name of the person's small store. */
  constructor(person: string, store: string, hooks: Hooks) {
    this.#person = person;
    this.#store = store;
    this.#hooks = hooks;
  }

  get isThere(): boolean {
    return this.#worker !== undefined;
  }

  /** The worker, started where it is not. Waits for it as long as it takes; throws SignedOut after `end`. */
  start(): Promise<Remote<SpaceWorker>> {
    return (this.#starting ??= persistently(() => this.#start(), this.#leaving.signal));
  }

  async #start(): Promise<Remote<SpaceWorker>> {
    const { wrap } = await import('comlink');
    this.#leaving.signal.throwIfAborted();
    const thread = new Worker(new URL('./worker/space-worker.ts', import.meta.url), {
      type: 'module',
    });
    const worker = wrap<SpaceWorker>(thread);
    await new Promise<void>((resolve, reject) => {
      // Its script was lost on the way. What goes wrong in it later is told by what was asked of it.
      thread.onerror = () => {
        this.#hooks.lost();
        reject(new Error('the worker did not come'));
      };
      this.#leaving.signal.onabort = () => {
        reject(new SignedOut());
      };
      worker.start(this.#person, this.#store).then(resolve, reject);
    }).catch((error: unknown) => {
      thread.terminate();
      throw error;
    });
    thread.onerror = null;
    [this.#worker, this.#thread] = [worker, thread];
    this.#hooks.came(worker);
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('online', this.#onOnline);
    this.#onVisibility();
    return worker;
  }

  /** Takes no more, and waits for none that has not come. */
  end(): void {
    this.#leaving.abort(new SignedOut());
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('online', this.#onOnline);
  }

  /** Closes the one that is there, once `settled` has come: everything asked of it is answered before it goes. */
  async close(settled: () => Promise<void>): Promise<void> {
    const [worker, thread] = [this.#worker, this.#thread];
    if (!this.#leaving.signal.aborted) this.#worker = this.#starting = undefined;
    try {
      await worker?.close();
    } finally {
      await settled();
      thread?.terminate();
    }
  }

  #onVisibility = (): void => {
    void this.#worker?.setVisible(document.visibilityState === 'visible');
  };

  #onOnline = (): void => {
    void this.#worker?.nudge();
  };
}
