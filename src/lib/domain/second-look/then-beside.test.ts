import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { assumedMargin } from '../measuring/margin.ts';
import type { Norm } from '../measuring/norm.ts';
import type { Result } from '../measuring/result.ts';
import { thenBeside } from './then-beside.ts';

const [area = ''] = whereIAmNow.areas.map(({ id }) => id);

function aResult(score: number | undefined): Result {
  return {
    instrument: whereIAmNow.id,
    version: 1,
    occasion: 2,
    mode: 'alone',
    startedAt: '2026-11-24T09:00:00.000Z',
    margin: assumedMargin,
    areas: [
      { id: area, answered: 12, of: 12, needed: 9, ...(score === undefined ? {} : { score }) },
    ],
    unanswered: 0,
    didNotComeUp: 0,
    talk: [],
  };
}

/** With it a difference of two marks is one from .56 on (1.96 x sqrt(2) x .2). */
const norm: Norm = {
  instrument: whereIAmNow.id,
  version: 1,
  at: '2026-11-24T12:00:00.000Z',
  areas: { [area]: { n: 30, alpha: 0.9, lower: 0.85, upper: 0.94, sem: 0.2 } },
};

const wordsOf = (saidThen: number | undefined, seenNow: number | undefined, known?: Norm) =>
  thenBeside({ first: aResult(saidThen), then: aResult(seenNow), now: aResult(4) }, known)[0];

test('the three marks stand side by side, and none is changed by another', () => {
  expect(wordsOf(3, 2.5)).toMatchObject({ area, saidThen: 3, seenNow: 2.5, now: 4 });
});

test('a programme that does not know how sure its marks are gives no verdict', () => {
  expect(wordsOf(4, 1)?.words).toContain('Nobody knows yet');
});

test.for([
  [3, 2.4, 'lower than you did then. That can mean seeing more clearly.'],
  [3, 3.6, 'higher than you did then'],
  [3, 3.5, 'No difference that this measure can be sure of'],
] as const)('said %s then and seen as %s today: %s', ([saidThen, seenNow, words]) => {
  expect(wordsOf(saidThen, seenNow, norm)?.words).toContain(words);
});

test('too few answers, and a first look with other statements, are said', () => {
  expect(wordsOf(3, undefined, norm)?.words).toContain('Too few answers');
  expect(wordsOf(undefined, 3, norm)?.words).toContain('Too few answers');
  const [other] = thenBeside({ first: undefined, then: aResult(3), now: aResult(4) }, norm);
  expect(other?.words).toContain('other statements');
});
