import * as z from 'zod/mini';
import { ShareDocument } from '../sharing/share.ts';

/** How long a hand-over may be, in characters: half a page. */
export const longestHandOver = 3_000;

/**
 * What a coach, or a host mentor, wrote for the next one to know. The intern reads it first, in the circle of the two; nobody
 * else has it until they pass it on. Never edited: a change of mind is another one. Key: a ULID.
 */
export const HandOverDocument = z.looseObject({
  type: z.literal('handOver'),
  author: z.string(),
  v: z.literal(1),
  text: z.string().check(z.minLength(1), z.maxLength(longestHandOver)),
  /** ISO 8601. */
  writtenAt: z.string(),
});
export type HandOverDocument = z.infer<typeof HandOverDocument>;

/** What the intern did with it: whoever wrote it can see that, and the latest counts. Key: a ULID. */
export const HandOverTurnDocument = z.looseObject({
  type: z.literal('handOverTurn'),
  author: z.string(),
  v: z.literal(1),
  /** The `_id` of the hand-over. */
  of: z.string(),
  /** `kept`: it stays between the two. */
  did: z.enum(['passed-on', 'taken-back', 'kept']),
  /** To whom, by first name; absent where it stays. */
  to: z.optional(z.string().check(z.maxLength(100))),
  /** ISO 8601. */
  saidAt: z.string(),
});
export type HandOverTurnDocument = z.infer<typeof HandOverTurnDocument>;

/** A copy of a hand-over that the intern passed on, as somebody else of theirs sees it. */
export const HandOverCopy = z.looseObject({
  kind: z.literal('handOver'),
  /** The `_id` of the hand-over. */
  handOver: z.string(),
  /** The name of whoever wrote it, and what they are to the intern. */
  from: z.string(),
  role: z.enum(['coach', 'hostMentor', 'externalMentor']),
  writtenAt: z.string(),
  text: z.string(),
});
export type HandOverCopy = z.infer<typeof HandOverCopy>;

export const HandOverShareDocument = z.extend(ShareDocument, { content: HandOverCopy });
export type HandOverShareDocument = z.infer<typeof HandOverShareDocument>;

/** The key of a copy: one a hand-over. `id`: its `_id`. */
export function handOverKey(id: string): string {
  return `handOver.${id}`;
}

/** Whether a key is one of a hand-over's copies. */
export function isHandOverKey(key: string): boolean {
  return key.startsWith('handOver.');
}

type Turn = Pick<HandOverTurnDocument, 'of' | 'did' | 'to' | 'saidAt'> & { _id: string };

/** What became of a hand-over, for each person it was passed on to, the latest first. */
export function turnsOf(turns: readonly Turn[], of: string): Turn[] {
  return turns
    .filter((turn) => turn.of === of)
    .toSorted((a, b) => b.saidAt.localeCompare(a.saidAt) || b._id.localeCompare(a._id));
}

/** Where a hand-over stands, for whoever wrote it: passed on to these, kept, or not yet answered. */
export function standingOf(
  turns: readonly Turn[],
  of: string,
): { state: 'waits' } | { state: 'kept' } | { state: 'passed-on'; to: readonly string[] } {
  const all = turnsOf(turns, of);
  if (all.length === 0) return { state: 'waits' };
  const people = [...new Set(all.flatMap(({ to }) => (to === undefined ? [] : [to])))];
  const have = people.filter((name) => all.find(({ to }) => to === name)?.did === 'passed-on');
  return have.length > 0 ? { state: 'passed-on', to: have.toSorted() } : { state: 'kept' };
}

/** Where a hand-over stands, in a line. `who`: whose word it waits for, "you" or a first name. */
export function handOverLine(standing: ReturnType<typeof standingOf>, who: string): string {
  switch (standing.state) {
    case 'waits':
      return who === 'you' ? 'Waits for you: pass it on, or keep it' : `Waits for ${who}`;
    case 'kept':
      return who === 'you' ? 'You keep it' : `${who} keeps it`;
    case 'passed-on':
      return `Passed on to ${new Intl.ListFormat('en-GB').format(standing.to)}`;
  }
}
