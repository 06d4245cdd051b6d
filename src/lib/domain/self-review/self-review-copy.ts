import * as z from 'zod/mini';
import type { Framework } from '../framework/framework.ts';
import { SortValue, standingOf, type SelfReview } from './self-review.ts';

const CompetencyCopy = z.object({
  sorted: z.optional(SortValue),
  /** The id of a level. */
  level: z.optional(z.string()),
  noChance: z.boolean(),
  evidence: z.optional(z.string()),
});
export type CompetencyCopy = z.infer<typeof CompetencyCopy>;

/** A self-review as it stands at one moment: on its owner's screen, in the preview of a share, and with the coach. */
export const SelfReviewCopy = z.object({
  kind: z.literal('selfReview'),
  framework: z.string(),
  version: z.int(),
  occasion: z.int(),
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  /** The set of lines of the role aimed at, by its id in the framework. */
  heading: z.optional(z.string()),
  /** By competency; one of which nothing was said is absent. */
  competencies: z.record(z.string(), CompetencyCopy),
});
export type SelfReviewCopy = z.infer<typeof SelfReviewCopy>;

/** What somebody chooses to show beside the levels. */
export interface SelfReviewChoice {
  /** The evidence in their own words. */
  evidence: boolean;
}

/** A review of one framework as it stands, with everything. */
export function copyOfReview(framework: Framework, review: SelfReview): SelfReviewCopy {
  const { version, occasion, startedAt, finishedAt, heading } = review;
  return {
    kind: 'selfReview',
    framework: review.framework,
    version,
    occasion,
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(heading === undefined ? {} : { heading: heading.value }),
    competencies: Object.fromEntries(
      framework.competencies.flatMap(({ id }) => {
        const { sorted, level, noChance, evidence } = standingOf(review, id);
        const text = evidence.map((one) => one.text).join('\n\n');
        if (sorted === undefined && level === undefined && !noChance && text === '') return [];
        return [
          [
            id,
            {
              ...(sorted === undefined ? {} : { sorted }),
              ...(level === undefined ? {} : { level }),
              noChance,
              ...(text === '' ? {} : { evidence: text }),
            },
          ],
        ];
      }),
    ),
  };
}

/** The copy that somebody else gets: beside the levels, only what was chosen. */
export function chosenReview(copy: SelfReviewCopy, choice: SelfReviewChoice): SelfReviewCopy {
  return {
    ...copy,
    competencies: Object.fromEntries(
      Object.entries(copy.competencies).map(([id, { evidence, ...shown }]) => [
        id,
        choice.evidence && evidence !== undefined ? { ...shown, evidence } : shown,
      ]),
    ),
  };
}
