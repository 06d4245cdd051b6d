import { z } from 'zod';
import type { RevisionName, StoredRecord } from '../store.ts';
import type { CouchdbClient } from './couchdb-client.ts';
import { storedRecord } from './couchdb-records.ts';

/** Rows of `_changes` read at once. */
const pageLength = 500;

/** Documents read whole at once: with photos in them, still some tens of megabytes. */
const handful = 25;

const changesPage = z.object({
  last_seq: z.union([z.string(), z.number()]),
  results: z.array(z.object({ id: z.string(), changes: z.array(z.object({ rev: z.string() })) })),
});

const documents = z.object({
  results: z.array(z.object({ docs: z.array(z.object({ ok: storedRecord.optional() })) })),
});

/** Each document of the database once, with its leaf revisions. One that changes meanwhile may come again. */
export async function* everyChange(couchdb: CouchdbClient, path: string) {
  let since = '0';
  for (;;) {
    const query = new URLSearchParams({ style: 'all_docs', limit: String(pageLength), since });
    const page = changesPage.parse(await couchdb.json(`${path}/_changes?${query}`));
    yield* page.results;
    if (page.results.length < pageLength) return;
    since = String(page.last_seq);
  }
}

/** All leaves of the database, whole: with `_revisions` and attachments. */
export async function* everyLeaf(
  couchdb: CouchdbClient,
  path: string,
): AsyncGenerator<StoredRecord, void> {
  let names: RevisionName[] = [];
  for await (const { id, changes } of everyChange(couchdb, path)) {
    if (id.startsWith('_')) continue;
    names.push(...changes.map(({ rev }) => ({ id, rev })));
    if (names.length < handful) continue;
    yield* await read(couchdb, path, names);
    names = [];
  }
  if (names.length > 0) yield* await read(couchdb, path, names);
}

async function read(
  couchdb: CouchdbClient,
  path: string,
  names: readonly RevisionName[],
): Promise<readonly StoredRecord[]> {
  const answer = await couchdb.json(`${path}/_bulk_get?revs=true&latest=true&attachments=true`, {
    method: 'POST',
    body: { docs: names },
  });
  const { results } = documents.parse(answer);
  return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok === undefined ? [] : [ok])));
}
