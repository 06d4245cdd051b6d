import * as z from 'zod/mini';
import type { FeedbackInstrument } from './feedback-instrument.ts';
import type { GivenAnswers } from './given-answers.ts';
import { FeedbackGroup, feedbackGroups, type ByGroup } from './groups.ts';
import { shuffled, type RandomBelow } from './shuffled.ts';
import type { Thresholds } from './thresholds.ts';

const count = z.int().check(z.gte(0));

/** How a group answered one statement. */
const Spread = z.discriminatedUnion('seen', [
  /** How many chose each option, in order. */
  z.object({ seen: z.literal('enough'), options: z.array(count) }),
  /** So few could judge it that an answer would point at somebody. */
  z.object({ seen: z.literal('too-few') }),
]);
export type Spread = z.infer<typeof Spread>;

const ReleasedGroup = z.discriminatedUnion('shows', [
  z.object({
    shows: z.literal(true),
    group: FeedbackGroup,
    answered: count,
    /** By statement. */
    statements: z.record(z.string(), Spread),
    /** By question, each in an order of its own; `undefined` where the group is too small for comments. */
    comments: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  /** Fewer answered than the round's rules ask for: not even how many is told. */
  z.object({ shows: z.literal(false), group: FeedbackGroup, needed: count }),
]);
export type ReleasedGroup = z.infer<typeof ReleasedGroup>;

/** What a round comes to. Groups that nobody was asked in are not in it, and there is no total over groups. */
export const FeedbackRelease = z.object({ groups: z.array(ReleasedGroup) });
export type FeedbackRelease = z.infer<typeof FeedbackRelease>;

/** What of a round's rules decides what shows. */
export interface ReleaseRules {
  instrument: FeedbackInstrument;
  thresholds: Thresholds;
  /** How many were asked, by group. */
  links: ByGroup<number>;
}

/**
 * What the intern gets: per group and statement how many chose what. Of no answer does it say what else the same
 * person said: statements are counted one by one, and the comments to each question are shuffled anew.
 */
export function release(
  { instrument, thresholds, links }: ReleaseRules,
  answers: ByGroup<readonly GivenAnswers[]>,
  randomBelow: RandomBelow,
): FeedbackRelease {
  const asked = feedbackGroups.filter((group) => links[group] > 0);
  return {
    groups: asked.map((group): ReleasedGroup => {
      const given = answers[group];
      const needed = thresholds.groups[group];
      if (given.length < needed) return { shows: false, group, needed };
      return {
        shows: true,
        group,
        answered: given.length,
        statements: Object.fromEntries(
          instrument.statements.map(({ id }) => [id, spreadOf(id, given, instrument, needed)]),
        ),
        ...(given.length < thresholds.comments
          ? {}
          : { comments: commentsOf(given, instrument, randomBelow) }),
      };
    }),
  };
}

function spreadOf(
  statement: string,
  given: readonly GivenAnswers[],
  { options }: FeedbackInstrument,
  needed: number,
): Spread {
  const values = given.flatMap(({ statements }) => {
    const value = statements[statement];
    return typeof value === 'number' ? [value] : [];
  });
  if (values.length < needed) return { seen: 'too-few' };
  return {
    seen: 'enough',
    options: options.map((_, index) => values.filter((value) => value === index + 1).length),
  };
}

function commentsOf(
  given: readonly GivenAnswers[],
  { comments }: FeedbackInstrument,
  randomBelow: RandomBelow,
): Record<string, string[]> {
  return Object.fromEntries(
    comments.map(({ id }) => [
      id,
      shuffled(
        given.flatMap((one) => one.comments[id] ?? []),
        randomBelow,
      ),
    ]),
  );
}
