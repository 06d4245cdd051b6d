import type { AnswerValue } from './answers-document.ts';
import type { Area, Facet, Instrument, Statement } from './instrument.ts';

/** Values by statement id; a statement without an entry has not been answered. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Whether an area has a score: the mean of its answers on the scale of the options, or why it has none. */
export type AreaScore =
  | { state: 'scored'; mean: number; answered: number; of: number }
  | { state: 'too-few'; answered: number; of: number; needed: number };

/** The statements of an area, in the order in which they are asked. */
export function statementsOf(instrument: Instrument, area: string): Statement[] {
  const facets = new Set(facetsOf(instrument, area).map((facet) => facet.id));
  return instrument.statements.filter((statement) => facets.has(statement.facet));
}

/** The facets of an area. */
export function facetsOf(instrument: Instrument, area: string): Facet[] {
  return instrument.facets.filter((facet) => facet.area === area);
}

/** Whether an answer is one that the instrument offers. */
export function isOffered(instrument: Instrument, value: AnswerValue): boolean {
  if (typeof value !== 'number') return true;
  return Number.isInteger(value) && value >= 1 && value <= instrument.options.length;
}

/**
 * The answers that go with the instrument: what is outside its scale, or of a statement that it does not have, is as if
 * it had not been given (attempt-problems.ts names it).
 */
export function soundAnswers(instrument: Instrument, answers: Answers): Answers {
  return Object.fromEntries(
    instrument.statements.flatMap(({ id }) => {
      const value = answers[id];
      return value !== undefined && isOffered(instrument, value) ? [[id, value]] : [];
    }),
  );
}

/** What an answer counts: a reversed statement's counts from the other end. Undefined for no answer. */
export function countedValue(
  instrument: Instrument,
  statement: Statement,
  value: AnswerValue | undefined,
): number | undefined {
  if (typeof value !== 'number' || !isOffered(instrument, value)) return undefined;
  return statement.reversed === true ? instrument.options.length + 1 - value : value;
}

/**
 * The mean of an area's answered statements after reversing, where at least `answersForAScore` are answered
 * (docs/measuring.md, "Scores"). "Didn't come up" and "Later" both count as missing.
 */
export function scoreArea(instrument: Instrument, area: Area, answers: Answers): AreaScore {
  const statements = statementsOf(instrument, area.id);
  const counted = statements.flatMap(
    (statement) => countedValue(instrument, statement, answers[statement.id]) ?? [],
  );
  const of = statements.length;
  const answered = counted.length;
  if (answered < instrument.answersForAScore)
    return { state: 'too-few', answered, of, needed: instrument.answersForAScore };
  return {
    state: 'scored',
    mean: counted.reduce((sum, value) => sum + value, 0) / answered,
    answered,
    of,
  };
}

/** Statements that still wait for an answer: never reached, or put off with "Later". */
export function stillToAnswer(instrument: Instrument, answers: Answers): Statement[] {
  return instrument.statements.filter(
    ({ id }) => answers[id] === undefined || answers[id] === 'later',
  );
}

/**
 * Where somebody goes on, from 1: the first statement never reached, else the first put off; undefined where all have an
 * answer.
 */
export function resumeAt(instrument: Instrument, answers: Answers): number | undefined {
  const first = (wanted: AnswerValue | undefined) =>
    instrument.statements.findIndex(({ id }) => answers[id] === wanted);
  const at = first(undefined) >= 0 ? first(undefined) : first('later');
  return at < 0 ? undefined : at + 1;
}

/** The next statement after a number (from 1) that waits for an answer; undefined where none does. */
export function nextGap(
  instrument: Instrument,
  answers: Answers,
  after: number,
): number | undefined {
  const at = instrument.statements.findIndex(
    ({ id }, index) => index >= after && (answers[id] === undefined || answers[id] === 'later'),
  );
  return at < 0 ? undefined : at + 1;
}

/** So many times running the same answer is asked about (a third of the audit: ours). */
export const longestUnasked = 12;

/**
 * The number (from 1) of the place after the first run of the same answer that is long enough to ask about it gently:
 * a statement's, or the one after the last. One place, so that it is asked once. Never a reason to discard anything.
 */
export function afterLongRun(instrument: Instrument, answers: Answers): number | undefined {
  let run = 0;
  let last: AnswerValue | undefined;
  for (const [index, { id }] of instrument.statements.entries()) {
    const value = answers[id];
    run = typeof value === 'number' && value === last ? run + 1 : 1;
    last = value;
    if (typeof value === 'number' && run === longestUnasked) return index + 2;
  }
  return undefined;
}
