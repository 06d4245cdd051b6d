import type { AnswersPart } from '../domain/measuring/answers.ts';
import type { AnswerRow, AttemptRow } from './small-store/person-store.ts';

/** What a row is called in memory. */
export function rowKey(attempt: string, statement: string): string {
  return `${attempt} ${statement}`;
}

/** All rows of an attempt, by key. */
export function rangeOf(attempt: string): IDBKeyRange {
  return IDBKeyRange.bound([attempt, ''], [attempt, '\uffff']);
}

/** The rows of an attempt as one part, as merging looks at it. */
export function partOfRows(attempt: AttemptRow, rows: readonly AnswerRow[]): AnswersPart {
  const { instrument, version, occasion, mode, then, sheets, startedAt, finishedAt } = attempt;
  return {
    instrument,
    version,
    occasion,
    mode: mode ?? 'alone',
    ...(then === undefined ? {} : { then }),
    ...(sheets === undefined ? {} : { sheets }),
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    answers: Object.fromEntries(
      rows.flatMap(({ statement, value, at }) =>
        value === undefined || at === undefined ? [] : [[statement, { value, at }]],
      ),
    ),
    talk: Object.fromEntries(
      rows.flatMap(({ statement, talk, talkAt }) =>
        talk === undefined || talkAt === undefined ? [] : [[statement, { on: talk, at: talkAt }]],
      ),
    ),
  };
}

/** A part as rows, one a statement. */
export function rowsOfPart(attempt: string, part: AnswersPart): AnswerRow[] {
  const statements = new Set([...Object.keys(part.answers), ...Object.keys(part.talk)]);
  return [...statements].map((statement) => {
    const answer = part.answers[statement];
    const tick = part.talk[statement];
    return {
      attempt,
      statement,
      ...(answer === undefined ? {} : { value: answer.value, at: answer.at }),
      ...(tick === undefined ? {} : { talk: tick.on, talkAt: tick.at }),
    };
  });
}

/** What this device itself stamped of a row; the rest is in the other devices' documents. */
export function ownRow(row: AnswerRow, device: string): AnswerRow {
  const { attempt, statement, value, at, talk, talkAt } = row;
  const mine = (stamp: string | undefined) => stamp?.endsWith(device) === true;
  return {
    attempt,
    statement,
    ...(mine(at) && value !== undefined && at !== undefined ? { value, at } : {}),
    ...(mine(talkAt) && talk !== undefined && talkAt !== undefined ? { talk, talkAt } : {}),
  };
}
