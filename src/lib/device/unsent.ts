import { attemptKey } from '../domain/measuring/answers.ts';
import { parseDocumentId } from '../domain/documents/document-id.ts';
import type { PersonStore } from './small-store/person-store.ts';

/** One thing that only this device has, in terms a screen can put into words. */
export type UnsentThing =
  | {
      kind: 'answers' | 'roleDemand' | 'share' | 'takeBack' | 'reply' | 'seen' | 'kept' | 'other';
      space: string;
      id: string;
    }
  | { kind: 'refused'; space: string; id: string }
  | { kind: 'typing'; place: string };

const kinds = ['answers', 'roleDemand', 'share', 'reply', 'seen', 'kept'] as const;

/**
 * Everything on this device that the server does not have: documents, answers not yet put into one, words
 * being typed, and what was refused. What the person cannot miss ("seen" marks) is not counted.
 */
export async function unsentThings(store: PersonStore): Promise<UnsentThing[]> {
  const tx = store.transaction(['unsent', 'quarantine', 'attempts', 'drafts'], 'readonly');
  const [unsent, refused, attempts, drafts] = await Promise.all([
    tx.objectStore('unsent').getAll(),
    tx.objectStore('quarantine').getAll(),
    tx.objectStore('attempts').getAll(),
    tx.objectStore('drafts').getAll(),
  ]);
  await tx.done;
  const documents = unsent.map(({ space, id }): UnsentThing => {
    const type = parseDocumentId(id)?.type;
    return { kind: kinds.find((kind) => kind === type) ?? 'other', space, id };
  });
  const folded = new Set(
    documents.flatMap((thing) => ('id' in thing ? (parseDocumentId(thing.id)?.key[0] ?? []) : [])),
  );
  const unfolded = attempts
    .filter(
      ({ changes, folded: done, ...attempt }) => changes > done && !folded.has(attemptKey(attempt)),
    )
    .map(({ attempt }): UnsentThing => ({ kind: 'answers', space: 'own', id: attempt }));
  return [
    ...documents.filter(({ kind }) => kind !== 'seen'),
    ...unfolded,
    ...refused.map(({ space, id }): UnsentThing => ({ kind: 'refused', space, id })),
    ...[...new Set(drafts.filter(({ text }) => text.trim() !== '').map(({ place }) => place))].map(
      (place): UnsentThing => ({ kind: 'typing', place }),
    ),
  ];
}
