import { expect, test } from 'vitest';
import { anInstrument } from './an-instrument.test-support.ts';
import { looksBeside as beside, newVersionWords, thenWords } from './looks-beside.ts';

const look = { instrument: 'small', version: 1, mode: 'alone' } as const;
const versions = [
  anInstrument(),
  anInstrument({ version: 2 }),
  anInstrument({ version: 3, equivalentTo: [{ version: 1, areas: ['work'] }] }),
  anInstrument({ version: 4, equivalentTo: [{ version: 1, areas: ['people', 'work'] }] }),
];
const looksBeside = (looks: Parameters<typeof beside>[0]) =>
  beside(looks, ({ instrument, version }) =>
    versions.find((one) => one.id === instrument && one.version === version),
  );

test('of looks at the same statements, in the same way, nothing has to be said', () => {
  expect(looksBeside([])).toEqual([]);
  expect(looksBeside([look])).toEqual([]);
  expect(looksBeside([look, { ...look }])).toEqual([]);
});

test.each([
  ['another version', { ...look, version: 2 }, ['cannot be compared']],
  ['another instrument', { ...look, instrument: 'ours' }, ['cannot be compared']],
  ['a version of which this device has not heard', { ...look, version: 9 }, ['cannot be compared']],
  [
    'a version of which one area means the same',
    { ...look, version: 3 },
    ['Only their marks of Work'],
  ],
  ['a version that means the same', { ...look, version: 4 }, ['their marks mean the same']],
  ['another mode', { ...look, mode: 'facilitated' as const }, ['with a facilitator']],
  [
    'both',
    { ...look, version: 2, mode: 'facilitated' as const },
    ['cannot be compared', 'with a facilitator'],
  ],
])('%s is said', (_, other, said) => {
  const sentences = looksBeside([look, look, other]);
  expect(sentences).toHaveLength(said.length);
  for (const [at, words] of said.entries()) expect(sentences[at]).toContain(words);
});

test('of three versions only what means the same in all of them is said to be comparable', () => {
  const [words] = looksBeside([look, { ...look, version: 3 }, { ...look, version: 4 }]);
  expect(words).toContain('Only their marks of Work');
});

test.each([
  [1, undefined],
  [2, 'cannot be set beside each other'],
  [3, 'Only the marks of Work can be set beside'],
  [4, 'the marks still mean the same'],
])('whoever looks again, at version %i, is told before', (version, said) => {
  const [first] = versions;
  const asked = versions.find((one) => one.version === version);
  if (asked === undefined) throw new Error('no such version');
  const words = newVersionWords(first, asked);
  if (said === undefined) expect(words).toBeUndefined();
  else expect(words).toContain(said);
  expect(newVersionWords(undefined, asked)).toContain('cannot be set beside');
});

test.each([
  [1, undefined],
  [2, 'cannot be set beside what you said then'],
  [3, 'Only Work can be set beside'],
  [4, undefined],
])(
  'whoever looks back from version %i is told before what will not stand beside',
  (version, said) => {
    const [first] = versions;
    const asked = versions.find((one) => one.version === version);
    if (asked === undefined) throw new Error('no such version');
    expect(thenWords(first, asked) ?? 'nothing').toContain(said ?? 'nothing');
    expect(thenWords(undefined, asked)).toContain('cannot be set beside');
  },
);
