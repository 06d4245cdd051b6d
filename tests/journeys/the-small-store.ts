import type { Page } from '@playwright/test';
import type { Phone } from './journey.ts';

/** All rows of one store in the small database of whoever is signed in. */
async function rowsOf(phone: Phone, store: 'attempts' | 'mirrors' | 'world'): Promise<unknown[]> {
  return phone.page.evaluate(async (storeName) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const name = names.find((found) => /^selvedge-[0-9a-f]{16}-[0-9a-z]{26}$/.test(found));
    if (name === undefined) throw new Error('nobody is signed in here');
    const database = await answered(indexedDB.open(name));
    const rows: unknown[] = await answered(
      database.transaction(storeName).objectStore(storeName).getAll(),
    );
    database.close();
    return rows;
  }, store);
}

/** Taps in the small store that are not yet in the answers document. */
export async function tapsNotInADocument(phone: Phone): Promise<number> {
  const attempts = (await rowsOf(phone, 'attempts')) as { changes: number; folded: number }[];
  return attempts.reduce((sum, { changes, folded }) => sum + Math.max(0, changes - folded), 0);
}

/** The spaces of which this device keeps what it last read, for the first paint. */
export async function mirroredSpaces(phone: Phone): Promise<string[]> {
  const mirrors = (await rowsOf(phone, 'mirrors')) as { space: string }[];
  return mirrors.map(({ space }) => space);
}

/** The circle that this device has with somebody. */
export async function circleWith(phone: Phone, name: string): Promise<string> {
  const [world] = (await rowsOf(phone, 'world')) as {
    spaces: { id: string; kind: string; people: { name: string }[] }[];
  }[];
  const circle = world?.spaces.find(
    ({ kind, people }) => kind === 'circle' && people.some((person) => person.name === name),
  );
  if (circle === undefined) throw new Error(`no circle with ${name}`);
  return circle.id;
}

/**
 * Makes the browser close every connection to this person's databases, and deletes and changes nothing: an
 * upgrade that another page asks for, and then gives up.
 */
export async function closeDatabases(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).filter(
      ({ name }) => name?.includes('selvedge-') === true,
    );
    await Promise.all(
      databases.map(
        ({ name = '', version = 0 }) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open(name, version + 1);
            request.onupgradeneeded = () => request.transaction?.abort();
            request.onerror = (event) => {
              event.preventDefault();
              resolve();
            };
          }),
      ),
    );
  });
}

/** Keeps every table of the small store in use, as a slow disk does, until the page is gone: other writes wait. */
export async function busyStore(phone: Phone): Promise<void> {
  await phone.page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const name = names.find((found) => /^selvedge-[0-9a-f]{16}-[0-9a-z]{26}$/.test(found));
    if (name === undefined) throw new Error('nobody is signed in here');
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => {
        reject(opening.error ?? new Error('no answer'));
      };
      opening.onsuccess = () => {
        const { result: database } = opening;
        const tx = database.transaction([...database.objectStoreNames], 'readwrite');
        const hold = () => {
          tx.objectStore('attempts').count().onsuccess = hold;
          resolve();
        };
        hold();
      };
    });
  });
}
