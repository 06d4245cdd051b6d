import * as z from 'zod/mini';
import { AnswerValue, AttemptMode } from './answers-document.ts';
import type { AnswersPart } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { assumedMargin } from './margin.ts';
import type { RoleDemand } from './role-demand.ts';
import { scoreArea, soundAnswers, stillToAnswer, type Answers } from './scoring.ts';

const AreaResult = z.object({
  id: z.string(),
  /** Absent where too few statements are answered. */
  score: z.optional(z.number()),
  answered: z.int(),
  of: z.int(),
  needed: z.int(),
  /** How sure the mark is by the programme's own figures; absent where there are none. */
  margin: z.optional(
    z.object({
      basis: z.literal('measured'),
      half: z.number(),
      sem: z.number(),
      n: z.int(),
      at: z.string(),
      lentBy: z.optional(z.int()),
    }),
  ),
  /** What the person thinks the next role asks; absent until they have said. */
  asks: z.optional(z.number()),
});
export type AreaResult = z.infer<typeof AreaResult>;

/**
 * What one attempt shows: the same shape on the intern's own screen, in the preview of a share and with the
 * coach. Only what the intern chose to show is in the copy that a coach gets.
 */
export const Result = z.object({
  instrument: z.string(),
  version: z.int(),
  occasion: z.int(),
  mode: AttemptMode,
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  margin: z.object({ basis: z.enum(['assumed']), half: z.number() }),
  areas: z.array(AreaResult),
  unanswered: z.int(),
  didNotComeUp: z.int(),
  /** Statements marked "talk about this one", with their answers. */
  talk: z.array(z.object({ statement: z.string(), value: z.optional(AnswerValue) })),
  /** Every answer by statement id; absent where the person shows areas only. */
  answers: z.optional(z.record(z.string(), AnswerValue)),
});
export type Result = z.infer<typeof Result>;

/** What a person chooses to show beside the areas. */
export interface ResultChoice {
  talk: boolean;
  answers: boolean;
}

/** The values of merged answers, without their stamps. */
export function answerValues(part: Pick<AnswersPart, 'answers'>): Answers {
  return Object.fromEntries(Object.entries(part.answers).map(([id, { value }]) => [id, value]));
}

/** Works out what an attempt shows, all of it; see `chosenResult` for what somebody else gets. */
export function resultOf(instrument: Instrument, attempt: AnswersPart, demand: RoleDemand): Result {
  const answers = soundAnswers(instrument, answerValues(attempt));
  return {
    instrument: attempt.instrument,
    version: attempt.version,
    occasion: attempt.occasion,
    mode: attempt.mode,
    startedAt: attempt.startedAt,
    ...(attempt.finishedAt === undefined ? {} : { finishedAt: attempt.finishedAt }),
    margin: assumedMargin,
    areas: instrument.areas.map((area) => {
      const score = scoreArea(instrument, area, answers);
      const asks = demand[area.id];
      return {
        id: area.id,
        ...(score.state === 'scored' ? { score: score.mean } : {}),
        answered: score.answered,
        of: score.of,
        needed: instrument.answersForAScore,
        ...(asks === undefined ? {} : { asks }),
      };
    }),
    unanswered: stillToAnswer(instrument, answers).length,
    didNotComeUp: Object.values(answers).filter((value) => value === 'did-not-come-up').length,
    talk: instrument.statements
      .filter(({ id }) => attempt.talk[id]?.on === true)
      .map(({ id }) => ({
        statement: id,
        ...(answers[id] === undefined ? {} : { value: answers[id] }),
      })),
    answers: { ...answers },
  };
}

/** The copy that another person gets: the areas, and beside them only what was chosen. */
export function chosenResult(result: Result, choice: ResultChoice): Result {
  const { answers, ...shown } = result;
  return {
    ...shown,
    talk: choice.talk ? result.talk : [],
    ...(choice.answers && answers !== undefined ? { answers } : {}),
  };
}
