import type { AgreedAttempt } from '../agreed-attempt.ts';
import type { Instrument } from '../instrument.ts';
import { statementsOf } from '../scoring.ts';
import { shareOf, type Share } from './shown.ts';

/** What is missing of one area's answers. */
export interface MissingAnswers {
  /** In whole per cent of all answers there could be. */
  didNotComeUp: number;
  /** Put off with "Later", or never reached; likewise. */
  notAnswered: number;
  /** How many people have no mark for it, having answered too little. */
  withoutMark: Share;
}

/** `looks`: one a person, in whole fives, and not empty. */
export function missingAnswers(
  instrument: Instrument,
  area: string,
  looks: readonly AgreedAttempt[],
): MissingAnswers {
  const statements = new Set(statementsOf(instrument, area).map(({ id }) => id));
  const ofEach = looks.map(({ answers }) => {
    const theirs = answers.filter(({ statement }) => statements.has(statement));
    const answered = theirs.filter(({ value }) => typeof value === 'number').length;
    const didNotComeUp = theirs.filter(({ value }) => value === 'did-not-come-up').length;
    return { answered, didNotComeUp, notAnswered: statements.size - answered - didNotComeUp };
  });
  const perCent = (counts: readonly number[]) =>
    Math.round(
      (100 * counts.reduce((sum, count) => sum + count, 0)) / (looks.length * statements.size),
    );
  return {
    didNotComeUp: perCent(ofEach.map(({ didNotComeUp }) => didNotComeUp)),
    notAnswered: perCent(ofEach.map(({ notAnswered }) => notAnswered)),
    withoutMark: shareOf(
      ofEach.filter(({ answered }) => answered < instrument.answersForAScore).length,
      looks.length,
    ),
  };
}
