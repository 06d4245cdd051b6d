import { expect, test } from 'vitest';
import { fitsOnCover, isInColumns, isLongName } from './cover-room.ts';

test('two or three lines are on the cover, with everything that a portfolio can list', () => {
  const about = 'I teach Year 4, and lead reading from May. This was about hearing people out.';
  expect(fitsOnCover({ name: 'Sam Adeyemi', about, parts: 16 })).toBe(true);
});

test.each([
  ['a page of words', 'I teach. '.repeat(120), 4],
  ['thirty short lines', Array.from({ length: 30 }, () => 'Short.').join('\n'), 4],
  ['some words and a long list', 'I teach Year 4. '.repeat(40), 22],
])('%s stand after it', (_, about, parts) => {
  expect(fitsOnCover({ name: 'Sam Adeyemi', about, parts })).toBe(false);
});

test('a long list is in two columns, and fits with a long name', () => {
  expect([12, 13].map(isInColumns)).toEqual([false, true]);
  expect(fitsOnCover({ name: 'Catherine Featherstone Fitzgerald', about: '', parts: 22 })).toBe(
    true,
  );
});

test('a name with a word too long for a line is set smaller', () => {
  expect(isLongName('Sam Adeyemi')).toBe(false);
  expect(isLongName('Anne-Marie Featherstonehaugh-Cholmondeley')).toBe(true);
});
