import { erasureOfDocument } from '#lib/domain/erasure/begun.ts';
import type { Erased } from '#lib/domain/erasure/erasure.ts';
import { parseDocumentId } from '#lib/domain/documents/document-id.ts';
import { spaceAccess } from '#lib/domain/spaces/space-access.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import type { CircleRecord } from '../accounts/records.ts';
import { circlesOf, type Roster } from '../accounts/roster.ts';
import { Conflict } from '../errors.ts';
import type { SpaceStore, StoredRecord } from '../store/store.ts';

/** What it takes to delete there. */
export interface EndedParts {
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
  { roster, spaces, clock, changed }: EndedParts,
  person: string,
  erased: Erased,
): Promise<number> {
  const parts = { roster, spaces, clock, changed };
  let count = 0;
  for (const circle of await circlesOf(roster, person)) {
    if (circle.intern !== person || !hasEnded(parts, person, circle)) continue;
    count += await removeShares(
      parts,
      circle.id,
      (document) =>
        isShareOf(person, document) && erasureOfDocument(erased, document) !== undefined,
    );
  }
  return count;
}

/**
 * Deletes what somebody took back on a device which had not heard yet that the time together had ended: the devices may
 * not write there any more, and what was taken back would be read on. Returns how many there were; shares of others, and
 * circles that go on or are none of theirs, are left alone.
 */
export async function takeBackEnded(
  parts: EndedParts,
  person: string,
  circle: string,
  shares: readonly string[],
): Promise<number> {
  const known = (await circlesOf(parts.roster, person)).find(({ id }) => id === circle);
  if (known === undefined || !hasEnded(parts, person, known)) return 0;
  return removeShares(
    parts,
    circle,
    (document) => isShareOf(person, document) && shares.includes(document._id),
  );
}

/** Whether somebody who was in a circle may write there no longer. */
function hasEnded({ clock }: EndedParts, person: string, circle: CircleRecord): boolean {
  const access = spaceAccess(
    person,
    { kind: 'circle', id: circle.id },
    { circle },
    instant(clock()),
  );
  return access === 'r' || access === 'ended';
}

async function removeShares(
  { spaces, changed }: EndedParts,
  circle: string,
  isGone: (document: StoredRecord) => boolean,
): Promise<number> {
  const space = spaceName('circle', circle);
  const gone = (await currentIn(spaces, space)).filter(isGone);
  for (const document of gone) await remove(spaces, space, document);
  if (gone.length === 0) return 0;
  changed(space);
  await spaces.compact(space);
  return gone.length;
}

/** A copy, or a photo in one. By its id, which the gateway lets nobody forge, and not by what it says of itself. */
function isShareOf(person: string, { _id }: StoredRecord): boolean {
  const id = parseDocumentId(_id);
  return (id?.type === 'share' || id?.type === 'photo') && id.author === person;
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
