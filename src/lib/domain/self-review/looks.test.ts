import { expect, test } from 'vitest';
import { aFramework } from '../framework/a-framework.test-support.ts';
import { isWhole, lookToShow, type ReviewLook } from './looks.ts';
import type { SelfReview } from './self-review.ts';

const at = '1800000000000.0000.01hzy3v7k2qg6m4n8p0r5s9t1w';
const framework = aFramework();
const ids = framework.competencies.map(({ id }) => id);

function aLook(occasion: number, sorted: readonly string[], levelled: readonly string[] = []) {
  const review: SelfReview = {
    framework: framework.id,
    version: 1,
    occasion,
    startedAt: `2026-11-2${occasion}T08:00:00.000Z`,
    sorted: Object.fromEntries(sorted.map((id) => [id, { value: 'fine' as const, at }])),
    levels: Object.fromEntries(levelled.map((id) => [id, { value: 'low', at }])),
    noChance: {},
    evidence: {},
  };
  return { review, framework };
}

test('a look that was only begun does not hide the one before it', () => {
  const [whole, begun] = [aLook(1, ids), aLook(2, ids.slice(1))];
  expect(isWhole(whole)).toBe(true);
  expect(isWhole(begun)).toBe(false);
  expect(lookToShow([whole, begun])).toBe(whole);
  const next = aLook(2, ids);
  expect(lookToShow([whole, next])).toBe(next);
});

test('where none is whole, the one with a level is shown, and failing that the latest', () => {
  const [levelled, empty] = [aLook(1, [], ids.slice(0, 1)), aLook(2, [])];
  expect(lookToShow([levelled, empty])).toBe(levelled);
  expect(lookToShow([empty])).toBe(empty);
  const none: ReviewLook[] = [];
  expect(lookToShow(none)).toBeUndefined();
});

test('a look against something that this device has not heard of is not shown for whole', () => {
  const known = aLook(1, ids);
  const unknown: ReviewLook = { ...aLook(2, ids), framework: undefined };
  expect(lookToShow([known, unknown])).toBe(known);
});
