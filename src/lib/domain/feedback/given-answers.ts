import * as z from 'zod/mini';
import type { FeedbackInstrument } from './feedback-instrument.ts';

/** Long enough for a story, short enough to be read. */
export const longestComment = 1_000;

/** What one colleague said: nothing of who, when or in which order. */
export const GivenAnswers = z.object({
  /** By statement: 1 for the first option; a statement that was left out is absent. */
  statements: z.record(z.string(), z.union([z.int(), z.literal('not-seen')])),
  /** By question. */
  comments: z.record(z.string(), z.string()),
});
export type GivenAnswers = z.infer<typeof GivenAnswers>;

/** What came of reading answers that somebody sent. */
export type ReadAnswers =
  { ok: true; given: GivenAnswers } | { ok: false; reason: 'unreadable' | 'empty' };

/**
 * Answers as they may be kept: those of the instrument alone, in its order and no other, comments cut to their length
 * and only where they were asked for. The order in which they were tapped is gone.
 */
export function readGivenAnswers(
  data: unknown,
  instrument: FeedbackInstrument,
  options: { comments: boolean },
): ReadAnswers {
  const parsed = GivenAnswers.safeParse(data);
  if (!parsed.success) return { ok: false, reason: 'unreadable' };
  const { statements, comments } = parsed.data;
  const asked = new Set(instrument.statements.map(({ id }) => id));
  const isOption = (value: number | 'not-seen') =>
    value === 'not-seen' || (value >= 1 && value <= instrument.options.length);
  const known = Object.entries(statements);
  if (!known.every(([id, value]) => asked.has(id) && isOption(value)))
    return { ok: false, reason: 'unreadable' };
  const texts = options.comments ? instrument.comments : [];
  const given: GivenAnswers = {
    statements: Object.fromEntries(
      instrument.statements.flatMap(({ id }) => {
        const value = statements[id];
        return value === undefined ? [] : [[id, value]];
      }),
    ),
    comments: Object.fromEntries(
      texts.flatMap(({ id }) => {
        const text = (comments[id] ?? '').trim().slice(0, longestComment);
        return text === '' ? [] : [[id, text]];
      }),
    ),
  };
  const isEmpty = known.length === 0 && Object.keys(given.comments).length === 0;
  return isEmpty ? { ok: false, reason: 'empty' } : { ok: true, given };
}
