import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anInstrument } from './an-instrument.test-support.ts';
import { changesBetween } from './instrument-changes.ts';
import type { Instrument } from './instrument.ts';

const small = anInstrument();
const [first, second, third, fourth] = small.statements;
if (!first || !second || !third || !fourth) throw new Error('too few statements');
const { reversed: _reversed, ...thirdAsAnswered } = third;

describe('What breaks the comparison is named', () => {
  test.each<[string, Partial<Instrument>, string, string]>([
    [
      'a slip put right',
      { statements: [{ ...first, text: 'I listened' }, second, third, fourth] },
      'statements[0].text',
      '“I listened.” is worded “I listened” now.',
    ],
    [
      'a statement that is new',
      {
        statements: [
          ...small.statements,
          { id: 'planning-3', text: 'I began.', facet: 'planning' },
        ],
      },
      'statements[4]',
      'New: “I began.”',
    ],
    [
      'one taken out',
      { statements: [first, second, third] },
      'statements',
      'Taken out: “I looked ahead.”',
    ],
    [
      'another order',
      { statements: [second, first, third, fourth] },
      'statements',
      'The statements are asked in another order.',
    ],
    [
      'a reversed one that is none any more',
      { statements: [first, second, thirdAsAnswered, fourth] },
      'statements[2].reversed',
      '“I interrupted.” counts as it is answered now.',
    ],
    [
      'a statement of another part',
      { statements: [{ ...first, facet: 'planning' }, second, third, fourth] },
      'statements[0].facet',
      '“I listened.” belongs to another part.',
    ],
    [
      'an answer in other words',
      { options: ['Never', 'Now and then', 'Always'] },
      'options[1]',
      'The answer “Sometimes” is “Now and then” now.',
    ],
    [
      'more answers',
      { options: ['Never', 'Seldom', 'Often', 'Always'] },
      'options',
      'There were 3 answers to choose from, and there are 4.',
    ],
    [
      'another rule for a mark',
      { answersForAScore: 2 },
      'answersForAScore',
      'A mark took 1 answers in an area, and takes 2.',
    ],
    [
      'other weeks',
      { period: 'This year' },
      'period',
      'What the answers are about was “Last week” and is “This year”.',
    ],
    [
      'an area with another name',
      { areas: small.areas.map((area, at) => (at === 0 ? { ...area, name: 'Others' } : area)) },
      'areas[0]',
      'The area “People” is called “Others” now.',
    ],
    ['an area gone', { areas: small.areas.slice(1) }, 'areas', 'The area “People” is gone.'],
    [
      'a part of another area',
      { facets: small.facets.map((facet) => ({ ...facet, area: 'work' })) },
      'facets[0].area',
      'The part “Listening” counts for another area, and so do its statements.',
    ],
    [
      'a part in other words',
      {
        facets: small.facets.map((facet, at) =>
          at === 1 ? { ...facet, about: 'Before.' } : facet,
        ),
      },
      'facets[1]',
      'The part “Planning” is described in other words.',
    ],
  ])('%s', (_what, change, place, says) => {
    expect(changesBetween(small, { ...small, ...change })).toEqual([{ place, says }]);
  });

  test('the number of a version is no difference', () => {
    expect(changesBetween(small, { ...small, version: 7 })).toEqual([]);
  });
});

/** The small instrument with some statements left out, in some order, some of them with a letter more. */
const anyVersion = fc
  .tuple(
    fc.shuffledSubarray(small.statements),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([statements, isReworded]) => ({
    ...small,
    statements: statements.map((statement, at) =>
      isReworded[at] === true ? { ...statement, text: `${statement.text}!` } : statement,
    ),
  }));

test('there is none between two that are the same, and always one between two that are not, either way round', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(changesBetween(one, other).length === 0).toBe(isSame);
      expect(changesBetween(other, one).length === 0).toBe(isSame);
    }),
  );
});
