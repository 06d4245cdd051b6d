import { createContext } from 'svelte';
import { Attempts } from './attempts.svelte.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import { Device } from './device.svelte.ts';
import { SelfReviews } from './self-reviews.svelte.ts';
import { openSession } from './session.ts';

/** What the screens of /app work with. */
export interface Workplace {
  device: Device;
  attempts: Attempts;
  selfReviews: SelfReviews;
}

/** How the app opened. */
export type Opening =
  | { state: 'opening' }
  | { state: 'open'; workplace: Workplace }
  | { state: 'signed-out' }
  | { state: 'unreachable' }
  /** The browser will not let us keep anything: a private window, or no room at all. */
  | { state: 'no-storage' };

/** Opens what a first screen needs; PouchDB comes later, with `Device.startWorker`. */
export async function openWorkplace(audit: Instrument, justJoined: boolean): Promise<Opening> {
  try {
    const session = await openSession(justJoined);
    if (session.state !== 'signed-in') return { state: session.state };
    const device = await Device.open(session.as);
    const attempts = await Attempts.open(device, audit);
    return { state: 'open', workplace: { device, attempts, selfReviews: new SelfReviews(device) } };
  } catch (error) {
    if (error instanceof DOMException) return { state: 'no-storage' };
    throw error;
  }
}

/** The workplace of the layout above. */
export const [getWorkplace, setWorkplace] = createContext<() => Workplace>();
