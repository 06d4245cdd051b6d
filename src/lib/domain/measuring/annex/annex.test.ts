import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCopy, copies, threeRows, twoAreas } from './a-programme.test-support.ts';
import { annexOf, type AreaFigures } from './annex.ts';
import type { SentAttempt } from './looks.ts';

const interns = { invited: 60, joined: 50 };

function areasOf(sent: readonly SentAttempt[]): readonly AreaFigures[] {
  const { figures } = annexOf(twoAreas, sent, interns);
  return figures.state === 'shown' ? figures.areas : [];
}

/** Everybody's second look, sent after all first ones. */
function again(
  people: number,
  rows: Parameters<typeof copies>[1],
  change: Partial<SentAttempt> = {},
): SentAttempt[] {
  return copies(people, rows, { occasion: 2, sentAt: '2026-12-24T09:00:00.000Z', ...change });
}

test('of 29 people there is no figure at all, and of 30 there is every one', () => {
  const { figures, coverage } = annexOf(twoAreas, copies(29, threeRows), interns);
  expect(figures).toEqual({ state: 'waiting' });
  expect(coverage).toEqual({
    interns: 60,
    joined: 50,
    firstLook: { state: 'at-least', count: 25 },
    secondLook: { state: 'fewer-than-five' },
  });
  expect(annexOf(twoAreas, copies(30, threeRows), interns).figures).toMatchObject({
    state: 'shown',
    people: 30,
  });
});

test('reliability and correlations of a table worked out by hand, the reversed statement turned', () => {
  // Statement variances 20/29 each, sums 2, 5, 5 with variance 60/29: alpha 2 x (1 - 2/3). SEM sqrt(15/29) x sqrt(1/3).
  // F(.975; 29, 29) is 2.101: 1 - 2.101/3 and 1 - 1/(3 x 2.101). Deviations -1, 1, 0 and -1, 0, 1: r = 1/2.
  for (const { reliability, statements } of areasOf(copies(30, threeRows))) {
    expect(reliability).toEqual({
      state: 'measured',
      people: 30,
      alpha: 0.67,
      lower: 0.3,
      upper: 0.84,
      sem: 0.42,
    });
    expect(statements.map(({ itemRest }) => itemRest)).toEqual([0.5, 0.5]);
    expect(statements.flatMap(({ troubles }) => troubles)).toEqual([]);
  }
});

test('figures of looks alone and with a facilitator together say so', () => {
  const mixed = copies(30, threeRows).map((one, at) =>
    at === 7 ? { ...one, mode: 'facilitated' as const } : one,
  );
  expect(annexOf(twoAreas, mixed, interns).figures).toMatchObject({ modes: 'differ' });
  expect(annexOf(twoAreas, copies(30, threeRows), interns).figures).toMatchObject({
    modes: 'same',
  });
  const together = copies(30, threeRows, { mode: 'facilitated' });
  expect(annexOf(twoAreas, together, interns).figures).toMatchObject({ modes: 'same' });
});

test('change of a group worked out by hand, with Student’s interval', () => {
  // Differences 0, 1 and 2, ten each: mean 1, sd .8305, t(.975, 29) 2.0452, half .3101, standardised 1.2041.
  const sent = [...copies(30, [[2, 2, 2, 4]]), ...again(30, [[2, 2], [3, 3], [4, 4]])]; // prettier-ignore
  const [calm, clear] = areasOf(sent);
  expect(calm?.change).toEqual({
    state: 'measured',
    pairs: 30,
    difference: 1,
    lower: 0.69,
    upper: 1.31,
    standardised: 1.2,
    modes: 'same',
    versions: 'same',
  });
  expect(clear?.change, 'no mark at the second look').toEqual({ state: 'waiting' });
});

test('change waits for 30 pairs, and says when one look was alone and the other was not', () => {
  const later = [[2, 2], [3, 3], [4, 4]]; // prettier-ignore
  const first = copies(30, [[2, 2]]);
  expect(areasOf([...first, ...again(29, later)])[0]?.change).toEqual({ state: 'waiting' });
  const mixed = [...again(29, later), aCopy(29, [4, 4], { occasion: 2, mode: 'facilitated' })];
  expect(areasOf([...first, ...mixed])[0]?.change).toMatchObject({ pairs: 30, modes: 'differ' });
});

test('a first look at another version counts for the change of an area that means the same, and for nothing else', () => {
  const later = { ...twoAreas, version: 2, equivalentTo: [{ version: 1, areas: ['calm'] }] };
  const second = again(30, [[2, 2, 2, 4], [3, 3, 3, 3], [4, 4, 4, 2]], { version: 2 }); // prettier-ignore
  const sent = [...copies(30, [[2, 2, 2, 4]]), ...second];
  const { figures, coverage } = annexOf(later, sent, interns);
  if (figures.state !== 'shown') throw new Error('no figures');
  const [calm, clear] = figures.areas;
  expect(calm?.change).toMatchObject({ pairs: 30, difference: 1, versions: 'differ' });
  expect(clear?.change).toEqual({ state: 'waiting' });
  expect(figures.people).toBe(30);
  expect(coverage.secondLook).toEqual({ state: 'fewer-than-five' });
  // The earlier version's own page knows nothing of the later one.
  expect(areasOf(sent)[0]?.change).toEqual({ state: 'waiting' });
  expect(annexOf({ ...later, equivalentTo: [] }, sent, interns).figures).toMatchObject({
    areas: [{ change: { state: 'waiting' } }, { change: { state: 'waiting' } }],
  });
});

