import { expect, test } from 'vitest';
import { nextRoundFrom } from './between-rounds.ts';

test('another round may open twelve weeks after the latest that was released', () => {
  const closings = ['2026-10-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  expect(nextRoundFrom(closings)).toBe('2026-12-24T00:00:00.000Z');
});

test('with none released there is nothing to wait for', () => {
  expect(nextRoundFrom([])).toBeUndefined();
});
