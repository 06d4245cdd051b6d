import type { RevisionName } from '../store.ts';
import { leavesOf } from './leaves.ts';
import type { LevelDatabase } from './level-database.ts';
import { everyChange } from './space-changes.ts';

/** The answer to `_bulk_get` with `latest=true`, a document at a time; each leaf once, however often asked for. */
export async function* latestAsJson(
  database: LevelDatabase,
  revisions: readonly RevisionName[],
  options: { attachments: boolean },
): AsyncGenerator<string, void> {
  yield '{"results":[';
  let separator = '';
  for (const [id, names] of Map.groupBy(revisions, ({ id }) => id)) {
    const leaves = await leavesOf(database, id, options);
    const asked = new Set(names.map(({ rev }) => rev));
    const found = leaves.filter(({ branch }) => branch.some((rev) => asked.has(rev)));
    const known = new Set(found.flatMap(({ branch }) => branch));
    const docs = [
      ...found.map(({ document }) => ({ ok: document })),
      ...[...asked]
        .filter((rev) => !known.has(rev))
        .map((rev) => ({ error: { id, rev, error: 'not_found', reason: 'missing' } })),
    ];
    yield `${separator}${JSON.stringify({ id, docs })}`;
    separator = ',\n';
  }
  yield ']}';
}

/** The lines of a snapshot. `seq` is taken first, so that whatever changes meanwhile comes again after it. */
export async function* snapshotLines(
  database: LevelDatabase,
  epoch: string,
): AsyncGenerator<string, void> {
  const { update_seq: seq } = await database.info();
  yield line({ seq, epoch });
  let end = 0;
  for await (const { id } of everyChange(database)) {
    for (const { document } of await leavesOf(database, id, { attachments: true })) {
      yield line(document);
      end += 1;
    }
  }
  yield line({ end });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
