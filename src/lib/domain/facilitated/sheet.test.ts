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

const short = 'I asked for help early.';
const twoLines = 'When I had a new idea, I talked it over with someone first.';

test.each([
  [5, short, [5]],
  [36, twoLines, [16, 20]],
  [60, twoLines, [16, 23, 21]],
  [36, short, [26, 10]],
])('%i statements of “%s” go on as many pages as they need', (count, text, pages) => {
  const statements = Array.from({ length: count }, (_, at) => ({ text, at }));
  expect(sheetPages(statements).map(({ length }) => length)).toEqual(pages);
  expect(sheetPages(statements).flat()).toEqual(statements);
});

test('the longer the statements, the fewer on a page, and one of any length has a place', () => {
  const pagesOf = (length: number) =>
    sheetPages(Array.from({ length: 36 }, () => ({ text: 'some words '.repeat(length) }))).length;
  const counts = [1, 5, 10, 15, 20, 27].map(pagesOf);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
  const undivided = [{ text: 'x'.repeat(300) }];
  expect(sheetPages(undivided)).toEqual([undivided]);
});

test('our own statements go on two sides', () => {
  expect(sheetPages(whereIAmNow.statements)).toHaveLength(2);
});

test('how much paper that is', () => {
  const many = (count: number) => Array.from({ length: count }, () => ({ text: twoLines }));
  expect(paperWords(many(1))).toBe('One side of A4');
  expect(paperWords(many(36))).toBe('Two sides of one sheet of A4');
  expect(paperWords(many(48))).toBe('3 sides of A4, on 2 sheets');
});
