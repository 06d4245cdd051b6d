import { createContext } from 'svelte';
import { Attempts } from './attempts.svelte.ts';
import { Device } from './device.svelte.ts';
import { Programme } from './programme.ts';
import { openSession } from './session.ts';

/** What the screens of /app work with. */
export interface Workplace {
  device: Device;
  programme: Programme;
  attempts: Attempts;
}

/** How the app opened. */
export type Opening =
  | { state: 'opening' }
  | { state: 'open'; workplace: Workplace }
  | { state: 'signed-out' }
  | { state: 'unreachable' }
  /** The browser will not let us keep anything: a private window, no room at all, or an address with http://. */
  | { state: 'no-storage' };

/** Opens what a first screen needs; PouchDB comes later, with `Device.startWorker`. */
export async function openWorkplace(justJoined: boolean): Promise<Opening> {
  if (!isSecureContext) return { state: 'no-storage' };
  try {
    const session = await openSession(justJoined);
    if (session.state !== 'signed-in') return { state: session.state };
    const device = await Device.open(session.as);
    if (justJoined) await device.comeBack();
    const programme = new Programme(device);
    const attempts = await Attempts.open(device, () => programme.audit);
    return { state: 'open', workplace: { device, programme, attempts } };
  } catch (error) {
    if (error instanceof DOMException) return { state: 'no-storage' };
    throw error;
  }
}

/** The workplace of the layout above. */
export const [getWorkplace, setWorkplace] = createContext<() => Workplace>();
