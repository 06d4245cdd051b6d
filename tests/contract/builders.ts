import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { spaceName, type SpaceKind } from '#lib/domain/spaces/space-name.ts';
import type { PushedDocument } from '#lib/server/store/store.ts';

export function anId(): string {
  return ulid().toLowerCase();
}

export function aSpace(kind: SpaceKind = 'own', id: string = anId()): string {
  return spaceName(kind, id);
}

/** The name of a revision made up for a test. */
export function aRevision(generation: number, seed: string = anId()): string {
  return `${generation}-${createHash('md5').update(seed).digest('hex')}`;
}

interface PushedParts {
  id?: string;
  type?: string;
  author: string;
  /** The revisions of its history, oldest first; the last is its own. */
  revisions?: readonly string[];
  deleted?: boolean;
  body?: Readonly<Record<string, unknown>>;
  photo?: Uint8Array;
}

/** A revision as PouchDB pushes it. */
export function aPushed({
  type = 'answers',
  author,
  id = documentId(type, author, anId()),
  revisions = [aRevision(1)],
  deleted = false,
  body = {},
  photo,
}: PushedParts): PushedDocument {
  const last = revisions.at(-1) ?? '';
  return {
    _id: id,
    _rev: last,
    _revisions: {
      start: Number.parseInt(last, 10),
      ids: revisions.map((rev) => rev.slice(rev.indexOf('-') + 1)).reverse(),
    },
    ...(deleted ? { _deleted: true } : { type, author, ...body }),
    ...(photo === undefined ? {} : { _attachments: { 'photo.jpg': aPhoto(photo) } }),
  };
}

function aPhoto(photo: Uint8Array) {
  return { content_type: 'image/jpeg', data: Buffer.from(photo).toString('base64') };
}
