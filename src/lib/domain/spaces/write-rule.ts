import { parseDocumentId, ulidPattern } from '../documents/document-id.ts';
import { documentTypes } from '../documents/document-types.ts';
import type { SpaceName } from './space-name.ts';

/** What the gateway knows of one pushed revision. The stored document is never consulted. */
export interface PushedRevision {
  id: string;
  /** 1 for a new document. */
  generation: number;
  deleted: boolean;
  body: Readonly<Record<string, unknown>>;
}

/** Why a revision can never be accepted: it goes into the author's quarantine with these words. */
export type Refusal =
  | 'not-a-document-id'
  | 'unknown-type'
  | 'another-author'
  | 'wrong-space'
  | 'written-by-the-server'
  | 'cannot-be-changed'
  | 'cannot-be-deleted'
  | 'generation-too-high'
  | 'body-does-not-match';

/** A revision of a generation above this is refused: nobody edits one document so often. */
export const highestGeneration = 100_000;

/**
 * The write rule: may this person write this revision into this space, to which they have `rw`?
 * Pure, by the table of types. Returns the refusal, or undefined where it may be written.
 */
export function refusalOf(
  person: string,
  space: SpaceName,
  revision: PushedRevision,
): Refusal | undefined {
  const id = parseDocumentId(revision.id);
  if (id === undefined) return 'not-a-document-id';
  const type = Object.hasOwn(documentTypes, id.type) ? documentTypes[id.type] : undefined;
  if (type === undefined) return 'unknown-type';
  if (type.rule === 'server' || id.author === 'server') return 'written-by-the-server';
  if (id.author !== person) return 'another-author';
  if (!type.in.includes(space.kind)) return 'wrong-space';
  if (revision.generation > highestGeneration) return 'generation-too-high';
  if (type.rule === 'fact' || type.rule === 'share') {
    if (id.key.length !== 1 || !ulidPattern.test(id.key[0] ?? '')) return 'not-a-document-id';
    if (revision.deleted && type.rule === 'fact') return 'cannot-be-deleted';
    if (!revision.deleted && revision.generation !== 1) return 'cannot-be-changed';
  }
  return bodyMatches(revision, id.type, id.author) ? undefined : 'body-does-not-match';
}

/** A body names its type and author as its `_id` does; a deletion carries no body at all. */
function bodyMatches({ body, deleted }: PushedRevision, type: string, author: string): boolean {
  if (deleted) return Object.keys(body).every((key) => key.startsWith('_'));
  return body['type'] === type && body['author'] === author;
}
