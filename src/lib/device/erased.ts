import {
  beginningAfter,
  erasedBy,
  ErasureDocument,
  type Erased,
} from '../domain/erasure/erasure.ts';
import type { Stamp } from '../domain/stamp.ts';
import type { Device } from './device.svelte.ts';

/** What this person has deleted, as far as this device has heard. */
export function erasedOn(device: Device): Erased {
  return erasedBy(device.documents(device.ownSpace).ofType('erasure', ErasureDocument));
}

/** When something begins that is begun now (ISO 8601): after every deletion that this device knows of. */
export function beginsAt(device: Device): string {
  return new Date(beginningAfter(erasedOn(device), device.now())).toISOString();
}

/** The setting that waits to be told: this device had something newer than a deletion it heard of later. */
export const unheardKey = 'erasedUnheard';

/** Keeps in mind that something said here after a deletion was deleted with the rest: the person is told, once. */
export async function noteUnheard(device: Device, erasure: Stamp): Promise<void> {
  await device.guarded((store) => store.put('settings', erasure, unheardKey));
}
