import type { PersonStore } from './small-store/person-store.ts';

/** What the settings begin with that wait to be told: of which space something was kept that could not be sent. */
const unseen = 'kept-unseen ';

function range(): IDBKeyRange {
  return IDBKeyRange.bound(unseen, `${unseen}\uffff`);
}

/** Notes, to tell the person, that something for a space could not be sent and was kept. `title` is the space's. */
export async function noteKept(store: PersonStore, space: string, title: string): Promise<void> {
  await store.put('settings', title, `${unseen}${space}`);
}

/** With whom something was written that was kept on this device and not yet looked at. */
export async function keptUnseen(store: PersonStore): Promise<string[]> {
  return store.getAll('settings', range());
}

/** What was kept has been on the screen. */
export async function forgetKeptUnseen(store: PersonStore): Promise<void> {
  await store.delete('settings', range());
}
