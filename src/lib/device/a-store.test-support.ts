import { ulid } from 'ulid';
import type { Device } from './device.svelte.ts';
import { openPersonStore, type PersonStore } from './small-store/person-store.ts';

/** An id of a person, a device or a document. */
export function anId(): string {
  return ulid().toLowerCase();
}

/** A small store of a test's own. */
export function aStore(): Promise<PersonStore> {
  return openPersonStore(`selvedge-test-${anId()}`, () => undefined);
}

/** As much of a device as words being typed need. */
export function aDeviceWith(store: PersonStore): Device {
  const device = {
    store,
    storage: 'fine',
    guarded: <T>(write: (opened: PersonStore) => Promise<T>) => write(store),
    countUnsent: () => Promise.resolve(),
    // No space of this device has anything in it.
    documents: () => ({ ofType: () => [], all: [], load: () => Promise.resolve(), loaded: true }),
  };
  return device as unknown as Device;
}
