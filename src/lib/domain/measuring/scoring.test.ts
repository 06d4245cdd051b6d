import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import type { AnswerValue } from './answers-document.ts';
import { assumedMargin } from './margin.ts';
import { standardError } from './standard-error.ts';
import {
  afterLongRun,
  countedValue,
  nextGap,
  resumeAt,
  scoreArea,
  statementsOf,
  stillToAnswer,
  type Answers,
} from './scoring.ts';

const instrument = whereIAmNow;
const [area] = instrument.areas;
if (area === undefined) throw new Error('the audit has areas');
const statements = statementsOf(instrument, area.id);

/** Answers to the first `count` statements of the area, all of this value once reversed ones are turned. */
function answered(count: number, value: number): Answers {
  return Object.fromEntries(
    statements
      .slice(0, count)
      .map((statement) => [statement.id, statement.reversed === true ? 6 - value : value]),
  );
}

describe('the score of an area', () => {
  test('is the mean of its answers, reversed ones turned round', () => {
    expect(scoreArea(instrument, area, answered(12, 4))).toEqual({
      state: 'scored',
      mean: 4,
      answered: 12,
      of: 12,
    });
  });

  test('stands with nine of twelve, and is not there with eight', () => {
    expect(scoreArea(instrument, area, answered(9, 3)).state).toBe('scored');
    expect(scoreArea(instrument, area, answered(8, 3))).toEqual({
      state: 'too-few',
      answered: 8,
      of: 12,
      needed: 9,
    });
  });

  test('leaves out an answer that is not on the scale, and is never outside it itself', () => {
    const [first, second] = statements;
    const stray: Answers = { ...answered(12, 4), [first?.id ?? '']: 9, [second?.id ?? '']: 0 };
    expect(scoreArea(instrument, area, stray)).toEqual({
      state: 'scored',
      mean: 4,
      answered: 10,
      of: 12,
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer(), fc.integer({ min: 1, max: 5 })), {
          minLength: 12,
          maxLength: 12,
        }),
        (values) => {
          const answers = Object.fromEntries(statements.map(({ id }, at) => [id, values[at] ?? 1]));
          const score = scoreArea(instrument, area, answers);
          if (score.state === 'too-few') return;
          expect(score.mean).toBeGreaterThanOrEqual(1);
          expect(score.mean).toBeLessThanOrEqual(5);
        },
      ),
    );
  });

  test('"Didn\'t come up" and "Later" are both missing, and pull nothing down', () => {
    const [first, second] = statements;
    const answers: Answers = {
      ...answered(12, 5),
      [first?.id ?? '']: 'did-not-come-up',
      [second?.id ?? '']: 'later',
    };
    expect(scoreArea(instrument, area, answers)).toEqual({
      state: 'scored',
      mean: 5,
      answered: 10,
      of: 12,
    });
  });

  test('stays within the scale and does not depend on the order of the answers', () => {
    const anyValue = fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5, 'did-not-come-up', 'later');
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 12, maxLength: 12 }), (values) => {
        const entries = statements.map(({ id }, index) => [id, values[index] ?? 'later'] as const);
        const score = scoreArea(instrument, area, Object.fromEntries(entries));
        expect(scoreArea(instrument, area, Object.fromEntries([...entries].reverse()))).toEqual(
          score,
        );
        if (score.state === 'scored') {
          expect(score.mean).toBeGreaterThanOrEqual(1);
          expect(score.mean).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

test('reversing twice changes nothing', () => {
  const reversed = statements.find((statement) => statement.reversed === true);
  if (reversed === undefined) throw new Error('the area has a reversed statement');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), (value) => {
      const once = countedValue(instrument, reversed, value);
      expect(countedValue(instrument, reversed, once)).toBe(value);
    }),
  );
});

test('only what was put off or never reached is asked again', () => {
  const answers: Answers = Object.fromEntries(instrument.statements.map(({ id }) => [id, 3]));
  const [first, second, third] = instrument.statements;
  const left = stillToAnswer(instrument, {
    ...answers,
    [first?.id ?? '']: 'did-not-come-up',
    [second?.id ?? '']: 'later',
  });
  expect(left).toEqual([second]);
  expect(third).toBeDefined();
});

describe('the same answer many times running', () => {
  const same = (count: number): Answers =>
    Object.fromEntries(
      instrument.statements.map(({ id }, index) => [
        id,
        index < count ? 3 : index % 2 === 0 ? 4 : 2,
      ]),
    );

  test('is asked about from twelve on, at the place after them, and at no other', () => {
    expect(afterLongRun(instrument, same(11))).toBeUndefined();
    expect(afterLongRun(instrument, same(12))).toBe(13);
    expect(afterLongRun(instrument, same(20))).toBe(13);
    const values = Object.values(same(0));
    const late = Object.fromEntries(
      instrument.statements.map(({ id }, index) => [id, index < 20 ? (values[index] ?? 2) : 3]),
    );
    expect(afterLongRun(instrument, late)).toBe(33);
    const last = Object.fromEntries(
      instrument.statements.map(({ id }, index) => [id, index < 24 ? (values[index] ?? 2) : 3]),
    );
    expect(afterLongRun(instrument, last)).toBe(instrument.statements.length + 1);
  });

  test('is no run when the answers are missing', () => {
    expect(afterLongRun(instrument, {})).toBeUndefined();
  });
});

test('the assumed margin is 1.96 standard errors of .75 and .80, .66 of a point', () => {
  expect(standardError(0.75, 0.8)).toBeCloseTo(0.335, 3);
  expect(assumedMargin.half).toBeCloseTo(0.657, 3);
});

test('who stopped goes on where they stopped, and what they put off waits for the end', () => {
  const [first, second, third] = whereIAmNow.statements.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error('few');
  expect(resumeAt(whereIAmNow, {})).toBe(1);
  expect(resumeAt(whereIAmNow, { [first]: 'later', [second]: 3 })).toBe(3);
  const all = Object.fromEntries(whereIAmNow.statements.map(({ id }) => [id, 3 as const]));
  expect(resumeAt(whereIAmNow, { ...all, [second]: 'later' })).toBe(2);
  expect(resumeAt(whereIAmNow, all)).toBeUndefined();
});

test('who fills gaps is led from one to the next, and not through what has an answer', () => {
  const all: Record<string, 3 | 'later'> = Object.fromEntries(
    whereIAmNow.statements.map(({ id }) => [id, 3]),
  );
  for (const at of [1, 20]) all[whereIAmNow.statements[at]?.id ?? ''] = 'later';
  expect(nextGap(whereIAmNow, all, 2)).toBe(21);
  expect(nextGap(whereIAmNow, all, 21)).toBeUndefined();
  expect(nextGap(whereIAmNow, {}, 5)).toBe(6);
});
