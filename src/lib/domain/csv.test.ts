import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, type CsvCell } from './csv.ts';

const withoutMark = (rows: CsvCell[][]) => csvOf(rows).slice(1);

test('a file begins with the mark of UTF-8, and each line ends as RFC 4180 has it', () => {
  expect(csvOf([['Area', 'Value'], ['Calm', 0.67]])).toBe('\uFEFFArea,Value\r\nCalm,0.67\r\n'); // prettier-ignore
});

test('commas, quotes and new lines are quoted, and nothing is an empty cell', () => {
  expect(withoutMark([['a, b', 'said "so"', 'one\ntwo', undefined, 'plain']])).toBe(
    '"a, b","said ""so""","one\ntwo",,plain\r\n',
  );
});

test.for(['=1+1', '+44 20', '-2', '@SUM(A1)', '\tx', '  =1+1', '＝1+1', '\r=1'])(
  'words that a spreadsheet would run as a formula are made harmless: %j',
  (text) => {
    expect(withoutMark([[text]]).replace(/^"/, '')[0]).toBe("'");
  },
);

test('a number stays a number, a negative one too', () => {
  expect(withoutMark([[-0.12, 0, 12]])).toBe('-0.12,0,12\r\n');
});

/** Reads a table back, as RFC 4180 says. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

test('words come back as they were, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (words) => {
      const line = withoutMark([words]).slice(0, -2);
      expect(cellsOf(line).map((cell, at) => cell === `'${words[at] ?? ''}` ? cell.slice(1) : cell)).toEqual(words); // prettier-ignore
    }),
  );
});
