import * as z from 'zod/mini';
import { dayText } from '../journal/about-day.ts';

/** How much fits into what somebody writes about a target, in characters. */
export const longestOf = { what: 300, why: 2_000, how: 2_000, words: 2_000 } as const;

/**
 * Something that an intern means to do by a day, as the two of a circle wrote it down. It is never edited: what becomes of it
 * is said by turns (`TargetTurnDocument`). Key: a ULID.
 */
export const TargetDocument = z.looseObject({
  type: z.literal('target'),
  author: z.string(),
  v: z.literal(1),
  /** What the intern will do. */
  what: z.string().check(z.minLength(1), z.maxLength(longestOf.what)),
  /** Why it matters; empty where nobody said. */
  why: z.string().check(z.maxLength(longestOf.why)),
  /** By when, as `2026-12-12`. */
  by: z.iso.date(),
  /** How the two will know. */
  how: z.string().check(z.maxLength(longestOf.how)),
  /** The competency that it works on, by its id in the framework in hand; absent where it is about none. */
  competency: z.optional(z.string()),
  /** ISO 8601. */
  setAt: z.string(),
});
export type TargetDocument = z.infer<typeof TargetDocument>;

/** What can become of a target. `open` again is no failure: somebody thought better of it. */
export const targetStates = ['open', 'met', 'partly', 'dropped'] as const;
export const TargetState = z.enum(targetStates);
export type TargetState = z.infer<typeof TargetState>;

/** That one of the two said what became of a target, or moved its day. Key: a ULID. */
export const TargetTurnDocument = z.looseObject({
  type: z.literal('targetTurn'),
  author: z.string(),
  v: z.literal(1),
  /** The `_id` of the target. */
  target: z.string(),
  /** What became of it; absent where it stays. */
  state: z.optional(TargetState),
  /** The day by which it is now; absent where it stays. */
  by: z.optional(z.iso.date()),
  words: z.string().check(z.maxLength(longestOf.words)),
  /** ISO 8601. */
  saidAt: z.string(),
});
export type TargetTurnDocument = z.infer<typeof TargetTurnDocument>;

type Turn = Pick<TargetTurnDocument, 'author' | 'target' | 'state' | 'by' | 'words' | 'saidAt'> & {
  _id: string;
};
type Written = Pick<
  TargetDocument,
  'author' | 'what' | 'why' | 'by' | 'how' | 'competency' | 'setAt'
> & { _id: string };

/** A target as it stands. */
export interface Target extends Written {
  state: TargetState;
  /** When it was last said what became of it, ISO 8601; when it was set, where nobody said. */
  at: string;
  /** All that was said of it, the latest first. */
  turns: readonly Turn[];
}

/**
 * Targets as they stand, the open ones first, by the day by which they are; those that are settled after them, the latest
 * first. Of two turns the later counts, whoever took it; a mere remark changes neither. Pure, and the same in whatever order the documents arrive.
 */
export function targetsOf(written: readonly Written[], turns: readonly Turn[]): Target[] {
  return written
    .map((target): Target => {
      const said = turns
        .filter((turn) => turn.target === target._id)
        .sort((a, b) => b.saidAt.localeCompare(a.saidAt) || b._id.localeCompare(a._id));
      const settled = said.find(({ state }) => state !== undefined);
      return {
        ...target,
        by: said.find(({ by }) => by !== undefined)?.by ?? target.by,
        state: settled?.state ?? 'open',
        at: settled?.saidAt ?? target.setAt,
        turns: said,
      };
    })
    .sort(
      (a, b) =>
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        (a.state === 'open' ? a.by.localeCompare(b.by) : b.at.localeCompare(a.at)) ||
        a._id.localeCompare(b._id),
    );
}

/**
 * The targets that were met, or partly met, within a time: after `since`, and not after `until` (ISO 8601; undefined where
 * the time is open). The latest first.
 */
export function settledWithin(
  targets: readonly Target[],
  { since, until }: { since: string | undefined; until: string | undefined },
): Target[] {
  return targets
    .filter(({ state }) => state === 'met' || state === 'partly')
    .filter(({ at }) => (since === undefined || at > since) && (until === undefined || at <= until))
    .sort((a, b) => b.at.localeCompare(a.at) || a._id.localeCompare(b._id));
}

/** What was said when a target came to be as it is; empty where nobody said anything. */
export function settledWords({ turns }: Pick<Target, 'turns'>): string {
  return turns.find(({ state }) => state !== undefined)?.words ?? '';
}

/** How many days before its day a target is told as due. */
const soonDays = 7;
const dayMs = 24 * 60 * 60_000;

/** Where an open target is in time: `late` once its day is over, `soon` in the week before its end, in England. */
export function dueness({ by }: Pick<Target, 'by'>, now: number): 'late' | 'soon' | 'later' {
  if (by < dayText(now)) return 'late';
  return by <= dayText(now + soonDays * dayMs) ? 'soon' : 'later';
}

export const targetStateWords: Readonly<Record<TargetState, string>> = {
  open: 'Still open',
  met: 'Met',
  partly: 'Partly met',
  dropped: 'Let go',
};
