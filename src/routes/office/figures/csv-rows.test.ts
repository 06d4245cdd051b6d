import { expect, test } from 'vitest';
import {
  copies,
  threeRows,
  twoAreas,
} from '#lib/domain/measuring/annex/a-programme.test-support.ts';
import { annexOf } from '#lib/domain/measuring/annex/annex.ts';
import type { SentAttempt } from '#lib/domain/measuring/annex/looks.ts';
import { csvRows } from './csv-rows.ts';

const rowsOf = (sent: readonly SentAttempt[]) =>
  csvRows([annexOf(twoAreas, sent, { invited: 40, joined: 36 })], '2026-11-26');

test('every row has the columns of the header', () => {
  const [header, ...rows] = rowsOf(copies(30, threeRows));
  expect(header?.slice(0, 3)).toEqual(['Statements', 'Version', 'About']);
  for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
  expect(header?.at(-1)).toBe('As of');
  for (const row of rows) expect(row.at(-1)).toBe('2026-11-26');
});

test('too few people make counts and a sentence, and no figure', () => {
  const [, ...rows] = rowsOf(copies(29, threeRows));
  expect(rows.map((row) => [row[5], row[6], row[10]])).toEqual([
    ['Interns in the programme', 40, undefined],
    ['Joined', 36, undefined],
    ['Sent a copy of their answers', undefined, 'At least 25'],
    ['Sent a second look too', undefined, 'Fewer than 5'],
    ['None yet', undefined, 'Waiting for 30 people'],
  ]);
});

test('figures are numbers, and negative ones too', () => {
  const second = copies(30, [[1, 1, 1, 5]], { occasion: 2, sentAt: '2026-12-24T09:00:00.000Z' });
  const rows = rowsOf([...copies(30, threeRows), ...second]);
  const change = rows.find((row) => row[5] === 'Mean change');
  // Means 2 and, of the second look, 1.
  expect(change?.slice(6, 10)).toEqual([-1, -1.27, -0.73, 30]);
  const alpha = rows.find((row) => row[5] === 'Reliability (alpha)');
  expect(alpha?.slice(6, 10)).toEqual([0.67, 0.3, 0.84, 30]);
});

test('every statement is there, with what is the matter with it', () => {
  const rows = rowsOf(copies(30, [[1, 5], [3, 3], [5, 1], [2, 3]])); // prettier-ignore
  const statements = rows.filter((row) => row[5] === 'Correlation with the rest of its area');
  expect(statements.map((row) => row[4])).toEqual(twoAreas.statements.map(({ text }) => text));
  expect(rows.filter((row) => row[5] === 'Works badly')[0]?.[10]).toMatch(/^Goes against the rest/);
});
