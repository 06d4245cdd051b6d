import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dueness,
  settledWithin,
  settledWords,
  TargetDocument,
  targetsOf,
  targetStates,
  TargetTurnDocument,
} from './target.ts';

const sam = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const priya = '01hzy3v7k2qg6m4n8p0r5s9t1b';

const target = (key: string, by: string, setAt = '2026-11-20T09:00:00.000Z') => ({
  _id: `target~${sam}~${key}`,
  author: sam,
  what: `Do ${key}`,
  why: '',
  by,
  how: 'Rosa sees it.',
  setAt,
});
const turn = (key: string, of: string, saidAt: string, more = {}) => ({
  _id: `targetTurn~${priya}~${key}`,
  author: priya,
  target: `target~${sam}~${of}`,
  state: 'met' as const,
  words: '',
  saidAt,
  ...more,
});

describe('targets', () => {
  test('stand open until somebody says what became of them, the next one first', () => {
    const [a, b] = [target('a', '2026-12-20'), target('b', '2026-12-12')];
    expect(targetsOf([a, b], []).map(({ what, state }) => [what, state])).toEqual([
      ['Do b', 'open'],
      ['Do a', 'open'],
    ]);
  });

  test('that are settled stand after the open ones, the last settled first', () => {
    const all = ['a', 'b', 'c'].map((key) => target(key, '2026-12-12'));
    const turns = [
      turn('1', 'a', '2026-12-01T09:00:00.000Z'),
      turn('2', 'b', '2026-12-02T09:00:00.000Z', { state: 'dropped' }),
    ];
    expect(targetsOf(all, turns).map(({ what, state }) => [what, state])).toEqual([
      ['Do c', 'open'],
      ['Do b', 'dropped'],
      ['Do a', 'met'],
    ]);
  });

  test('stay what they are, and by the same day, where somebody only says something', () => {
    const turns = [
      turn('1', 'a', '2026-12-01T09:00:00.000Z', { by: '2027-01-15' }),
      turn('2', 'a', '2026-12-02T09:00:00.000Z', { state: undefined, words: 'Well done.' }),
    ];
    expect(targetsOf([target('a', '2026-12-12')], turns)).toMatchObject([
      { by: '2027-01-15', state: 'met', at: '2026-12-01T09:00:00.000Z' },
    ]);
  });

  test('whose day was moved are by that day, also after another word on them', () => {
    const turns = [
      turn('1', 'a', '2026-12-01T09:00:00.000Z', { state: 'open', by: '2027-01-15' }),
      turn('2', 'a', '2026-12-02T09:00:00.000Z', { state: 'partly' }),
    ];
    expect(targetsOf([target('a', '2026-12-12')], turns)).toMatchObject([
      { by: '2027-01-15', state: 'partly', at: '2026-12-02T09:00:00.000Z' },
    ]);
  });

  test('that were met within a time are told with what was said then, the latest first', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((key) => target(key, '2026-12-12'));
    const turns = [
      turn('1', 'a', '2026-12-01T09:00:00.000Z', { words: 'Chaired it.' }),
      turn('2', 'a', '2026-12-03T09:00:00.000Z', { state: undefined, words: 'And again.' }),
      turn('3', 'b', '2026-12-02T09:00:00.000Z', { state: 'partly' }),
      turn('4', 'c', '2026-12-02T09:00:00.000Z', { state: 'dropped' }),
      turn('5', 'd', '2026-11-22T09:00:00.000Z'),
    ];
    const targets = targetsOf(all, turns);
    const within = (since?: string, until?: string) =>
      settledWithin(targets, { since, until }).map(({ what }) => what);
    expect(within()).toEqual(['Do b', 'Do a', 'Do d']);
    expect(within('2026-11-23T09:00:00.000Z')).toEqual(['Do b', 'Do a']);
    expect(within('2026-11-23T09:00:00.000Z', '2026-12-01T09:00:00.000Z')).toEqual(['Do a']);
    const [latest, chaired] = settledWithin(targets, { since: undefined, until: undefined });
    expect([latest, chaired].map((one) => one && settledWords(one))).toEqual(['', 'Chaired it.']);
  });

  test('come out the same in whatever order the documents arrive', () => {
    const written = ['a', 'b', 'c'].map((key) => target(key, '2026-12-12'));
    const turns = [0, 1, 2, 3, 4].map((n) =>
      turn(String(n), 'abc'.charAt(n % 3), `2026-12-0${1 + (n % 2)}T09:00:00.000Z`, {
        state: targetStates[n % 4],
      }),
    );
    const shuffled = <T>(all: readonly T[]) =>
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    fc.assert(
      fc.property(shuffled(written), shuffled(turns), (someWritten, someTurns) => {
        expect(targetsOf(someWritten, someTurns)).toEqual(targetsOf(written, turns));
      }),
    );
  });

  test('a turn of a target that is not here says nothing', () => {
    expect(targetsOf([], [turn('1', 'a', '2026-12-01T09:00:00.000Z')])).toEqual([]);
  });
});

test.each([
  ['2026-11-26', 'late'],
  ['2026-11-27', 'soon'],
  ['2026-12-04', 'soon'],
  ['2026-12-05', 'later'],
])('on 27 November a target by %s is %s', (by, expected) => {
  expect(dueness({ by }, Date.parse('2026-11-27T23:30:00.000Z'))).toBe(expected);
});

test('a document without a target, or by no day, is none', () => {
  const sound = { type: 'target', v: 1, ...target('a', '2026-12-12') };
  expect(TargetDocument.safeParse(sound).success).toBe(true);
  expect(TargetDocument.safeParse({ ...sound, what: '' }).success).toBe(false);
  expect(TargetDocument.safeParse({ ...sound, by: '2026-02-30' }).success).toBe(false);
  const said = { type: 'targetTurn', v: 1, ...turn('1', 'a', '2026-12-01T09:00:00.000Z') };
  expect(TargetTurnDocument.safeParse(said).success).toBe(true);
  expect(TargetTurnDocument.safeParse({ ...said, state: 'failed' }).success).toBe(false);
});
