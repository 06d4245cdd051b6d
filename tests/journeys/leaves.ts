import type { Page } from '@playwright/test';
import type { Phone } from './journey.ts';

/** The current revisions of each document, deleted and conflicting ones too, by id. */
export type Leaves = Readonly<Record<string, readonly string[]>>;

/** What the app's copy of a space has, read from under it: PouchDB keeps each document's tree of revisions. */
export async function leavesHere(page: Page, space: string): Promise<Leaves> {
  return page.evaluate(async (name) => {
    type Tree = [rev: string, options: unknown, children: Tree[]];
    const leavesOf = (pos: number, [rev, , children]: Tree): string[] =>
      children.length === 0
        ? [`${pos}-${rev}`]
        : children.flatMap((child) => leavesOf(pos + 1, child));
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    const names = (await indexedDB.databases()).flatMap((database) => database.name ?? []);
    const here = names.find((found) => found.startsWith('_pouch_') && found.endsWith(name));
    if (here === undefined) return {};
    const database = await answered(indexedDB.open(here));
    const rows = (await answered(
      database.transaction('document-store').objectStore('document-store').getAll(),
    )) as {
      id: string;
      data: string;
    }[];
    database.close();
    return Object.fromEntries(
      rows.map(({ id, data }) => {
        const { rev_tree: trees } = JSON.parse(data) as { rev_tree: { pos: number; ids: Tree }[] };
        return [id, trees.flatMap(({ pos, ids }) => leavesOf(pos, ids)).sort()];
      }),
    );
  }, space);
}

/** What the gateway has. */
export async function leavesOnServer(phone: Phone, space: string): Promise<Leaves> {
  return phone.page.evaluate(async (name) => {
    const found: [string, string[]][] = [];
    for (let since = '0'; ;) {
      const path = `/db/${name}/_changes?style=all_docs&since=${since}`;
      const response = await fetch(path, { headers: { 'x-selvedge-client': '1' } });
      const page = (await response.json()) as {
        results: { id: string; changes: { rev: string }[] }[];
        last_seq: unknown;
      };
      if (page.results.length === 0) return Object.fromEntries(found);
      since = String(page.last_seq);
      for (const { id, changes } of page.results)
        found.push([id, changes.map(({ rev }) => rev).sort()]);
    }
  }, space);
}
