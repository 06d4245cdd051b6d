import { createHash, randomBytes, randomInt } from 'node:crypto';
import { linkSecretOf, type LinkSecret } from '#lib/domain/feedback/link-code.ts';
import type { RandomBelow } from '#lib/domain/feedback/shuffled.ts';

/** A random text that a colleague's device makes once and sends with its answers, so that a retry is known. */
export type SubmissionToken = string;

/** Chance that nobody can foresee. */
export const randomBelow: RandomBelow = (limit) => randomInt(limit);

export function newLink(): LinkSecret {
  return linkSecretOf(new Uint8Array(randomBytes(16)));
}

/** What is stored of a link. */
export function linkHash(link: LinkSecret): string {
  return hashOf('link', link);
}

/** What stands beside a used link: only who has both the link and the token can make it. */
export function markOf(link: LinkSecret, token: SubmissionToken): string {
  return hashOf('mark', link, token);
}

/**
 * What stands with an answer, so that a retry is not counted twice. Of a token nothing is ever stored, so nobody can
 * tell from a mark and a ticket whether they come of the same one.
 */
export function ticketOf(token: SubmissionToken): string {
  return hashOf('ticket', token);
}

/**
 * Written into each paper anew. Names of revisions are hashes of what was written, and stay when the rest is gone:
 * without a salt, somebody could try which order of the answers they fit.
 */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('hex');
}
