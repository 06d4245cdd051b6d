import type { AnswerValue } from '../answers-document.ts';
import type { Instrument } from '../instrument.ts';
import type { SentAttempt } from './looks.ts';

const named = (id: string) => ({ id, name: id, shortName: id, inSentence: id, about: id });

/** Two areas of two statements each; the last is counted from the other end. */
export const twoAreas: Instrument = {
  id: 'two-areas',
  version: 1,
  title: 'Two areas',
  period: 'In the last four school weeks',
  options: ['Hardly ever', 'Sometimes', 'About half the time', 'Usually', 'Almost always'],
  didNotComeUp: 'Didn’t come up',
  answersForAScore: 1,
  areas: [named('calm'), named('clear')],
  facets: [
    { id: 'calm', area: 'calm', name: 'Calm', about: 'Calm' },
    { id: 'clear', area: 'clear', name: 'Clear', about: 'Clear' },
  ],
  statements: [
    { id: 'calm-1', text: 'I was calm.', facet: 'calm' },
    { id: 'calm-2', text: 'I waited.', facet: 'calm' },
    { id: 'clear-1', text: 'I was clear.', facet: 'clear' },
    { id: 'clear-2', text: 'I put it off.', facet: 'clear', reversed: true },
  ],
};

/** A copy of somebody's answers, in the order of the statements; undefined for one never reached. */
export function aCopy(
  person: number,
  answers: readonly (AnswerValue | undefined)[],
  change: Partial<SentAttempt> = {},
): SentAttempt {
  const number = String(person).padStart(3, '0');
  return {
    person: `person-${number}`,
    sentAt: `2026-11-24T09:00:00.${number}Z`,
    instrument: twoAreas.id,
    version: twoAreas.version,
    occasion: 1,
    mode: 'alone',
    finishedAt: '2026-11-24T09:00:00.000Z',
    answers: twoAreas.statements.flatMap(({ id }, at) => {
      const value = answers[at];
      return value === undefined ? [] : [{ statement: id, value }];
    }),
    ...change,
  };
}

/** Copies of so many people, who answer as these rows do, used round and round. */
export function copies(
  people: number,
  rows: readonly (readonly (AnswerValue | undefined)[])[],
  change: Partial<SentAttempt> = {},
): SentAttempt[] {
  return Array.from({ length: people }, (_, person) =>
    aCopy(person, rows[person % rows.length] ?? [], change),
  );
}

/** Answers with a reliability of two thirds in both areas. */
export const threeRows = [
  [1, 1, 1, 5],
  [3, 2, 3, 4],
  [2, 3, 2, 3],
] as const;
