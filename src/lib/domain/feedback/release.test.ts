import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colleaguesFeedback as instrument } from '../../content/instruments/colleagues-feedback.ts';
import type { GivenAnswers } from './given-answers.ts';
import { byGroup, feedbackGroups, type FeedbackGroup } from './groups.ts';
import { FeedbackRelease, release } from './release.ts';
import { shuffled } from './shuffled.ts';
import { fewestForComments, noLinks, usualThresholds, type Thresholds } from './thresholds.ts';

const ids = instrument.statements.map(({ id }) => id);
const [first = ''] = ids;

const value = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('not-seen' as const));
const someAnswers: fc.Arbitrary<GivenAnswers> = fc.record({
  statements: fc
    .subarray(ids)
    .chain((some) => fc.tuple(...some.map((id) => fc.tuple(fc.constant(id), value))))
    .map((entries) => Object.fromEntries(entries)),
  comments: fc.record(
    { 'keep-doing': fc.string({ minLength: 1 }), 'do-more': fc.string({ minLength: 1 }) },
    { requiredKeys: [] },
  ),
});
const answersByGroup = fc.record({
  lineManager: fc.array(someAnswers, { maxLength: 1 }),
  peers: fc.array(someAnswers, { maxLength: 8 }),
  team: fc.array(someAnswers, { maxLength: 8 }),
  others: fc.array(someAnswers, { maxLength: 8 }),
});
const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  groups: fc.record({
    lineManager: fc.constant(1),
    peers: fc.integer({ min: 3, max: 6 }),
    team: fc.integer({ min: 3, max: 6 }),
    others: fc.integer({ min: 3, max: 6 }),
  }),
  comments: fc.integer({ min: fewestForComments, max: 8 }),
});
const links = byGroup(() => 9);

function seeded(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}

test('a group shows from its threshold on; a smaller one is left out without even its number', () => {
  fc.assert(
    fc.property(answersByGroup, thresholds, fc.nat(), (answers, rules, seed) => {
      const { groups } = release({ instrument, thresholds: rules, links }, answers, seeded(seed));
      expect(groups.map(({ group }) => group)).toEqual(feedbackGroups);
      for (const group of groups) {
        const isEnough = answers[group.group].length >= rules.groups[group.group];
        expect(group.shows).toBe(isEnough);
        if (!group.shows) expect(Object.keys(group).sort()).toEqual(['group', 'needed', 'shows']);
      }
    }),
  );
});

test('what is released of one group does not depend on what the others said', () => {
  fc.assert(
    fc.property(
      answersByGroup,
      answersByGroup,
      fc.constantFrom(...feedbackGroups),
      (answers, other, group: FeedbackGroup) => {
        const rules = { instrument, thresholds: usualThresholds, links };
        const zero = () => 0;
        const one = release(rules, answers, zero).groups;
        const two = release(rules, { ...other, [group]: answers[group] }, zero).groups;
        const of = (list: typeof one) => list.find((entry) => entry.group === group);
        expect(of(two)).toEqual(of(one));
      },
    ),
  );
});

test('what a group that is left out said changes nothing: there is nothing to subtract it from', () => {
  fc.assert(
    fc.property(
      answersByGroup,
      fc.array(someAnswers, { maxLength: 2 }),
      fc.array(someAnswers, { maxLength: 2 }),
      (answers, few, otherFew) => {
        const rules = { instrument, thresholds: usualThresholds, links };
        const one = release(rules, { ...answers, team: few }, () => 0);
        expect(release(rules, { ...answers, team: otherFew }, () => 0)).toEqual(one);
      },
    ),
  );
});

test('the order in which answers came changes no count, and comments only in their order', () => {
  fc.assert(
    fc.property(answersByGroup, fc.nat(), fc.nat(), (answers, seed, other) => {
      const rules = { instrument, thresholds: usualThresholds, links };
      const turned = byGroup((group) => shuffled(answers[group], seeded(other)));
      const sorted = (released: FeedbackRelease) =>
        released.groups.map((group) =>
          group.shows && group.comments !== undefined
            ? {
                ...group,
                comments: Object.entries(group.comments).map(([id, list]) => [id, list.toSorted()]),
              }
            : group,
        );
      expect(sorted(release(rules, turned, seeded(seed)))).toEqual(
        sorted(release(rules, answers, seeded(seed + 1))),
      );
    }),
  );
});

test('comments come from the fifth answer of the group on, all of them, and a release is what its schema says', () => {
  fc.assert(
    fc.property(answersByGroup, thresholds, fc.nat(), (answers, rules, seed) => {
      const released = release({ instrument, thresholds: rules, links }, answers, seeded(seed));
      expect(FeedbackRelease.parse(released)).toEqual(released);
      for (const group of released.groups) {
        if (!group.shows) continue;
        const given = answers[group.group];
        expect(group.comments !== undefined).toBe(given.length >= rules.comments);
        if (group.comments === undefined) continue;
        for (const { id } of instrument.comments)
          expect(group.comments[id]?.toSorted()).toEqual(
            given.flatMap(({ comments }) => comments[id] ?? []).sort(),
          );
      }
    }),
  );
});

test('a statement that fewer than the minimum could judge shows no answer', () => {
  const answers = (...values: (number | 'not-seen')[]): GivenAnswers[] =>
    values.map((one) => ({ statements: { [first]: one }, comments: {} }));
  const spread = (given: GivenAnswers[]) => {
    const [group] = release(
      { instrument, thresholds: usualThresholds, links: { ...noLinks, peers: 9 } },
      { ...byGroup(() => []), peers: given },
      () => 0,
    ).groups;
    return group?.shows === true ? group.statements[first] : undefined;
  };
  expect(spread(answers(1, 1, 5))).toEqual({ seen: 'enough', options: [2, 0, 0, 0, 1] });
  expect(spread(answers(1, 2, 'not-seen'))).toEqual({ seen: 'too-few' });
  expect(spread(answers(1, 2))).toBeUndefined();
});

test('nobody was asked in a group: the release does not name it', () => {
  const rules = { instrument, thresholds: usualThresholds, links: { ...noLinks, team: 3 } };
  const released = release(
    rules,
    byGroup(() => []),
    () => 0,
  );
  expect(released.groups).toEqual([{ shows: false, group: 'team', needed: 3 }]);
});

test('every order of three comes about equally often', () => {
  const counts = new Map<string, number>();
  const random = seeded(7);
  for (let run = 0; run < 6_000; run += 1) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const many of counts.values()) expect(Math.abs(many - 1_000)).toBeLessThan(150);
});
