import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import { isSaid, isSaidOf, mergeLookBacks, textsOf, wordsOf, type LookBack } from './look-back.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const now = 1_900_000_000_000;
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;

const aPart = (part: Partial<LookBack> = {}): LookBack => ({
  occasion: 2,
  reached: {},
  words: {},
  ...part,
});

test('of a choice the later counts, and words of two devices are both kept', () => {
  const here = aPart({
    reached: { risk: { value: 'partly', at: at(5) } },
    words: { did: [newEvidence('Led the moderation.', at(3), [])] },
  });
  const there = aPart({
    reached: { risk: { value: 'yes', at: at(2, laptop) } },
    words: { did: [newEvidence('Watched a learning walk.', at(4, laptop), [])] },
  });
  const merged = mergeLookBacks(2, [here, there], now);
  expect(merged.reached['risk']?.value).toBe('partly');
  expect(wordsOf(merged, 'did').map(({ text }) => text)).toEqual([
    'Watched a learning walk.',
    'Led the moderation.',
  ]);
});

test('parts about two looks are never merged', () => {
  expect(() => mergeLookBacks(2, [aPart({ occasion: 3 })], now)).toThrow(RangeError);
});

test('nothing was said where all words were taken out again', () => {
  expect(isSaid(aPart())).toBe(false);
  expect(isSaid(aPart({ words: { did: [newEvidence('', at(1), [])] } }))).toBe(false);
  expect(isSaid(aPart({ words: { did: [newEvidence('Led it.', at(1), [])] } }))).toBe(true);
  expect(isSaid(aPart({ reached: { risk: { value: 'not-yet', at: at(1) } } }))).toBe(true);
});

test('something is said of a competency by a choice or by words, and emptied words say nothing', () => {
  const part = aPart({
    reached: { risk: { value: 'partly', at: at(5) } },
    words: {
      did: [newEvidence('Led it.', at(3), [])],
      data: [newEvidence('Two of three used it.', at(4), [])],
      teaching: [newEvidence('', at(4), [])],
    },
  });
  expect(['risk', 'data', 'teaching', 'other', 'did'].filter((id) => isSaidOf(part, id))).toEqual([
    'risk',
    'data',
  ]);
  expect(textsOf(part, 'teaching')).toEqual([]);
  expect(textsOf(part, 'did')).toEqual(['Led it.']);
});

test('merging is commutative, associative and idempotent', () => {
  const part = fc
    .record({
      choice: fc.constantFrom('yes', 'partly', 'not-yet', 'something-else'),
      ms: fc.integer({ min: 0, max: 5 }),
      device: fc.constantFrom(phone, laptop),
    })
    .map(({ choice, ms, device }) =>
      aPart({
        reached: { risk: { value: choice, at: at(ms, device) } },
        words: { did: [newEvidence(`${ms} ${device}`, at(ms, device), [])] },
      }),
    );
  const merge = (...parts: LookBack[]) => mergeLookBacks(2, parts, now);
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(merge(a));
    }),
  );
});
