import { z } from 'zod';
import { parseDocumentId } from '#lib/domain/documents/document-id.ts';
import { InvalidRequest, NotFound } from '../errors.ts';
import type { SpaceStore } from '../store/store.ts';
import { largestRequest, mostDocuments, mostRevisionNames } from './limits.ts';
import { revisionPattern } from './pushed-documents.ts';
import { readJson } from './read-json.ts';
import { json, streamed } from './responses.ts';

const rev = z.string().regex(revisionPattern);

/** `heartbeat` and `timeout` mean nothing to a one-shot read; PouchDB may send them. There are no live feeds. */
const changesQuery = z.strictObject({
  style: z.enum(['main_only', 'all_docs']).default('main_only'),
  // A number (embedded) or a number and base 64 (CouchDB); PouchDB hands back what it was given.
  since: z
    .string()
    .max(4_000)
    .regex(/^\d+(-[\w-]+)?$/)
    .default('0'),
  limit: z.coerce.number().int().min(1).max(mostDocuments).default(mostDocuments),
  heartbeat: z.string().optional(),
  timeout: z.string().optional(),
  seq_interval: z.string().optional(),
  feed: z.literal('normal').optional(),
});

export async function readChanges(
  spaces: SpaceStore,
  space: string,
  request: Request,
): Promise<Response> {
  const query = changesQuery.safeParse(queryOf(request));
  if (!query.success) {
    throw new InvalidRequest(
      `_changes takes style, since, limit (at most ${mostDocuments}) and heartbeat.`,
      { cause: query.error },
    );
  }
  return streamed(await spaces.changes(space, query.data), 'application/json');
}

const namesById = z.record(z.string(), z.array(rev));

export async function readMissing(
  spaces: SpaceStore,
  space: string,
  request: Request,
): Promise<Response> {
  const names = namesById.safeParse(await readJson(request, largestRequest));
  if (!names.success) {
    throw new InvalidRequest('Send { "<id>": ["<rev>", ...], ... }.', { cause: names.error });
  }
  const all = Object.entries(names.data);
  capNames(all.length, all.flatMap(([, revs]) => revs).length);
  // What can be no document of ours is missing, so that it is pushed, and refused with its reason.
  const known = all.filter(([id]) => parseDocumentId(id) !== undefined);
  const unknown = all.filter(([id]) => parseDocumentId(id) === undefined);
  const missing = [...(await spaces.missingRevisions(space, new Map(known))), ...unknown];
  return json(Object.fromEntries(missing.map(([id, revs]) => [id, { missing: revs }])));
}

const flag = z.enum(['true', 'false']).default('false');
const bulkGetQuery = z.strictObject({ revs: flag, attachments: flag, latest: flag });
const bulkGet = z.object({ docs: z.array(z.object({ id: z.string(), rev })) });

export async function readDocuments(
  spaces: SpaceStore,
  space: string,
  request: Request,
): Promise<Response> {
  const query = bulkGetQuery.safeParse(queryOf(request));
  if (!query.success) {
    throw new InvalidRequest('_bulk_get takes revs, latest and attachments.', {
      cause: query.error,
    });
  }
  const body = bulkGet.safeParse(await readJson(request, largestRequest));
  if (!body.success) {
    throw new InvalidRequest('Send { "docs": [{ "id", "rev" }, ...] }.', { cause: body.error });
  }
  const { docs } = body.data;
  capNames(new Set(docs.map(({ id }) => id)).size, docs.length);
  if (docs.some(({ id }) => parseDocumentId(id) === undefined))
    throw new NotFound('no such document');
  const attachments = query.data.attachments === 'true';
  return streamed(await spaces.latest(space, docs, { attachments }), 'application/json');
}

const attachmentQuery = z.strictObject({ rev: rev.optional() });

export async function readAttachment(
  spaces: SpaceStore,
  { space, document, name }: { space: string; document: string; name: string },
  request: Request,
): Promise<Response> {
  const query = attachmentQuery.safeParse(queryOf(request));
  if (!query.success) throw new InvalidRequest('An attachment takes rev.', { cause: query.error });
  if (parseDocumentId(document) === undefined) throw new NotFound('no such document');
  const revision = { id: document, rev: query.data.rev };
  const { type, length, bytes } = await spaces.attachment(space, revision, name);
  const response = streamed(bytes, type);
  if (length !== undefined) response.headers.set('content-length', String(length));
  // Whatever somebody attached, it is never shown or run as a page of ours.
  response.headers.set('content-disposition', 'attachment');
  response.headers.set('content-security-policy', "default-src 'none'; sandbox");
  return response;
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

function capNames(documents: number, revisions: number): void {
  if (documents > mostDocuments || revisions > mostRevisionNames) {
    throw new InvalidRequest(
      `Ask for at most ${mostDocuments} documents and ${mostRevisionNames} revisions at once.`,
    );
  }
}
