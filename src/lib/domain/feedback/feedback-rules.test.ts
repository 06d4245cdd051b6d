import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colleaguesFeedback as instrument } from '../../content/instruments/colleagues-feedback.ts';
import { readGivenAnswers, longestComment } from './given-answers.ts';
import { linkOnPaper, linkSecretOf, readLinkSecret } from './link-code.ts';
import { besideWords, flatWords, heightsOf, sideBySide } from './side-by-side.ts';
import {
  asksForComments,
  groupsTooSmall,
  hasAnonymousGroup,
  noLinks,
  thresholdProblems,
  usualThresholds,
} from './thresholds.ts';

test('a programme may ask for more answers and never for fewer', () => {
  const { groups, comments } = usualThresholds;
  expect(thresholdProblems(usualThresholds)).toEqual([]);
  expect(thresholdProblems({ groups: { ...groups, peers: 6 }, comments: 8 })).toEqual([]);
  const fewer = thresholdProblems({ groups: { ...groups, peers: 2 }, comments: 4 });
  expect(fewer.map(({ place }) => place)).toEqual(['groups.peers', 'comments']);
  expect(thresholdProblems({ groups: { ...groups, lineManager: 2 }, comments })).toEqual([]);
});

test('a group in which too few are asked is named, and one with nobody is not', () => {
  const asked = { lineManager: 1, peers: 3, team: 2, others: 0 };
  expect(groupsTooSmall(asked, usualThresholds)).toEqual(['team']);
  expect(hasAnonymousGroup(asked, usualThresholds)).toBe(true);
  expect(hasAnonymousGroup({ ...noLinks, lineManager: 1, peers: 2 }, usualThresholds)).toBe(false);
});

test('nobody is asked for comments that could not be shown', () => {
  expect([1, 4, 5].map((links) => asksForComments(links, usualThresholds))).toEqual([
    false,
    false,
    true,
  ]);
});

test('answers are kept in the order of the statements, whatever the order of the taps', () => {
  const ids = instrument.statements.map(({ id }) => id);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (order) => {
      const tapped = Object.fromEntries(order.map((id) => [id, 3]));
      const read = readGivenAnswers({ statements: tapped, comments: {} }, instrument, {
        comments: true,
      });
      expect(read.ok && Object.keys(read.given.statements)).toEqual(
        ids.filter((id) => order.includes(id)),
      );
    }),
  );
});

test.each([
  ['a statement nobody asked', { statements: { __proto__x: 3 }, comments: {} }],
  ['an answer outside the scale', { statements: { 'asks-first': 6 }, comments: {} }],
  ['an answer below it', { statements: { 'asks-first': 0 }, comments: {} }],
  ['half an answer', { statements: { 'asks-first': 1.5 }, comments: {} }],
  ['no answers', undefined],
  ['a list', []],
])('%s is refused', (_, data) => {
  expect(readGivenAnswers(data, instrument, { comments: true })).toEqual({
    ok: false,
    reason: 'unreadable',
  });
});

test('comments are cut to their length, left out where nobody asked, and alone are no empty answer', () => {
  const sent = { statements: {}, comments: { 'keep-doing': ` ${'x'.repeat(2_000)}`, other: 'y' } };
  const read = readGivenAnswers(sent, instrument, { comments: true });
  expect(read.ok && read.given.comments).toEqual({ 'keep-doing': 'x'.repeat(longestComment) });
  expect(readGivenAnswers(sent, instrument, { comments: false })).toEqual({
    ok: false,
    reason: 'empty',
  });
});

test('a link reads back as it was written, on paper and in small letters, and never begins above seven', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const secret = linkSecretOf(bytes);
      expect(secret).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(readLinkSecret(secret)).toBe(secret);
      expect(readLinkSecret(`#${linkOnPaper(secret).toLowerCase()} `)).toBe(secret);
    }),
  );
  expect(linkSecretOf(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
});

test('two links of different bytes differ', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (a, b) => {
        expect(linkSecretOf(a) === linkSecretOf(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      },
    ),
  );
});

test.each(['', 'short', '8'.repeat(26), '0'.repeat(25), '0'.repeat(27), 'U'.repeat(26)])(
  '%j is no link',
  (text) => {
    expect(readLinkSecret(text)).toBeUndefined();
  },
);

const heights = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12),
  { noNullPrototype: true },
);

/** The word of each area; nothing where there is nothing to compare. */
const wordsOf = (self: Record<string, number>, others: Record<string, number>) => {
  const set = sideBySide(self, others);
  return set.state === 'compared' ? set.areas : {};
};

test('what one puts higher, the other puts lower', () => {
  const turned = { higher: 'lower', lower: 'higher', about: 'about' } as const;
  fc.assert(
    fc.property(heights, heights, (self, others) => {
      const [one, two] = [wordsOf(self, others), wordsOf(others, self)];
      expect(Object.keys(one).sort()).toEqual(Object.keys(two).sort());
      for (const [area, word] of Object.entries(one)) expect(two[area]).toBe(turned[word]);
    }),
  );
});

test('somebody who puts everything higher or lower is not told that they differ everywhere', () => {
  fc.assert(
    fc.property(heights, fc.double({ min: -1, max: 1, noNaN: true }), (self, shift) => {
      const others = Object.fromEntries(
        Object.entries(self).map(([area, height]) => [area, height + shift]),
      );
      for (const word of Object.values(wordsOf(self, others))) expect(word).toBe('about');
    }),
  );
});

test('one area alone cannot be set against the others', () => {
  expect(sideBySide({ a: 1 }, { a: 0, b: 1 })).toEqual({ state: 'too-few' });
  expect(sideBySide({ a: 1, b: 0 }, { a: 0, b: 1 })).toEqual({
    state: 'compared',
    areas: { a: 'lower', b: 'higher' },
  });
});

test('where one of the two puts all areas alike there is nothing to compare, and nobody is said to agree', () => {
  const highest = { a: 1, b: 1, c: 1 };
  const lowest = { a: 0, b: 0, c: 0 };
  const unlike = { a: 0.1, b: 0.9, c: 0.5 };
  expect(sideBySide(highest, lowest)).toEqual({ state: 'flat', who: 'both' });
  expect(sideBySide(highest, unlike)).toEqual({ state: 'flat', who: 'self' });
  expect(sideBySide(unlike, lowest)).toEqual({ state: 'flat', who: 'others' });
  for (const words of Object.values(flatWords)) expect(words).toContain('nothing to compare');
});

test('no word says more than a place among the areas', () => {
  for (const words of Object.values(besideWords)) expect(words).toMatch(/among (your|the) areas/i);
});

test('a height comes from what enough people had seen', () => {
  const [one, two, three] = instrument.statements.map(({ id }) => id);
  const group = {
    shows: true,
    group: 'peers',
    answered: 3,
    statements: {
      [one ?? '']: { seen: 'enough', options: [0, 0, 0, 0, 3] },
      [two ?? '']: { seen: 'enough', options: [3, 0, 0, 0, 0] },
      [three ?? '']: { seen: 'too-few' },
    },
  } as const;
  const copy = { ...group, statements: structuredClone(group.statements) } as never;
  expect(heightsOf(copy, instrument)).toEqual({ 'leading-with-impact': 0.5 });
});