test('the latest look counts, and not one between', () => {
  const between = again(30, [[5, 5]]);
  const latest = again(30, [[2, 2], [3, 3], [4, 4]], { occasion: 3 }); // prettier-ignore
  const sent = [...copies(30, [[2, 2]]), ...between, ...latest];
  expect(areasOf(sent)[0]?.change).toMatchObject({ pairs: 30, difference: 1 });
});

test('where all changed by the same, no figure tells each one’s change', () => {
  const sent = [...copies(30, threeRows), ...again(30, threeRows)];
  expect(areasOf(sent)[0]?.change).toEqual({ state: 'all-alike' });
});

test('an area whose statements pull against each other has no reliability, and its statements are named', () => {
  const [calm] = areasOf(copies(30, [[1, 5], [3, 3], [5, 1], [2, 3]])); // prettier-ignore
  expect(calm?.reliability).toEqual({ state: 'no-one-thing', people: 30 });
  expect(calm?.statements.map(({ troubles }) => troubles)).toEqual([['against'], ['against']]);
});

test('a statement that goes with its area only a little is named, by the figure as it is shown', () => {
  // Deviations +1, -1, +1, -1, 0, 0 and +1, -1, -1, +1, +1, -1 of thirty: no correlation.
  const [calm] = areasOf(copies(30, [[4, 4], [2, 2], [4, 2], [2, 4], [3, 4], [3, 2]])); // prettier-ignore
  expect(calm?.statements.map(({ itemRest, troubles }) => ({ itemRest, troubles }))).toEqual([
    { itemRest: 0, troubles: ['weak'] },
    { itemRest: 0, troubles: ['weak'] },
  ]);
});

test('a statement that nearly everybody answers alike is named without its figure, so that all alike looks the same', () => {
  for (const others of [0, 3]) {
    const sent = copies(30, threeRows).map((copy, at) => ({
      ...copy,
      answers: copy.answers.map((answer) =>
        answer.statement === 'calm-1'
          ? { ...answer, value: at < others ? (2 as const) : (4 as const) }
          : answer,
      ),
    }));
    const [statement] = areasOf(sent)[0]?.statements ?? [];
    expect(statement).toMatchObject({ itemRest: undefined, troubles: ['alike'] });
  }
});

test('what didn’t come up is kept apart from what was put off or never reached', () => {
  const sent = copies(30, threeRows).map((copy, at) =>
    at < 8
      ? aCopy(at, ['did-not-come-up', 3, 'later', 3])
      : at < 14
        ? aCopy(at, [3, 'later', undefined, 3])
        : copy,
  );
  const [calm, clear] = areasOf(sent);
  // 8 and 6 of 60 answers; 14 of 60.
  expect(calm?.missing).toMatchObject({ didNotComeUp: 13, notAnswered: 10 });
  expect(clear?.missing).toMatchObject({ didNotComeUp: 0, notAnswered: 23 });
  const [calmOne, calmTwo] = calm?.statements ?? [];
  expect(calmOne).toMatchObject({
    didNotComeUp: 'over-a-quarter',
    notAnswered: 'fewer-than-five',
    troubles: ['did-not-come-up'],
  });
  expect(calmTwo).toMatchObject({
    didNotComeUp: 'fewer-than-five',
    notAnswered: 'up-to-a-quarter',
    troubles: [],
  });
  expect(calm?.reliability, 'too few answered all of it').toEqual({ state: 'waiting' });
  expect(calmOne?.itemRest).toBeUndefined();
});

test('people who answered too little for a mark are counted in steps', () => {
  const [calm] = areasOf(copies(30, [[1, 1], [3, 2], [undefined, 'later']])); // prettier-ignore
  expect(calm?.missing.withoutMark).toBe('over-a-quarter');
});

const answer = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom('did-not-come-up' as const, 'later' as const, undefined),
);
const cohort = fc
  .array(fc.array(answer, { minLength: 4, maxLength: 4 }), { minLength: 28, maxLength: 44 })
  .map((rows) => copies(rows.length, rows));

test('the order in which copies are read does not matter', () => {
  const shuffled = cohort.chain((sent) => {
    const both = [...sent, ...sent.map((copy) => ({ ...copy, occasion: 2 }))];
    return fc
      .shuffledSubarray(both, { minLength: both.length })
      .map((inAnotherOrder) => ({ both, inAnotherOrder }));
  });
  fc.assert(
    fc.property(shuffled, ({ both, inAnotherOrder }) => {
      expect(annexOf(twoAreas, inAnotherOrder, interns)).toEqual(annexOf(twoAreas, both, interns));
    }),
  );
});

test('one more person who answered everything changes no figure, until five more are there', () => {
  const complete = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
  const tables = fc.array(complete, { minLength: 36, maxLength: 39 });
  fc.assert(
    fc.property(tables, (rows) => {
      const sent = copies(rows.length, rows);
      const figures = (people: number) => annexOf(twoAreas, sent.slice(0, people), interns).figures;
      expect(figures(rows.length)).toEqual(figures(35));
      expect(figures(35)).toMatchObject({ people: 35 });
    }),
  );
});
