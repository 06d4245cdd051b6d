import { expect, test } from 'vitest';
import { sawBefore } from './saw.ts';

const said = (day: number) => ({
  writtenAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});
const [first, second, third] = [said(2), said(12), said(22)] as const;
const all = [second, first, third];
const [lookOne, lookTwo] = ['2026-11-05T09:00:00.000Z', '2026-11-15T09:00:00.000Z'] as const;

test('before a look stands what came since the look before, the latest first', () => {
  expect(sawBefore(all, { since: lookOne }, 3)).toEqual({
    remarks: [third, second],
    isEarlier: false,
  });
});

test('what came after the next look was begun belongs to that one', () => {
  expect(sawBefore(all, { since: lookOne, until: lookTwo }, 3).remarks).toEqual([second]);
});

test('where nothing came since, the earlier is shown and is said to be earlier', () => {
  expect(sawBefore([first], { since: lookTwo }, 3)).toEqual({ remarks: [first], isEarlier: true });
});

test('nothing said is nothing earlier either', () => {
  expect(sawBefore([], { since: lookOne }, 3)).toEqual({ remarks: [], isEarlier: false });
  expect(sawBefore([third], { until: lookTwo }, 3)).toEqual({ remarks: [], isEarlier: false });
});

test('no more than asked for', () => {
  expect(sawBefore(all, {}, 2).remarks).toEqual([third, second]);
});
