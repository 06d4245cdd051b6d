import { expect, test } from 'vitest';
import { differenceWords, figureWords } from './words.ts';

test.for([
  [0.8, '0.80', '+0.80'],
  [-0.12, '−0.12', '−0.12'],
  [0, '0.00', '0.00'],
  [-1.5, '−1.50', '−1.50'],
] as const)('%f is written %s, and as a difference %s', ([value, figure, difference]) => {
  expect(figureWords(value)).toBe(figure);
  expect(differenceWords(value)).toBe(difference);
});
