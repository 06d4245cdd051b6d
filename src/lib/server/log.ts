import { ulidPattern } from '#lib/domain/documents/document-id.ts';

/** Where something went wrong: the name of a route, never an address with somebody's id in it. */
export type Where = string;

/**
 * Writes an error down for whoever runs the server: its class, what it says with ids and codes taken out, and
 * where in our code it came from. No names, no contents, no addresses.
 */
export function logError(error: unknown, where: Where): void {
  process.stderr.write(`${new Date().toISOString()} ${where}: ${describe(error)}\n`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return redacted(String(error));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\n  because ${describe(error.cause)}`;
  return [`${error.name}: ${redacted(error.message)}`, ...frames.slice(0, 8)].join('\n') + cause;
}

const ulid = new RegExp(ulidPattern.source.slice(1, -1), 'gi');
const code = /\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}\b/gi;
const secret = /[\w-]{40,}/g;

function redacted(text: string): string {
  return text.replace(secret, '…').replace(ulid, '…').replace(code, '…').slice(0, 300);
}
