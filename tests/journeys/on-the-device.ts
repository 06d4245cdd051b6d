import type { Phone } from './journey.ts';

/** All that this device's databases hold: its words as JSON, and its pictures as their bytes. */
export async function onTheDevice({ page }: Phone): Promise<{ words: string; pictures: Buffer[] }> {
  const held = await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => {
          resolve(asked.result);
        };
        asked.onerror = () => {
          reject(new Error('not read'));
        };
      });
    const words: string[] = [];
    const pictures: number[][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const rows: unknown[] = await done(db.transaction(table).objectStore(table).getAll());
        words.push(JSON.stringify(rows));
        if (table !== 'attach-store') continue;
        for (const { body } of rows as { body: Blob }[])
          pictures.push([...new Uint8Array(await body.arrayBuffer())]);
      }
      db.close();
    }
    return { words: words.join('\n'), pictures };
  });
  return { words: held.words, pictures: held.pictures.map((bytes) => Buffer.from(bytes)) };
}
