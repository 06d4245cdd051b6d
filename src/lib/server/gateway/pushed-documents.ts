import { z } from 'zod';
import { InvalidRequest } from '../errors.ts';
import type { PushedDocument } from '../store/store.ts';
import { mostDocuments } from './limits.ts';

/** A revision as PouchDB and CouchDB write it: a generation and an md5. */
export const revisionPattern = /^[1-9]\d{0,8}-[0-9a-f]{32}$/;

const attachment = z.strictObject({
  // What a header may hold: it is served with one.
  content_type: z
    .string()
    .max(100)
    .regex(/^[\x20-\x7e]+$/),
  data: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .refine((base64) => base64.length % 4 === 0),
  digest: z.string().optional(),
  revpos: z.number().optional(),
  length: z.number().optional(),
});

/** The fields that begin with an underscore. No others may: some of them mean something to a store. */
const reserved = z.object({
  _id: z.string().min(1),
  _rev: z.string().regex(revisionPattern),
  _revisions: z
    .strictObject({
      start: z.int().positive(),
      // PouchDB keeps the names of 1,000 revisions.
      ids: z
        .array(z.string().regex(/^[0-9a-f]{32}$/))
        .min(1)
        .max(1_000),
    })
    .optional(),
  _deleted: z.boolean().optional(),
  _attachments: z.record(z.string(), attachment).optional(),
});

/**
 * The documents of a push, as they came: nothing is copied or left out. Throws InvalidRequest for what no PouchDB
 * would send; what a person's app may have written is judged document by document, by `pushRefusalOf`.
 */
export function readPush(body: unknown): readonly PushedDocument[] {
  if (!isObject(body) || body['new_edits'] !== false || !Array.isArray(body['docs'])) {
    throw new InvalidRequest('Send { "new_edits": false, "docs": [...] }.');
  }
  const documents: readonly unknown[] = body['docs'];
  if (documents.length > mostDocuments) {
    throw new InvalidRequest(`Send at most ${mostDocuments} documents at once.`);
  }
  return documents.map((document, at) => {
    if (isPushedDocument(document)) return document;
    throw new InvalidRequest(`Document ${at} of the push is not a revision as PouchDB sends it.`);
  });
}

function isPushedDocument(value: unknown): value is PushedDocument {
  if (!isObject(value)) return false;
  const known = Object.keys(value).every(
    (key) => !key.startsWith('_') || Object.hasOwn(reserved.shape, key),
  );
  return known && isCoherent(reserved.safeParse(value).data);
}

/** The revision is the first of its own history, in which no other has its name: a store would find the wrong one. */
function isCoherent(fields: z.infer<typeof reserved> | undefined): boolean {
  if (fields === undefined) return false;
  const { _rev, _revisions: history } = fields;
  if (history === undefined) return true;
  const { start, ids } = history;
  return (
    _rev === `${start}-${ids[0] ?? ''}` && ids.length <= start && new Set(ids).size === ids.length
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
