import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roughCount } from './coverage.ts';

test.for([
  { count: 0, of: 24, says: { state: 'fewer-than-five' } },
  { count: 4, of: 24, says: { state: 'fewer-than-five' } },
  { count: 12, of: 24, says: { state: 'at-least', count: 10 } },
  { count: 23, of: 24, says: { state: 'at-least', count: 15 } },
  { count: 24, of: 24, says: { state: 'at-least', count: 15 } },
  { count: 29, of: 30, says: { state: 'at-least', count: 25 } },
  { count: 37, of: 39, says: { state: 'at-least', count: 35 } },
  { count: 10, of: 10, says: { state: 'at-least', count: 5 } },
  { count: 9, of: 9, says: { state: 'too-few-to-say' } },
  { count: 0, of: 0, says: { state: 'too-few-to-say' } },
])('$count of $of is told roughly', ({ count, of, says }) => {
  expect(roughCount(count, of)).toEqual(says);
});

test('whatever is said of fewer than 30 leaves at least five numbers open, or all of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(), (of, some) => {
      const count = some % Math.min(30, of + 1);
      const said = JSON.stringify(roughCount(count, of));
      const open = Array.from({ length: of + 1 }, (_, other) => other).filter(
        (other) => JSON.stringify(roughCount(other, of)) === said,
      );
      expect(open.length).toBeGreaterThanOrEqual(Math.min(5, of + 1));
    }),
  );
});
