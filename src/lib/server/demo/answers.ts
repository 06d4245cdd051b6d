import type { AnswerValue } from '#lib/domain/measuring/answers-document.ts';
import type { ResultChoice } from '#lib/domain/measuring/result.ts';
import type { RoleDemand } from '#lib/domain/measuring/role-demand.ts';

/** An invented person's way through the audit. */
export interface DemoAnswers {
  /** What each area's answers count, in the order in which its statements are asked; used round and round. */
  counted: Readonly<Record<string, readonly number[]>>;
  /** Statements answered in words, whatever their area's row says. */
  instead: Readonly<Record<string, AnswerValue>>;
  /** Statements marked "talk about this one". */
  talk: readonly string[];
  demand: RoleDemand;
  choice: ResultChoice;
  /** How many days ago it was shown. */
  daysAgo: number;
}

/** Good with change, finds it hard to say hard things; wants to talk about two of her answers. */
export const leahsAnswers: DemoAnswers = {
  counted: {
    'problem-solving': [4, 4, 5, 3, 4],
    communication: [4, 3, 4, 3, 3],
    'staying-steady': [3, 2, 3, 3, 2],
  },
  instead: {},
  talk: ['honest-conversations-1', 'steady-under-pressure-2'],
  demand: { 'problem-solving': 4, communication: 4, 'staying-steady': 4 },
  choice: { talk: true, answers: false },
  daysAgo: 3,
};

/** Steady, new to leading change; shows all his answers. */
export const tomsAnswers: DemoAnswers = {
  counted: {
    'problem-solving': [3, 2, 3, 3],
    communication: [4, 4, 3, 5],
    'staying-steady': [4, 5, 4, 4],
  },
  instead: { 'bringing-people-along-2': 'did-not-come-up' },
  talk: [],
  demand: { 'problem-solving': 4, communication: 4, 'staying-steady': 3 },
  choice: { talk: false, answers: true },
  daysAgo: 8,
};
