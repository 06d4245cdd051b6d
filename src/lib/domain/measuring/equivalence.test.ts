import { expect, test } from 'vitest';
import { anInstrument } from './an-instrument.test-support.ts';
import { areasAlike, comparableAreas, equivalencesOf, seenFrom } from './equivalence.ts';
import type { Instrument } from './instrument.ts';
import { resultOf } from './result.ts';

const first = anInstrument();

/** The second version, with its statements changed. */
function second(change: (statements: Instrument['statements']) => Instrument['statements']) {
  return anInstrument({ version: 2, statements: change(first.statements) });
}
const reworded = second((statements) =>
  statements.map((one) => (one.id === 'planning-1' ? { ...one, text: 'I made a plan.' } : one)),
);

test('an area whose statements are word for word the same is alike, the other is not', () => {
  expect(areasAlike(first, reworded)).toEqual(['people']);
  expect(areasAlike(reworded, first)).toEqual(['people']);
  expect(areasAlike(first, anInstrument({ version: 2 }))).toEqual(['people', 'work']);
});

test.each<[string, Instrument]>([
  ['the period', anInstrument({ version: 2, period: 'This week' })],
  ['an answer', anInstrument({ version: 2, options: ['Never', 'At times', 'Always'] })],
  ['the answer that is none', anInstrument({ version: 2, didNotComeUp: 'No chance' })],
  ['the rule for a mark', anInstrument({ version: 2, answersForAScore: 2 })],
  ['the instrument', anInstrument({ id: 'another', version: 2 })],
])('with another %s no area is alike', (_name, version) => {
  expect(areasAlike(first, version)).toEqual([]);
});

test.each<[string, Instrument]>([
  ['comes in another order', second((statements) => [...statements].reverse())],
  ['is left out', second((statements) => statements.filter(({ id }) => id !== 'listening-1'))],
  [
    'counts from the other end',
    second((statements) =>
      statements.map((one) => (one.id === 'listening-1' ? { ...one, reversed: true } : one)),
    ),
  ],
  [
    'comes in from another area',
    second((statements) =>
      statements.map((one) => (one.id === 'planning-1' ? { ...one, facet: 'listening' } : one)),
    ),
  ],
])('an area in which a statement %s is not alike', (_name, version) => {
  expect(areasAlike(first, version)).not.toContain('people');
});

test('what is said to mean the same is declared only where it asks the same', () => {
  expect(equivalencesOf(reworded, [first], ['people', 'work'])).toEqual([
    { version: 1, areas: ['people'] },
  ]);
  expect(equivalencesOf(reworded, [first], [])).toEqual([]);
  const third = { ...reworded, version: 3 };
  expect(equivalencesOf(third, [first, reworded], ['people', 'work'])).toEqual([
    { version: 1, areas: ['people'] },
    { version: 2, areas: ['people', 'work'] },
  ]);
});

test('marks of two versions are set beside each other only where the later declares it, whichever is asked first', () => {
  const declaring = { ...reworded, equivalentTo: [{ version: 1, areas: ['people'] }] };
  expect(comparableAreas(first, first)).toEqual(['people', 'work']);
  expect(comparableAreas(first, reworded)).toEqual([]);
  expect(comparableAreas(first, declaring)).toEqual(['people']);
  expect(comparableAreas(declaring, first)).toEqual(['people']);
  expect(comparableAreas({ ...first, id: 'another' }, declaring)).toEqual([]);
  expect(comparableAreas(declaring, { ...first, version: 3 })).toEqual([]);
});

test('a look is seen from another version without the areas that mean something else there', () => {
  const declaring = { ...reworded, equivalentTo: [{ version: 1, areas: ['people'] }] };
  const answers = { 'listening-1': { value: 3, at: '' }, 'planning-1': { value: 2, at: '' } };
  const look = {
    instrument: first,
    result: resultOf(
      first,
      {
        instrument: 'small',
        version: 1,
        occasion: 1,
        mode: 'alone' as const,
        startedAt: '2026-09-01T09:00:00.000Z',
        answers,
        talk: {},
      },
      {},
    ),
  };
  expect(seenFrom(first, look)).toEqual(look.result);
  expect(seenFrom(declaring, look)?.areas.map(({ id, score }) => [id, score])).toEqual([
    ['people', 3],
  ]);
  expect(seenFrom(reworded, look)).toBeUndefined();
});
