/**
 * Every document's `_id` is `<type>~<author>~<key>`: what it is, who wrote it, which one. The author is a
 * person's id or `server`. A key has one or more parts joined by `~`.
 */
export interface DocumentId {
  type: string;
  author: string;
  key: readonly string[];
}

/** 26 characters of Crockford's base 32 in lower case: a ULID that is also a valid CouchDB database name. */
export const ulidPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const typePattern = /^[a-z][a-zA-Z]{1,31}$/;
const keyPartPattern = /^[0-9a-z][0-9a-zA-Z.-]{0,63}$/;

/** The longest `_id` the gateway takes; three parts of a key fill less than half of it. */
export const longestDocumentId = 300;

/** Reads an `_id`; undefined where it is not of our form (a design document, a path, anything else). */
export function parseDocumentId(text: string): DocumentId | undefined {
  if (text.length > longestDocumentId) return undefined;
  const [type, author, ...key] = text.split('~');
  if (type === undefined || !typePattern.test(type)) return undefined;
  if (author === undefined || !(author === 'server' || ulidPattern.test(author))) return undefined;
  if (key.length === 0 || !key.every((part) => keyPartPattern.test(part))) return undefined;
  return { type, author, key };
}

/** Writes an `_id`. Throws where a part would not be read back the same. */
export function documentId(type: string, author: string, ...key: string[]): string {
  const text = [type, author, ...key].join('~');
  if (parseDocumentId(text) === undefined) throw new TypeError(`not a document id: ${text}`);
  return text;
}
