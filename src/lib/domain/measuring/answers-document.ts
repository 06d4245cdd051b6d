import * as z from 'zod/mini';

/**
 * A number from 1 (the first option) up; "Didn't come up"; or "Later", which alone is asked again. A number that is none
 * of the options can be read, and does not count (scoring.ts, `isOffered`).
 */
export const AnswerValue = z.union([z.number(), z.enum(['did-not-come-up', 'later'])]);
export type AnswerValue = z.infer<typeof AnswerValue>;

const StampedAnswer = z.object({ value: AnswerValue, at: z.string() });
const StampedTick = z.object({ on: z.boolean(), at: z.string() });

/** How the answers were given; scores of different modes are marked when set side by side. */
export const AttemptMode = z.enum(['alone', 'facilitated']);
export type AttemptMode = z.infer<typeof AttemptMode>;

/**
 * One device's answers to one attempt. Each device writes its own document and reading merges them, so two
 * phones never conflict. Key: `<attempt>~<device>`.
 */
export const AnswersDocument = z.looseObject({
  type: z.literal('answers'),
  author: z.string(),
  v: z.literal(1),
  instrument: z.string(),
  version: z.int().check(z.gte(1)),
  /** 1 for the first look, 2 for the second. */
  occasion: z.int().check(z.gte(1)),
  mode: AttemptMode,
  /** Answers about the time of the first look, as seen from this one. They stand beside it and are never merged. */
  then: z.optional(z.literal(true)),
  /** They were given in an earlier programme, and brought along: no figure of this one counts them. */
  brought: z.optional(z.literal(true)),
  /** The paper sheets that were taken over into it, by the keys of their documents. */
  sheets: z.optional(z.array(z.string())),
  /** ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  answers: z.record(z.string(), StampedAnswer),
  /** Statements marked "talk about this one". */
  talk: z.record(z.string(), StampedTick),
});
export type AnswersDocument = z.infer<typeof AnswersDocument>;
