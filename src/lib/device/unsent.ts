import { attemptKey } from '../domain/measuring/answers.ts';
import { parseDocumentId } from '../domain/documents/document-id.ts';
import type { ShownCopy } from '../domain/sharing/shown-state.ts';
import { circleOfPlace, hasWords } from './letter-place.ts';
import { normDueIn, normDueKey, type NormDue } from './norm-due.ts';
import type { DraftRow, PersonStore } from './small-store/person-store.ts';

/** One thing that only this device has, in terms a screen can put into words. */
export type UnsentThing =
  | { kind: (typeof kinds)[number] | 'other'; space: string; id: string }
  /** Something was deleted here, and is still where it was on the server and with whom it was shown. */
  | {
      kind: 'deletion';
      of: (typeof kinds)[number] | 'answers' | 'other';
      space: string;
      id: string;
      /** Whether the server is known to have it; else nobody may ever have seen it. */
      wasSent: boolean;
      /** Of a shown copy: what of, and when it was shown. */
      copy?: ShownCopy;
    }
  /** Answers given since the own space was last in touch (ISO 8601); undefined where it never was. */
  | { kind: 'answers'; space: string; id: string; since: string | undefined }
  | { kind: 'refused'; space: string; id: string }
  /** Copies of answers that are to go to the programme, or to be deleted there. */
  | { kind: 'norm'; due: NormDue }
  /** Words being typed; too long to become a document, they wait for their writer. */
  | { kind: 'typing'; place: string; isTooLong?: true };

const kinds = [
  'roleDemand',
  'selfReview',
  'lookBack',
  'journalEntry',
  'photo',
  'talk',
  'practice',
  'placement',
  'portfolio',
  'keepsake',
  'coachingTerms',
  'target',
  'targetTurn',
  'handOver',
  'handOverTurn',
  'pathway',
  'levelView',
  'normConsent',
  'focusProposal',
  'focusAgreement',
  'share',
  'reply',
  'seen',
  'kept',
] as const;

/** Whether it goes with the next signal, and nobody has to do anything: not a letter that is begun, nor what was refused. */
export function sendsByItself(thing: UnsentThing): boolean {
  if (thing.kind === 'typing')
    return circleOfPlace(thing.place) === undefined && thing.isTooLong !== true;
  return thing.kind !== 'refused';
}

/**
 * Everything on this device that the server does not have: documents, answers not yet put into one, words
 * being typed, and what was refused. What the person cannot miss ("seen" marks) is not counted.
 */
export async function unsentThings(store: PersonStore): Promise<UnsentThing[]> {
  const tx = store.transaction(
    ['unsent', 'ahead', 'quarantine', 'attempts', 'drafts', 'syncs', 'settings'],
    'readonly',
  );
  const [unsent, ahead, refused, attempts, drafts, syncs, setting] = await Promise.all([
    tx.objectStore('unsent').getAll(),
    tx.objectStore('ahead').getAll(),
    tx.objectStore('quarantine').getAll(),
    tx.objectStore('attempts').getAll(),
    tx.objectStore('drafts').getAll(),
    tx.objectStore('syncs').getAll(),
    tx.objectStore('settings').get(normDueKey),
  ]);
  await tx.done;
  const due = normDueIn(setting);
  const since = syncs.find(({ space }) => space.startsWith('own-'))?.at;
  const begun = ahead.filter(
    ({ space, id }) => !unsent.some((row) => row.space === space && row.id === id),
  );
  const documents = [...unsent, ...begun].map((row): UnsentThing => {
    const { space, id } = row;
    const type = parseDocumentId(id)?.type;
    if (type === 'erasure') return { kind: 'deletion', of: 'answers', space, id, wasSent: true };
    if ('deletes' in row) {
      const of = type === 'answers' ? type : (kinds.find((kind) => kind === type) ?? 'other');
      const copy = row.copy === undefined ? {} : { copy: row.copy };
      return { kind: 'deletion', of, space, id, wasSent: row.deletes === 'sent', ...copy };
    }
    // Begun by a page that is no more, and finished in a moment.
    if ('page' in row && row.content === undefined) {
      const of = kinds.find((kind) => kind === type) ?? 'other';
      return { kind: 'deletion', of, space, id, wasSent: true };
    }
    if (type === 'answers') return { kind: 'answers', space, id, since };
    return { kind: kinds.find((kind) => kind === type) ?? 'other', space, id };
  });
  const folded = new Set(
    documents.flatMap((thing) => ('id' in thing ? (parseDocumentId(thing.id)?.key[0] ?? []) : [])),
  );
  const unfolded = attempts
    .filter(
      ({ changes, folded: done, ...attempt }) => changes > done && !folded.has(attemptKey(attempt)),
    )
    .map(({ attempt }): UnsentThing => ({ kind: 'answers', space: 'own', id: attempt, since }));
  return [
    ...documents.filter(
      (thing) =>
        thing.kind !== 'seen' &&
        !(thing.kind === 'deletion' && (isUntold(thing.of) || isTold(thing, documents))),
    ),
    ...unfolded,
    ...(due === undefined ? [] : [{ kind: 'norm' as const, due }]),
    ...refused.map(({ space, id }): UnsentThing => ({ kind: 'refused', space, id })),
    ...typed(drafts),
  ];
}

/** Of what is deleted, what the person cannot miss, or is told by the change of the entry that named it. */
function isUntold(type: string): boolean {
  return type === 'seen' || type === 'photo';
}

/** Of each place at which words are being typed, one. */
function typed(drafts: readonly DraftRow[]): UnsentThing[] {
  const words = drafts.filter(({ text, place }) => text.trim() !== '' && hasWords(place));
  return [...Map.groupBy(words, ({ place }) => place)].map(([place, rows]) => ({
    kind: 'typing',
    place,
    ...(rows.some(({ isTooLong }) => isTooLong === true) ? { isTooLong: true as const } : {}),
  }));
}

/** Whether a deletion is a part of one that is told already: who deletes their answers does one thing, and not seven. */
function isTold(deletion: { space: string; id: string }, all: readonly UnsentThing[]): boolean {
  const erasure = all.find(
    (thing) => 'id' in thing && parseDocumentId(thing.id)?.type === 'erasure',
  );
  return (
    erasure !== undefined &&
    'id' in erasure &&
    erasure.space === deletion.space &&
    erasure.id !== deletion.id
  );
}
