import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStamp } from '../stamp.ts';
import type { AnswerValue } from './answers-document.ts';
import { attemptKey, mergeAnswers, type AnswersPart } from './answers.ts';

const devices = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'] as const;
const now = 1_800_000_000_000;

function aPart(part: Partial<AnswersPart> = {}): AnswersPart {
  return {
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-23T08:00:00.000Z',
    answers: {},
    talk: {},
    ...part,
  };
}

function anAnswer(value: AnswerValue, minute: number, device: string = devices[0]) {
  return { value, at: nextStamp(undefined, now - 3_600_000 + minute * 60_000, device) };
}

const anyStamp = fc
  .tuple(fc.integer({ min: now - 10_000_000, max: now + 10_000_000 }), fc.constantFrom(...devices))
  .map(([ms, device]) => nextStamp(undefined, ms, device));
const anyPart: fc.Arbitrary<AnswersPart> = fc
  .record({
    answers: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.record({
        value: fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5, 'did-not-come-up', 'later'),
        at: anyStamp,
      }),
    ),
    talk: fc.dictionary(fc.constantFrom('a', 'b'), fc.record({ on: fc.boolean(), at: anyStamp })),
    mode: fc.constantFrom('alone' as const, 'facilitated' as const),
  })
  .map((part) => aPart({ ...part, answers: { ...part.answers }, talk: { ...part.talk } }));

describe('merging what several devices answered', () => {
  test('different statements make the union', () => {
    const phone = aPart({ answers: { 'listening-1': anAnswer(4, 1) } });
    const laptop = aPart({ answers: { 'pacing-2': anAnswer(2, 2, devices[1]) } });
    expect(Object.keys(mergeAnswers([phone, laptop], now)?.answers ?? {})).toEqual([
      'listening-1',
      'pacing-2',
    ]);
  });

  test('of the same statement the later answer counts', () => {
    const phone = aPart({ answers: { 'listening-1': anAnswer(4, 5) } });
    const laptop = aPart({ answers: { 'listening-1': anAnswer(2, 3, devices[1]) } });
    expect(mergeAnswers([laptop, phone], now)?.answers['listening-1']?.value).toBe(4);
  });

  test('a clock that runs an hour ahead does not win over an answer given after it was heard of', () => {
    const fast = aPart({ answers: { 'listening-1': anAnswer(1, 120, devices[1]) } });
    const later = aPart({
      answers: { 'listening-1': { value: 5, at: nextStamp(undefined, now + 1, devices[0]) } },
    });
    expect(mergeAnswers([fast, later], now)?.answers['listening-1']?.value).toBe(5);
  });

  test('an attempt finished on one device is finished', () => {
    const finishedAt = '2026-11-23T08:10:00.000Z';
    expect(mergeAnswers([aPart(), aPart({ finishedAt })], now)?.finishedAt).toBe(finishedAt);
  });

  test('answers of two versions are never merged', () => {
    expect(() => mergeAnswers([aPart(), aPart({ version: 2 })], now)).toThrow(RangeError);
  });

  test('nothing merges to nothing', () => {
    expect(mergeAnswers([], now)).toBeUndefined();
  });

  test('it is commutative, associative and idempotent, to the letter', () => {
    const merged = (...parts: AnswersPart[]) => mergeAnswers(parts, now) ?? aPart();
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (a, b, c) => {
        const text = (part: AnswersPart) => JSON.stringify(part);
        expect(text(merged(a, b))).toBe(text(merged(b, a)));
        expect(text(merged(merged(a, b), c))).toBe(text(merged(a, merged(b, c))));
        expect(text(merged(a, a))).toBe(text(merged(a, aPart({ ...a, answers: {}, talk: {} }))));
      }),
    );
  });
});

test('the key names instrument, version and occasion', () => {
  expect(attemptKey(aPart({ version: 3, occasion: 2 }))).toBe('where-i-am-now.3-2');
});
