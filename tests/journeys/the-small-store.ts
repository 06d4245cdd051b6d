import type { Phone } from './journey.ts';

/** Taps in the small store that are not yet in the answers document. */
export async function tapsNotInADocument(phone: Phone): Promise<number> {
  return phone.page.evaluate(async () => {
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
    const rows = (await answered(database.transaction('attempts').objectStore('attempts').getAll())) as {
      changes: number;
      folded: number;
    }[];
    database.close();
    return rows.reduce((sum, { changes, folded }) => sum + Math.max(0, changes - folded), 0);
  });
}
