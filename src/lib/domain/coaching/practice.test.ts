import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import {
  emptyPractice,
  isBlankPractice,
  mergePractice,
  minutesTyped,
  practiceDay,
  practiceDayProblem,
  practiceKind,
  practiceTotals,
  practiceWords,
  type Practice,
} from './practice.ts';

const [phone, laptop] = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'];
const now = Date.parse('2027-01-16T12:00:00.000Z');
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;
const one = (part: Partial<Practice> = {}): Practice => ({
  ...emptyPractice('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
  ...part,
});

test('two devices’ words are both kept, and of all else the later counts', () => {
  const here = one({
    kind: { value: 'training', at: at(1) },
    minutes: { value: 240, at: at(5) },
    words: { what: [newEvidence('Coach training 1', at(2), [])], learnt: [] },
  });
  const there = one({
    kind: { value: 'note', at: at(3, laptop) },
    minutes: { value: 120, at: at(4, laptop) },
    words: { what: [newEvidence('Training', at(6, laptop), [])], learnt: [] },
  });
  const merged = mergePractice([here, there], now) ?? one();
  expect(practiceKind(merged)).toBe('note');
  expect(merged.minutes?.value).toBe(240);
  expect(practiceWords(merged, 'what')).toBe('Training\n\nCoach training 1');
  expect(isBlankPractice(merged)).toBe(false);
});

test('one of which nothing is written is blank, is a note, and is about the day on which it was begun', () => {
  const blank = one({ kind: { value: 'training', at: at(1) } });
  expect(isBlankPractice(blank)).toBe(true);
  expect(practiceKind(one())).toBe('note');
  expect(practiceDay(one())).toBe('2027-01-15');
  expect(practiceDay(one({ on: { value: '2027-01-02', at: at(1) } }))).toBe('2027-01-02');
  expect(mergePractice([], now)).toBeUndefined();
  expect(() =>
    mergePractice([one(), one({ practice: '01hzy3v7k2qg6m4n8p0r5s9t99' })], now),
  ).toThrow(RangeError);
});

test('merging is commutative, associative and idempotent', () => {
  const text = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(phone, laptop))
    .map(([ms, device]) => newEvidence(`text ${ms}`, at(ms, device), []));
  const part = fc
    .record({
      what: fc.array(text, { maxLength: 1 }),
      learnt: fc.array(text, { maxLength: 1 }),
      minutes: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ minutes, ...words }) =>
      mergePractice([one({ minutes: { value: minutes, at: at(minutes) }, words })], now),
    )
    .filter((merged) => merged !== undefined);
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      const merge = (...parts: Practice[]) => mergePractice(parts, now) ?? one();
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
  );
});

test('sessions and their hours are added up, and notes are counted', () => {
  const session = (minutes?: number) =>
    one({
      kind: { value: 'training', at: at(1) },
      ...(minutes === undefined ? {} : { minutes: { value: minutes, at: at(1) } }),
    });
  expect(practiceTotals([session(240), session(90), session(), one()])).toEqual({
    sessions: 3,
    minutes: 330,
    notes: 1,
  });
});

test('what cannot be is told in words', () => {
  expect(practiceDayProblem('2027-01-17', now)).toMatch(/not come yet/);
  expect(practiceDayProblem('2027-01-16', now)).toBeUndefined();
  expect(minutesTyped(' 90 ')).toEqual({ ok: true, minutes: 90 });
  expect(minutesTyped('')).toEqual({ ok: true, minutes: 0 });
  for (const text of ['an hour', '1.5', '-3', '99999'])
    expect(minutesTyped(text)).toEqual({
      ok: false,
      problem: expect.stringContaining('digits') as string,
    });
  expect(minutesTyped('721')).toMatchObject({ ok: false });
});
