import { z } from 'zod';
import { fromPouch, type LevelDatabase } from './level-database.ts';
import { NotFound } from '../../errors.ts';
import type { Body, StoredRecord } from '../store.ts';

const history = z.object({ _revisions: z.object({ start: z.number(), ids: z.array(z.string()) }) });

/** A current revision of a document, with the names of those it came from. */
export interface Leaf {
  document: StoredRecord;
  /** The revisions on its branch, itself first. */
  branch: readonly string[];
}

/**
 * All leaves of a document, deleted and conflicting ones too; none where the space never had it. Everything that
 * leaves this store is read here, so a replaced or deleted revision cannot be: it is no leaf. (PouchDB's own
 * `latest=true` throws out of reach of any catch, and ends the process, when asked for an unknown revision.)
 */
export async function leavesOf(
  database: LevelDatabase,
  id: string,
  { attachments }: { attachments: boolean },
): Promise<readonly Leaf[]> {
  // `latest` here only covers a leaf that is replaced between PouchDB's two reads.
  const options: PouchDB.Core.GetOpenRevisions & { latest: boolean; attachments: boolean } = {
    open_revs: 'all',
    revs: true,
    latest: true,
    attachments,
  };
  try {
    const found = await database.get<Body>(id, options);
    return found.flatMap((entry) => ('ok' in entry ? [leaf(entry.ok)] : []));
  } catch (error) {
    const ours = fromPouch(error, `document ${id}`);
    if (ours instanceof NotFound) return [];
    throw ours;
  }
}

function leaf(document: StoredRecord): Leaf {
  const { start, ids } = history.parse(document)._revisions;
  return { document, branch: ids.map((hash, at) => `${start - at}-${hash}`) };
}
