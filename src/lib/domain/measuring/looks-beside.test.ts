import { expect, test } from 'vitest';
import { looksBeside } from './looks-beside.ts';

const look = { instrument: 'where-i-am-now', version: 1, mode: 'alone' } as const;

test('of looks at the same statements, in the same way, nothing has to be said', () => {
  expect(looksBeside([])).toEqual([]);
  expect(looksBeside([look])).toEqual([]);
  expect(looksBeside([look, { ...look }])).toEqual([]);
});

test.each([
  ['another version', { ...look, version: 2 }, ['cannot be compared']],
  ['another instrument', { ...look, instrument: 'ours' }, ['cannot be compared']],
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
