import { expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { areaLevels, areasPartlyLined, levelsOfMarks, unlikeAreas } from './area-levels.ts';
import { chosenReview, copyOfReview, SelfReviewCopy } from './self-review-copy.ts';
import {
  competencyLine,
  levelStanding,
  minutesToSort,
  reviewHeadline,
  thingsFrom,
  toChoose,
  toLookAtClosely,
} from './self-review-words.ts';
import type { SelfReview } from './self-review.ts';

const at = '1800000000000.0000.01hzy3v7k2qg6m4n8p0r5s9t1w';
const [first, second, third] = middleAndSenior.competencies.map(({ id }) => id);
if (first === undefined || second === undefined || third === undefined) throw new Error('too few');

const review: SelfReview = {
  framework: middleAndSenior.id,
  version: 1,
  occasion: 1,
  startedAt: '2026-11-24T08:00:00.000Z',
  heading: { value: 'middle', at },
  sorted: {
    [first]: { value: 'strong', at },
    [second]: { value: 'to-work-on', at },
    [third]: { value: 'not-had-the-chance', at },
  },
  levels: { [second]: { value: 'starting', at } },
  noChance: {},
  evidence: { [second]: [{ text: 'I put it off in May.', at, over: {} }] },
};
const copy = copyOfReview(middleAndSenior, review);
const marks = { start: 'with-support', role: 'in-the-role' };

test('what nobody said is absent, and "not had the chance" is no level', () => {
  expect(Object.keys(copy.competencies)).toEqual([first, second, third]);
  expect(copy.competencies[third]).toEqual({ sorted: 'not-had-the-chance', noChance: true });
  expect(SelfReviewCopy.parse(copy)).toEqual(copy);
});

test('the words of evidence go only where they were chosen', () => {
  expect(JSON.stringify(chosenReview(copy, { evidence: false }))).not.toContain('put it off');
  expect(chosenReview(copy, { evidence: true })).toEqual(copy);
});

test.for([
  ['starting', 'under-start'],
  ['with-support', 'at-start'],
  ['in-the-role', 'at-role'],
  ['growing-it', 'over-role'],
  ['nothing-of-ours', undefined],
  [undefined, undefined],
] as const)('%s stands %s', ([level, standing]) => {
  expect(levelStanding(middleAndSenior, level, marks)).toBe(standing);
  expect(levelStanding(middleAndSenior, level, undefined)).toBeUndefined();
});

test('a line says the level by its name, and "not had the chance" in words of its own', () => {
  const line = (said: Parameters<typeof competencyLine>[1]) =>
    competencyLine(middleAndSenior, said, marks);
  expect(line(undefined)).toBe('Nothing said yet');
  expect(line(copy.competencies[first])).toBe('Strong');
  expect(line(copy.competencies[second])).toBe('Starting: under what the course starts from');
  expect(line(copy.competencies[third])).toBe('Not had the chance yet');
  expect(line({ noChance: true, level: 'in-the-role' })).toBe(
    'In the role: what the role asks. Not had the chance yet here',
  );
  for (const { id } of middleAndSenior.competencies)
    expect(line(copy.competencies[id])).not.toMatch(/\d/);
});

test('the headline names what is strong and what to work on, and leaves out what had no chance', () => {
  const names = middleAndSenior.competencies.map(({ name }) => name);
  expect(reviewHeadline(middleAndSenior, copy)).toEqual({
    well: `Sorted as strong: ${names[0]}.`,
    work: `Sorted as to work on: ${names[1]}.`,
  });
});

test('to look at closely comes first what is to work on, then what had no chance', () => {
  expect(toLookAtClosely(middleAndSenior, copy)).toEqual([second, third, first]);
});

test('an area stands at the mean of its levels, and one of which nothing is said nowhere', () => {
  const levels = { [first]: 'starting', [second]: 'in-the-role' };
  const [area, ...others] = areaLevels(middleAndSenior, levels);
  expect(area).toBe(1);
  expect(others.every((value) => value === undefined)).toBe(true);
  const set = middleAndSenior.markSets[0];
  if (set === undefined) throw new Error('no marks');
  const lines = areaLevels(middleAndSenior, levelsOfMarks(set, 'role'), new Set([first]));
  expect(lines.filter((value) => value !== undefined)).toHaveLength(1);
});

test('an area in which two people have not seen the same things says of how many each spoke', () => {
  const [area] = middleAndSenior.areas;
  const mine = { [first]: 'starting', [second]: 'in-the-role' };
  expect(areasPartlyLined(middleAndSenior, mine, { marks: { [first]: marks } })).toEqual([
    { area: area?.id, lined: 1, of: 2 },
  ]);
  const both = { [first]: marks, [second]: marks };
  expect(areasPartlyLined(middleAndSenior, mine, { marks: both })).toEqual([]);
  expect(areasPartlyLined(middleAndSenior, mine, { marks: {} })).toEqual([]);
  expect(unlikeAreas(middleAndSenior, mine, { [first]: 'in-the-role' })).toEqual([
    { area: area?.id, mine: 2, theirs: 1 },
  ]);
  expect(unlikeAreas(middleAndSenior, mine, { ...mine, [first]: 'growing-it' })).toEqual([]);
  expect(unlikeAreas(middleAndSenior, { [first]: 'starting' }, { [second]: 'starting' })).toEqual([
    { area: area?.id, mine: 1, theirs: 1 },
  ]);
});

test('how much there is to do is said for a large framework and for a small one', () => {
  expect([1, 3, 5, 6, 20].map(toChoose)).toEqual([
    'it',
    'each of them',
    'each of them',
    'four or five',
    'four or five',
  ]);
  expect([1, 3, 20, 24, 60].map(minutesToSort)).toEqual([
    'a minute',
    'a minute',
    'three minutes',
    'three minutes',
    '9 minutes',
  ]);
  const [first] = middleAndSenior.competencies;
  expect(thingsFrom({ title: 'Our own', competencies: first === undefined ? [] : [first] })).toBe(
    '1 thing from “Our own”',
  );
});
