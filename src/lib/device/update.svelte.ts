import type { Workbox } from 'workbox-window';
import { busyLock } from './locks.ts';
import { persistently } from './persistently.ts';

/** Whether a newer version of the app waits to be used. */
export type UpdateState = 'none' | 'waiting' | 'busy-elsewhere' | 'changing';

/** A write takes milliseconds; one that takes longer than this is stuck, and an update would cut it off. */
const patienceMs = 5_000;

/** How long the change-over may take before the page gets out of its way. */
const changeMs = 8_000;

/**
 * The service worker, and the newer version that may wait behind it. A version is offered and never forced:
 * it takes over only when the person says so and no tab has anything half-written.
 */
export class Update {
  #workbox: Workbox | undefined;
  #state = $state.raw<UpdateState>('none');

  get state(): UpdateState {
    return this.#state;
  }

  /** Registers the service worker and looks for a newer one, now and whenever the app is looked at again. */
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await persistently(() => import('workbox-window'));
    const workbox = new Workbox('/service-worker.js', { type: 'module' });
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => {
      this.#state = 'waiting';
    });
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (isUpdate === true) location.reload();
    });
    const registration = await persistently(() => workbox.register({ immediate: true }));
    if (
      registration?.waiting instanceof ServiceWorker &&
      navigator.serviceWorker.controller !== null
    )
      this.#state = 'waiting';
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void this.#look(registration);
    });
  }

  /** Lets the newer version take over; every tab then reloads. Not while one has something half-written. */
  async use(): Promise<void> {
    this.#state = 'changing';
    try {
      await navigator.locks.request(busyLock, { signal: AbortSignal.timeout(patienceMs) }, () => {
        this.#workbox?.messageSkipWaiting();
      });
      // The browser changes over when the older one is idle, which an open page can put off for a minute.
      setTimeout(() => {
        location.reload();
      }, changeMs);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#state = 'busy-elsewhere';
    }
  }

  /** Puts the offer away until the next start. */
  later(): void {
    this.#state = 'none';
  }

  async #look(registration: ServiceWorkerRegistration | undefined): Promise<void> {
    try {
      await registration?.update();
    } catch (error) {
      // No signal, or a server that is away: the next look will do.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
  }
}
