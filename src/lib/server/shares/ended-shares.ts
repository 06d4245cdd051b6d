import { erasureOfDocument } from '#lib/domain/erasure/begun.ts';
import type { Erased } from '#lib/domain/erasure/erasure.ts';
import { parseDocumentId } from '#lib/domain/documents/document-id.ts';
import { spaceAccess } from '#lib/domain/spaces/space-access.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { circlesOf, type Roster } from '../accounts/roster.ts';
import { Conflict } from '../errors.ts';
import type { SpaceStore, StoredRecord } from '../store/store.ts';

interface Parts {
  roster: Roster;
  spaces: SpaceStore;
  clock: Clock;
  /** Told of each space in which something was deleted. */
  changed: (space: string) => void;
}

/**
 * Deletes what somebody showed in times together that have ended, where their devices may only read: of what they
 * deleted, the copies that they themselves put there, and nothing else. Returns how many there were.
 */
export async function deleteEndedShares(
  { roster, spaces, clock, changed }: Parts,
  person: string,
  erased: Erased,
): Promise<number> {
  const now = instant(clock());
  const ended = (await circlesOf(roster, person)).filter(
    (circle) =>
      circle.intern === person &&
      spaceAccess(person, { kind: 'circle', id: circle.id }, { circle }, now) === 'r',
  );
  let count = 0;
  for (const { id } of ended) {
    const space = spaceName('circle', id);
    const gone = (await currentIn(spaces, space)).filter(
      (document) =>
        isShareOf(person, document) && erasureOfDocument(erased, document) !== undefined,
    );
    for (const document of gone) await remove(spaces, space, document);
    if (gone.length === 0) continue;
    count += gone.length;
    changed(space);
    await spaces.compact(space);
  }
  return count;
}

/** By its id, which the gateway lets nobody forge, and not by what it says of itself. */
function isShareOf(person: string, { _id }: StoredRecord): boolean {
  const id = parseDocumentId(_id);
  return id?.type === 'share' && id.author === person;
}

/** A share is never edited: the only other change of it is its deletion. */
async function remove(
  spaces: SpaceStore,
  space: string,
  { _id, _rev }: StoredRecord,
): Promise<void> {
  try {
    await spaces.put(space, { _id, _rev, _deleted: true });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

/** The documents that stand in a space. */
async function currentIn(spaces: SpaceStore, space: string): Promise<StoredRecord[]> {
  const text = await new Response(await spaces.snapshot(space)).text();
  return text.split('\n').flatMap((line) => {
    const entry: unknown = line === '' ? undefined : JSON.parse(line);
    return isStored(entry) && entry['_deleted'] !== true ? [entry] : [];
  });
}

function isStored(entry: unknown): entry is StoredRecord {
  return typeof entry === 'object' && entry !== null && '_id' in entry && '_rev' in entry;
}
