import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import {
  copyOfTalk,
  emptyTalk,
  isBlankTalk,
  mergeTalks,
  placesIn,
  talkDayProblem,
  talkedUntil,
  talkPlaces,
  type Talk,
  type TalkPlace,
} from './talk.ts';

const at = (ms: number, device = 'phone') => `${1764200000000 + ms}.0000.${device}`;
const empty = emptyTalk('01k00000000000000000000000', 'circle-1', '2026-11-26T23:30:00.000Z');
const withWords = (words: Partial<Record<TalkPlace, string>>, more: Partial<Talk> = {}): Talk => ({
  ...empty,
  ...more,
  words: Object.fromEntries(
    Object.entries(words).map(([place, text], index) => [
      place,
      [newEvidence(text, at(index), [])],
    ]),
  ),
});

describe('a copy of a talk', () => {
  test('has what was written for both, in its order, and never what is the coach’s own', () => {
    const talk = withWords({ own: 'He looks tired.', next: 'Ring Rosa.', free: 'The rota.' });
    expect(copyOfTalk(talk)).toEqual({
      kind: 'talk',
      talk: talk.talk,
      on: '2026-11-26',
      words: [
        { place: 'free', text: 'The rota.' },
        { place: 'next', text: 'Ring Rosa.' },
      ],
    });
    expect(JSON.stringify(copyOfTalk(talk))).not.toContain('tired');
  });

  test('of one by GROW has its four questions, and what was begun freely before them: nothing goes out of sight', () => {
    const form = { value: 'grow' as const, at: at(9) };
    const talk = withWords({ free: 'Begun.', will: 'Ask.', goal: 'Fewer runs.' }, { form });
    expect(copyOfTalk(talk).words.map(({ place }) => place)).toEqual(['free', 'goal', 'will']);
    expect(placesIn(withWords({ goal: 'x' }))).toEqual(['goal', 'free', 'next']);
  });

  test('whatever is written, the coach’s own words are in none', () => {
    const anyWords = fc.record(
      Object.fromEntries(talkPlaces.map((place) => [place, fc.constantFrom(undefined, 'a', ' ')])),
    );
    fc.assert(
      fc.property(anyWords, fc.constantFrom('free', 'grow'), (words, value) => {
        const said = Object.fromEntries(
          Object.entries(words).filter(([, text]) => text !== undefined),
        ) as Partial<Record<TalkPlace, string>>;
        const talk = withWords({ ...said, own: 'Mine alone' }, { form: { value, at: at(0) } });
        const copy = copyOfTalk(talk);
        expect(copy.words.some(({ place }) => place === 'own')).toBe(false);
        expect(JSON.stringify(copy)).not.toContain('Mine alone');
      }),
    );
  });
});

test('the parts of two devices are put together the same in either order, and both texts are kept', () => {
  const a = withWords({ free: 'From the phone.' }, { on: { value: '2026-11-20', at: at(1) } });
  const b: Talk = {
    ...empty,
    begunAt: '2026-11-25T09:00:00.000Z',
    on: { value: '2026-11-21', at: at(2, 'laptop') },
    words: { free: [newEvidence('From the laptop.', at(5, 'laptop'), [])] },
  };
  const now = Date.parse('2026-11-27T09:00:00.000Z');
  const merged = mergeTalks([a, b], now);
  expect(merged).toEqual(mergeTalks([b, a], now));
  expect(merged).toMatchObject({ begunAt: b.begunAt, on: { value: '2026-11-21' } });
  expect(merged === undefined ? [] : copyOfTalk(merged).words).toEqual([
    { place: 'free', text: 'From the laptop.\n\nFrom the phone.' },
  ]);
  expect(() => mergeTalks([a, { ...b, talk: 'another' }], now)).toThrow(RangeError);
  expect(mergeTalks([], now)).toBeUndefined();
});

test('a talk of which only the day is known is blank', () => {
  expect(isBlankTalk({ ...empty, on: { value: '2026-11-20', at: at(1) } })).toBe(true);
  expect(isBlankTalk(withWords({ own: 'x' }))).toBe(false);
});

test('what comes after a talk was written down is new, also on the same day', () => {
  expect(talkedUntil(empty)).toBe(empty.begunAt);
  const earlier = { ...empty, on: { value: '2026-11-20', at: at(1) } };
  expect(talkedUntil(earlier)).toBe('2026-11-20T23:59:59.999Z');
});

test.each([
  ['2026-11-27', undefined],
  ['2026-11-28', 'That day is still to come. Write it down once you have talked.'],
  ['2090-01-01', '1 January 2090 is more than a year ahead. Is the year right?'],
])('a talk on %s: %s', (day, problem) => {
  expect(talkDayProblem(day, Date.parse('2026-11-27T09:00:00.000Z'))).toBe(problem);
});
