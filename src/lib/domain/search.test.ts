import { expect, test } from 'vitest';
import { excerpt, folded, found } from './search.ts';

const entry = (text: string) => ({ text, folded: folded(text) });
const rota = entry('The duty rota at St Anne’s: it held, and nobody ran.');
const cafe = entry('A talk in the café about Keeping safe.');
const all = [rota, cafe];

test('every word has to occur, in any order, and a part of a word does', () => {
  expect(found(all, 'rota duty')).toEqual([rota]);
  expect(found(all, 'rot')).toEqual([rota]);
  expect(found(all, 'duty café')).toEqual([]);
});

test('capitals, accents, apostrophes and blank space make no difference', () => {
  expect(found(all, "  st ANNE'S ")).toEqual([rota]);
  expect(found(all, 'cafe\nKEEPING')).toEqual([cafe]);
});

test('nothing typed finds all, and what would be a pattern is only text', () => {
  expect(found(all, '  ')).toEqual(all);
  expect(found(all, '.*')).toEqual([]);
  expect(found([entry('why (not) [now]? *')], '(not) [now]?')).toHaveLength(1);
});

test('an excerpt begins at the start, or near what was looked for, and says what was left out', () => {
  expect(excerpt('## Short\n- one\n- two', '')).toBe('Short one two');
  const long = `${'word '.repeat(60)}needle ${'more '.repeat(60)}`;
  expect(excerpt(long, '')).toMatch(/^word .* …$/);
  expect(excerpt(long, 'needle')).toMatch(/^… .*needle.* …$/);
  expect(excerpt(long, 'nowhere')).toMatch(/^word /);
  expect(excerpt(long, 'needle').length).toBeLessThan(160);
});

test('an excerpt has no marks of formatting, and leaves a lone star alone', () => {
  expect(excerpt('> *They* said **no**, 3 * 4', '')).toBe('They said no, 3 * 4');
});
