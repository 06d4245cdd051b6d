import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeVerdict, smallestReliableChange } from './change.ts';
import { pairedChange } from './paired-change.ts';
import { cronbachAlpha, feldtInterval, itemRestCorrelation, reliabilityOf } from './reliability.ts';
import { standardError } from './standard-error.ts';

// The published figures that diagnostics.md of the design names.
test.for([
  { alpha: 0.85, k: 7, n: 89, lower: 0.79706, upper: 0.89317, digits: 5 },
  { alpha: 0.8, k: 8, n: 17, lower: 0.6151, upper: 0.9162, digits: 4 },
  { alpha: 0.8, k: 8, n: 30, lower: 0.6701, upper: 0.8922, digits: 4 },
])('holds Feldt’s interval to the published figures for n = $n', (published) => {
  const interval = feldtInterval(published.alpha, published.n, published.k);
  expect(interval.lower.toFixed(published.digits)).toBe(published.lower.toFixed(published.digits));
  expect(interval.upper.toFixed(published.digits)).toBe(published.upper.toFixed(published.digits));
});

test('alpha of a small table worked out by hand', () => {
  // Statement variances 1 and 1, sums 2, 5, 5 with variance 3: 2/1 x (1 - 2/3).
  const rows = [
    [1, 1],
    [3, 2],
    [2, 3],
  ];
  expect(cronbachAlpha(rows)).toBeCloseTo(2 / 3, 12);
});

test('statements that say the same have an alpha of one', () => {
  const rows = [1, 2, 5, 4].map((value) => [value, value, value]);
  expect(cronbachAlpha(rows)).toBeCloseTo(1, 12);
  expect(reliabilityOf(rows)?.sem).toBeCloseTo(0, 6);
});

test.for([
  { what: 'nobody', rows: [] },
  { what: 'one person', rows: [[1, 2, 3]] },
  { what: 'one statement', rows: [[1], [2], [3]] },
  { what: 'everybody with the same sum', rows: [[1, 3], [2, 2], [3, 1]] }, // prettier-ignore
])('there is no alpha for $what', ({ rows }) => {
  expect(cronbachAlpha(rows)).toBeUndefined();
  expect(reliabilityOf(rows)).toBeUndefined();
});

test('statements that pull against each other give no margin at all', () => {
  const rows = [
    [1, 5],
    [2, 3],
    [5, 1],
    [4, 1],
  ];
  expect(cronbachAlpha(rows)).toBeLessThan(0);
  expect(reliabilityOf(rows)).toBeUndefined();
});

test('rows of different lengths are an error, not a figure', () => {
  expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
});

const table = fc
  .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 2, max: 12 }))
  .chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
      minLength: n,
      maxLength: n,
    }),
  );

/** Alpha can be hundreds below nought, where the ninth digit is far to the left. */
const closeTo = (expected: number) => (value: unknown) =>
  typeof value === 'number' && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

test('the order of people and of statements does not matter, and no alpha is above one', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const alpha = cronbachAlpha(rows);
      const turned = cronbachAlpha([...rows].reverse().map((row) => [...row].reverse()));
      if (alpha === undefined) expect(turned).toBeUndefined();
      else {
        expect(turned).toSatisfy(closeTo(alpha));
        expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test('reversing every statement changes nothing', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const alpha = cronbachAlpha(rows);
      const reversed = cronbachAlpha(rows.map((row) => row.map((value) => 6 - value)));
      if (alpha === undefined) expect(reversed).toBeUndefined();
      else expect(reversed).toSatisfy(closeTo(alpha));
    }),
  );
});

test('the interval holds alpha, and more people make it narrower', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 3, max: 20 }),
      (alpha, n, k) => {
        const [some, more] = [feldtInterval(alpha, n, k), feldtInterval(alpha, 2 * n, k)];
        expect(some.lower).toBeLessThan(alpha);
        expect(some.upper).toBeGreaterThan(alpha);
        expect(more.upper - more.lower).toBeLessThan(some.upper - some.lower);
      },
    ),
  );
});

test('a statement that goes with the others correlates with them, one that goes against them does not', () => {
  const rows = [
    [1, 1, 5],
    [2, 2, 4],
    [4, 4, 1],
    [5, 5, 2],
  ];
  expect(itemRestCorrelation(rows, 0)).toBeGreaterThan(0);
  expect(itemRestCorrelation(rows, 2)).toBeLessThan(0);
  expect(itemRestCorrelation([[3, 1], [3, 2]], 0)).toBeUndefined(); // prettier-ignore
});

test('a change is called one only when it is larger than chance would make it', () => {
  const sem = standardError(0.75, 0.8);
  const least = smallestReliableChange(sem);
  expect(least).toBeCloseTo(0.93, 2);
  expect(changeVerdict(3, 3 + least + 0.001, sem)).toBe('higher');
  expect(changeVerdict(3 + least + 0.001, 3, sem)).toBe('lower');
  expect(changeVerdict(3, 3, sem)).toBe('not-sure');
  expect(changeVerdict(0, least, sem)).toBe('not-sure');
});

test('the verdict on the way back is the opposite one', () => {
  const score = fc.double({ min: 1, max: 5, noNaN: true });
  const opposite = { higher: 'lower', lower: 'higher', 'not-sure': 'not-sure' } as const;
  fc.assert(
    fc.property(score, score, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, sem) => {
      expect(changeVerdict(b, a, sem)).toBe(opposite[changeVerdict(a, b, sem)]);
    }),
  );
});

test('paired change has Student’s interval around the mean difference', () => {
  // Differences 1, 0, 2, 1: mean 1, sd .8165, t(.975, 3) = 3.1824, half = 1.2992.
  const change = pairedChange([
    { before: 2, after: 3 },
    { before: 3, after: 3 },
    { before: 1, after: 3 },
    { before: 4, after: 5 },
  ]);
  expect(change?.pairs).toBe(4);
  expect(change?.difference).toBeCloseTo(1, 12);
  expect(change?.interval.lower).toBeCloseTo(-0.2992, 4);
  expect(change?.interval.upper).toBeCloseTo(2.2992, 4);
  expect(change?.standardised).toBeCloseTo(1.2247, 4);
  expect(pairedChange([{ before: 1, after: 2 }])).toBeUndefined();
  expect(
    pairedChange([
      { before: 1, after: 2 },
      { before: 2, after: 3 },
    ])?.standardised,
  ).toBeUndefined();
});

test('people who all changed by the same have no standardised change, however the halves round', () => {
  const change = pairedChange(
    [2.1, 2.7, 3.3, 1.9].map((before) => ({ before, after: before + 0.3 })),
  );
  expect(change?.difference).toBeCloseTo(0.3, 10);
  expect(change?.standardised).toBeUndefined();
});
