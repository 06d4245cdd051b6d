import { canonicalJson } from '../../domain/canonical.ts';
import { documentId } from '../../domain/documents/document-id.ts';
import { MembershipDocument, type SpaceMembership } from '../../domain/spaces/membership.ts';
import { spaceName } from '../../domain/spaces/space-name.ts';
import { ulid } from 'ulid';
import { noteKept } from '../kept-unseen.ts';
import type { PersonStore } from '../small-store/person-store.ts';
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
 * When a circle ends: what was written for it and never delivered moves to the person's own space as "not
 * delivered"; then, where the space is no longer theirs to read, its copy leaves this device.
 */
export async function putAway(
  person: string,
  space: SpaceMembership,
  spaces: LocalSpaces,
  store: PersonStore,
): Promise<void> {
  const range = IDBKeyRange.bound([space.id, ''], [space.id, '\uffff']);
  await spaces.whileNobodyWrites(async (alone) => {
    for (const { id } of await store.getAll('unsent', range)) {
      const [document] = await spaces.list(space.id, id);
      if (document !== undefined) {
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
