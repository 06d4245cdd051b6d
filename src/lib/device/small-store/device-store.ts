import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { ulid } from 'ulid';
import { storageFailureOf } from '../storage-failure.ts';

/** What this browser remembers whoever is signed in: `{ person, device }`, until sign-out. */
interface DeviceSchema extends DBSchema {
  settings: { key: 'device' | 'person' | 'clockOffset' | 'owesSignOut'; value: string | number };
  /** By person, which sign-in of theirs has databases here: somebody else may be at work meanwhile. */
  signIns: { key: string; value: string };
  /** Names of databases removed by a sign-out or an ended circle; `open` refuses them. */
  removed: { key: string; value: string };
}

export type DeviceStore = IDBPDatabase<DeviceSchema>;

let opened: Promise<DeviceStore> | undefined;

/** The one small database that belongs to the browser and not to a person. */
export function deviceStore(): Promise<DeviceStore> {
  opened ??= openDB<DeviceSchema>('selvedge-device', 1, {
    upgrade(db) {
      db.createObjectStore('settings');
      db.createObjectStore('signIns');
      db.createObjectStore('removed');
    },
    terminated() {
      opened = undefined;
    },
    blocking(_current, _blocked, event) {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
  });
  return opened;
}

/** Which sign-in of somebody has databases here. A connection that the browser closed without a word is opened anew. */
export async function signInOf(person: string): Promise<string | undefined> {
  try {
    return await (await deviceStore()).get('signIns', person);
  } catch (error) {
    if (storageFailureOf(error) === undefined) throw error;
    opened = undefined;
    return (await deviceStore()).get('signIns', person);
  }
}

/** This device's id, made at first open. */
export async function deviceId(): Promise<string> {
  const db = await deviceStore();
  const tx = db.transaction('settings', 'readwrite');
  const known = await tx.store.get('device');
  const id = typeof known === 'string' ? known : ulid().toLowerCase();
  if (known === undefined) await tx.store.put(id, 'device');
  await tx.done;
  return id;
}

/** Who is signed in on this device, with or without a network. */
export interface SignedIn {
  person: string;
  /** Which sign-in this is: databases of an earlier one were removed, and their names are never opened again. */
  signIn: string;
}

/** The person signed in on this device, until sign-out. */
export async function signedIn(): Promise<SignedIn | undefined> {
  const tx = (await deviceStore()).transaction(['settings', 'signIns'], 'readonly');
  const person = await tx.objectStore('settings').get('person');
  const signIn =
    typeof person === 'string' ? await tx.objectStore('signIns').get(person) : undefined;
  await tx.done;
  return typeof person === 'string' && signIn !== undefined ? { person, signIn } : undefined;
}

/**
 * Remembers who has signed in. Whoever was here before and did not sign out keeps their unsent work on this
 * device, out of sight, until they come back.
 */
export async function rememberSignIn(person: string): Promise<SignedIn> {
  const tx = (await deviceStore()).transaction(['settings', 'signIns'], 'readwrite');
  const signIn = (await tx.objectStore('signIns').get(person)) ?? ulid().toLowerCase();
  await Promise.all([
    tx.objectStore('settings').put(person, 'person'),
    tx.objectStore('signIns').put(signIn, person),
    tx.done,
  ]);
  return { person, signIn };
}

/** Forgets a person who signs out. */
export async function forgetSignIn(person: string): Promise<void> {
  const tx = (await deviceStore()).transaction(['settings', 'signIns'], 'readwrite');
  await Promise.all([
    tx.objectStore('settings').delete('person'),
    tx.objectStore('signIns').delete(person),
    tx.done,
  ]);
}

/** Milliseconds to add to this device's clock to get the server's, as last heard. */
export async function clockOffset(): Promise<number> {
  const offset = await (await deviceStore()).get('settings', 'clockOffset');
  return typeof offset === 'number' ? offset : 0;
}
