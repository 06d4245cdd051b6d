import type { SpaceName } from '#lib/domain/spaces/space-name.ts';
import { refusalOf, type Refusal } from '#lib/domain/spaces/write-rule.ts';
import type { PushedDocument } from '../store/store.ts';
import { attachmentNamePattern } from './database-path.ts';
import { isObject } from './pushed-documents.ts';
import { deepestDocument, largestAttachments, largestDocument } from './limits.ts';

/** Why one document of a push can never be accepted: by the write rule, or by the gateway's own limits. */
export type PushRefusal =
  Refusal | 'too-large' | 'too-deep' | 'too-many-revisions' | 'unfit-attachment';

/** Whether this person may write this revision into a space to which they have `rw`: undefined where they may. */
export function pushRefusalOf(
  person: string,
  space: SpaceName,
  document: PushedDocument,
): PushRefusal | undefined {
  // First, since what follows goes into the document.
  if (isTooDeep(document)) return 'too-deep';
  const deleted = document._deleted === true;
  const refusal = refusalOf(person, space, {
    id: document._id,
    generation: Number.parseInt(document._rev, 10),
    deleted,
    body: document,
  });
  if (refusal !== undefined) return refusal;
  const { _attachments: attachments = {}, _revisions, ...body } = document;
  if (Buffer.byteLength(JSON.stringify(body)) > largestDocument) return 'too-large';
  const names = Object.keys(attachments);
  // PouchDB drops the attachments of a deleted revision, and CouchDB keeps them.
  if (deleted && names.length > 0) return 'unfit-attachment';
  if (!names.every((name) => attachmentNamePattern.test(name))) return 'unfit-attachment';
  const length = Object.values(attachments).reduce((sum, { data }) => sum + data.length * 0.75, 0);
  return length > largestAttachments ? 'too-large' : undefined;
}

/** Looks level by level, since a deep document would overflow the stack of anything recursive. */
function isTooDeep(document: unknown): boolean {
  let level = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestDocument) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}
