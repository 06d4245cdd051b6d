import { canonicalJson } from '../../domain/canonical.ts';
import { documentId, parseDocumentId } from '../../domain/documents/document-id.ts';
import { MembershipDocument, type SpaceMembership } from '../../domain/spaces/membership.ts';
import { parseSpaceName, spaceName } from '../../domain/spaces/space-name.ts';
import { ulid } from 'ulid';
import { noteKept } from '../kept-unseen.ts';
import type { PersonStore, UnsentRow } from '../small-store/person-store.ts';
import type { LocalSpaces } from './local-spaces.ts';

/**
 * Reads the membership that the server wrote, keeps it where a start finds it first, and puts away the
 * copies of circles that ended. Returns the spaces as they now are, and whether anything changed.
 */
export async function readWorld(
  person: string,
  spaces: LocalSpaces,
  store: PersonStore,
): Promise<{ spaces: readonly SpaceMembership[]; changed: boolean }> {
  const [document] = await spaces.list(
    spaceName('me', person),
    documentId('membership', 'server', 'me'),
  );
  const parsed = MembershipDocument.safeParse(document);
  const before = await store.get('world', 'membership');
  if (!parsed.success) return { spaces: before?.spaces ?? [], changed: false };
  const changed = canonicalJson(before ?? {}) !== canonicalJson(parsed.data);
  if (changed) await store.put('world', parsed.data, 'membership');
  return { spaces: parsed.data.spaces, changed };
}

/**
 * When a circle ends: what was written for it and never delivered moves to the person's own space as "not delivered";
 * then, where the space is no longer theirs to read, its copy leaves this device. `left` are the ids of what is not to be
 * put away yet.
 */
export async function putAway(
  person: string,
  space: SpaceMembership,
  spaces: LocalSpaces,
  store: PersonStore,
  left: readonly string[] = [],
): Promise<void> {
  const range = unsentIn(space);
  await spaces.whileNobodyWrites(async (alone) => {
    for (const { id } of await store.getAll('unsent', range)) {
      if (left.includes(id)) continue;
      const [document] = await spaces.list(space.id, id);
      // A photo is a copy of one's own: the entry it was for is kept, and names it.
      if (document !== undefined && parseDocumentId(id)?.type === 'photo')
        await alone.drop(space.id, id);
      else if (document !== undefined) {
        await alone.write(
          spaceName('own', person),
          documentId('kept', person, ulid().toLowerCase()),
          {
            type: 'kept',
            author: person,
            v: 1,
            because: 'period-ended',
            space: space.id,
            title: space.title,
            keptAt: new Date().toISOString(),
            document,
          },
        );
        await noteKept(store, space.id, space.title);
        await alone.drop(space.id, id);
      }
      await store.delete('unsent', [space.id, id]);
    }
    if (space.mode === 'ended') await spaces.destroy(space.id);
  });
  if (space.mode !== 'ended') return;
  await store.delete('syncs', space.id);
  await store.delete('summaries', space.id);
  await store.delete('mirrors', space.id);
}

/**
 * What this person took back in a circle that has ended, where the devices can no longer: the server does it. Returns the
 * ids of what it does not know of yet, where it does not answer.
 */
export async function takeBackEnded(
  person: string,
  space: SpaceMembership,
  store: PersonStore,
): Promise<readonly string[]> {
  const rows = await store.getAll('unsent', unsentIn(space));
  const taken = rows.filter((row) => isTakenBack(person, row)).map(({ id }) => id);
  if (!(await areTakenBack(space.id, taken))) return taken;
  for (const id of taken) await store.delete('unsent', [space.id, id]);
  return [];
}

function unsentIn({ id }: SpaceMembership): IDBKeyRange {
  return IDBKeyRange.bound([id, ''], [id, '\uffff']);
}

/** Whether something that this person showed was taken back here, and the server may not know. */
function isTakenBack(person: string, { id, deletes }: UnsentRow): boolean {
  const parsed = parseDocumentId(id);
  const isShown = parsed?.type === 'share' || parsed?.type === 'photo';
  return deletes !== undefined && isShown && parsed.author === person;
}

/** Asks the server to take back what the devices no longer can. False where it does not answer, or not with a yes. */
async function areTakenBack(space: string, shares: readonly string[]): Promise<boolean> {
  if (shares.length === 0) return true;
  try {
    const answer = await fetch(`/api/my-shares/${parseSpaceName(space)?.id ?? ''}`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shares }),
    });
    return answer.ok;
  } catch (error) {
    // No signal, as fetch tells it.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
