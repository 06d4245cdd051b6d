import * as z from 'zod/mini';
import { repeated, type Problem } from '../problem.ts';
import { AnswerValue, AttemptMode } from './answers-document.ts';
import { attemptProblems } from './attempt-problems.ts';
import type { Instrument } from './instrument.ts';

/**
 * A copy of one attempt, sent to the programme with its owner's agreement: the answers alone, without ticks, words or
 * times of the single answers.
 */
export const AgreedAttempt = z.object({
  instrument: z.string().check(z.maxLength(40)),
  version: z.int().check(z.gte(1)),
  occasion: z.int().check(z.gte(1), z.lte(100)),
  mode: AttemptMode,
  /** ISO 8601. */
  finishedAt: z.iso.datetime(),
  /** At most one a statement. */
  answers: z
    .array(z.object({ statement: z.string().check(z.maxLength(40)), value: AnswerValue }))
    .check(z.maxLength(500)),
});
export type AgreedAttempt = z.infer<typeof AgreedAttempt>;

/** What of an attempt that was sent does not hold together. `find` gives a published version of an instrument. */
export function agreedAttemptProblems(
  attempt: AgreedAttempt,
  find: (id: string, version: number) => Instrument | undefined,
): Problem[] {
  const twice = repeated(attempt.answers.map(({ statement }) => statement)).map(
    ({ at, name }): Problem => ({
      place: `answers[${at}].statement`,
      says: `“${name}” is answered twice.`,
    }),
  );
  const answers = Object.fromEntries(
    attempt.answers.map(({ statement, value }) => [statement, { value, at: '' }]),
  );
  const { instrument, version } = attempt;
  return [...twice, ...attemptProblems({ instrument, version, answers, talk: {} }, find)];
}
