import type { LevelDatabase } from './level-database.ts';

/** A page of changes is held in memory at once. */
const pageLength = 500;

/** Each document of the space once, with its leaf revisions, in the order of last change. */
export async function* everyChange(database: LevelDatabase) {
  let since: number | string = 0;
  for (;;) {
    const page: PouchDB.Core.ChangesResponse<object> = await database.changes({
      since,
      limit: pageLength,
      style: 'all_docs',
      return_docs: true,
    });
    yield* page.results;
    if (page.results.length < pageLength) return;
    since = page.last_seq;
  }
}
