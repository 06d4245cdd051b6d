import * as z from 'zod/mini';
import { repeated, type Problem } from '../problem.ts';
import type { Framework } from '../framework/framework.ts';

const identifier = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/));
const words = z.string().check(z.minLength(1), z.maxLength(300));

const FeedbackStatement = z.object({
  id: identifier,
  /** An area of the framework. */
  area: identifier,
  text: words,
  competencies: z.array(identifier).check(z.minLength(1), z.maxLength(3)),
});
export type FeedbackStatement = z.infer<typeof FeedbackStatement>;

const CommentQuestion = z.object({ id: identifier, text: words });

/** What colleagues are asked about somebody. Pure data; a published version never changes. */
export const FeedbackInstrument = z.object({
  id: identifier,
  version: z.int().check(z.gte(1)),
  title: words,
  /** What the answers are about: "In the last two terms". */
  period: words,
  /** In order; the first counts 1. */
  options: z.array(words).check(z.minLength(2), z.maxLength(9)),
  /** The answer of somebody who could not know. */
  notSeen: words,
  framework: z.object({ id: identifier, version: z.int().check(z.gte(1)) }),
  /** In the order in which they are asked. */
  statements: z.array(FeedbackStatement).check(z.minLength(1)),
  comments: z.array(CommentQuestion),
});
export type FeedbackInstrument = z.infer<typeof FeedbackInstrument>;

/** What a schema cannot see: names used twice, and areas or competencies that the framework does not have. */
export function feedbackInstrumentProblems(
  { statements, comments }: FeedbackInstrument,
  framework: Framework,
): Problem[] {
  const named = [...statements, ...comments].map(({ id }) => id);
  const areas = new Set(framework.areas.map(({ id }) => id));
  const areaOf = new Map(framework.competencies.map(({ id, area }) => [id, area]));
  return [
    ...repeated(named).map(({ at, name }) => ({
      place: `statements[${at}].id`,
      says: `"${name}" is used twice.`,
    })),
    ...repeated(statements.map(({ text }) => text.toLowerCase())).map(({ at, first }) => ({
      place: `statements[${at}].text`,
      says: `This is the same statement as number ${first + 1}.`,
    })),
    ...statements.flatMap(({ area, competencies }, at) => [
      ...(areas.has(area)
        ? []
        : [{ place: `statements[${at}].area`, says: `There is no area "${area}".` }]),
      ...competencies
        .filter((competency) => areaOf.get(competency) !== area)
        .map((competency) => ({
          place: `statements[${at}].competencies`,
          says: `"${competency}" is no competency of that area.`,
        })),
    ]),
  ];
}
