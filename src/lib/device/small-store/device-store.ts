import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { ulid } from 'ulid';

/** What this browser remembers whoever is signed in: `{ person, device }`, until sign-out. */
interface DeviceSchema extends DBSchema {
  settings: { key: 'device' | 'person' | 'signIn' | 'clockOffset' | 'owesSignOut'; value: string | number };
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
  const tx = (await deviceStore()).transaction('settings', 'readonly');
  const [person, signIn] = await Promise.all([tx.store.get('person'), tx.store.get('signIn')]);
  await tx.done;
  return typeof person === 'string' && typeof signIn === 'string' ? { person, signIn } : undefined;
}

/** Remembers who has signed in. */
export async function rememberSignIn(person: string): Promise<SignedIn> {
  const signIn = ulid().toLowerCase();
  const tx = (await deviceStore()).transaction('settings', 'readwrite');
  await Promise.all([tx.store.put(person, 'person'), tx.store.put(signIn, 'signIn'), tx.done]);
  return { person, signIn };
}

/** Milliseconds to add to this device's clock to get the server's, as last heard. */
export async function clockOffset(): Promise<number> {
  const offset = await (await deviceStore()).get('settings', 'clockOffset');
  return typeof offset === 'number' ? offset : 0;
}
