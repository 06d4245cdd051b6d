import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { digitOf, paperWords, readSheet, sheetPages, valueOfDigit } from './sheet.ts';

const ids = whereIAmNow.statements.map(({ id }) => id);

test('what is typed comes back as it is written on paper', () => {
  for (const digit of ['0', '1', '2', '3', '4', '5'])
    expect(digitOf(valueOfDigit(whereIAmNow, digit))).toBe(digit);
  expect(digitOf(undefined)).toBe('');
  expect(digitOf('later')).toBe('');
});

test.for(['6', '9', '-1', '1.5', '11', 'x', ' '])(
  '“%s” is no answer, and its number is named',
  (digit) => {
    const typed = new Map([
      [ids[2] ?? '', digit],
      [ids[0] ?? '', '4'],
    ]);
    const { answers, problems } = readSheet(whereIAmNow, typed);
    expect(answers).toEqual({ [ids[0] ?? '']: 4 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ place: ids[2] });
    expect(problems[0]?.says).toContain('Number 3');
  },
);

test('a statement without a mark on paper has no answer, and one that is none is not looked at', () => {
  const typed = new Map([
    [ids[0] ?? '', ''],
    ['gone', '3'],
  ]);
  expect(readSheet(whereIAmNow, typed)).toEqual({ answers: {}, problems: [] });
});

test.each([
  [5, [3, 2]],
  [36, [16, 20]],
  [37, [16, 20, 1]],
  [48, [16, 20, 12]],
  [60, [16, 20, 20, 4]],
])('%i statements go on as many pages as they need, in order', (count, pages) => {
  const statements = Array.from({ length: count }, (_, at) => at);
  expect(sheetPages(statements).map(({ length }) => length)).toEqual(pages);
  expect(sheetPages(statements).flat()).toEqual(statements);
});

test('how much paper that is', () => {
  expect(paperWords(Array(1))).toBe('One side of A4');
  expect(paperWords(Array(36))).toBe('Two sides of one sheet of A4');
  expect(paperWords(Array(48))).toBe('3 sides of A4, on 2 sheets');
});
