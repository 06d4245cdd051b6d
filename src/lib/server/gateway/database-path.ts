/** What a path under `/db/` asks for. */
export type DatabasePath =
  | { kind: 'welcome' }
  | { kind: 'info'; space: string }
  | { kind: 'checkpoint'; space: string; id: string }
  | { kind: 'changes' | 'revisions' | 'documents' | 'writes'; space: string }
  | { kind: 'attachment'; space: string; document: string; name: string };

const endpoints = {
  _changes: 'changes',
  _revs_diff: 'revisions',
  _bulk_get: 'documents',
  _bulk_docs: 'writes',
} as const;

/** PouchDB's checkpoint ids are the base 64 of an md5, `/` as `.` and `+` as `_`: so they can begin with `_`. */
const checkpointPattern = /^[A-Za-z0-9._]{22}==$/;

/** A name that is one segment of a path and no word of the protocol. */
export const attachmentNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads the path of a request, as it came over the wire: undecoded, without the query. Undefined for everything
 * that is not exactly one of the nine endpoints' paths. Whether the names in it exist is asked later.
 */
export function parseDatabasePath(rawPath: string): DatabasePath | undefined {
  if (!rawPath.startsWith('/db/') || rawPath.length > 2_000) return undefined;
  if (rawPath === '/db/') return { kind: 'welcome' };
  const segments = rawPath.slice('/db/'.length).split('/').map(decodeOnce);
  if (!segments.every((segment) => segment !== undefined)) return undefined;
  const [space, first, second, ...more] = segments;
  if (space === undefined || space === '' || first === undefined || more.length > 0)
    return undefined;
  if (second === undefined) return underSpace(space, first);
  if (first === '') return undefined;
  if (first === '_local') {
    return checkpointPattern.test(second) ? { kind: 'checkpoint', space, id: second } : undefined;
  }
  if (first.startsWith('_') || !attachmentNamePattern.test(second)) return undefined;
  return { kind: 'attachment', space, document: first, name: second };
}

function underSpace(space: string, name: string): DatabasePath | undefined {
  if (name === '') return { kind: 'info', space };
  const kind = endpoints[isEndpoint(name) ? name : '_changes'];
  return isEndpoint(name) ? { kind, space } : undefined;
}

function isEndpoint(name: string): name is keyof typeof endpoints {
  return Object.hasOwn(endpoints, name);
}

/** Undoes percent-encoding once. What would be a path of its own, or encoded twice, is undefined. */
function decodeOnce(segment: string): string | undefined {
  let text;
  try {
    text = decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  const unfit = text === '.' || text === '..' || /[/\\%\u0000-\u001f\u007f]/.test(text);
  return unfit ? undefined : text;
}
