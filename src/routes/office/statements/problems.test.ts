import { expect, test } from 'vitest';
import { anInstrument } from '#lib/domain/measuring/an-instrument.test-support.ts';
import type { InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import { draftProblems } from './problems.ts';

const small = anInstrument();
const [first, ...rest] = small.statements;
if (!first) throw new Error('no statements');

test('a sound draft has none', () => {
  expect(draftProblems(small)).toEqual([]);
});

test.each<[string, Partial<InstrumentDraft>, string, RegExp]>([
  [
    'the same statement twice',
    { statements: [first, ...rest, { ...first, id: 'again-1' }] },
    '/statements/again-1',
    /Statement 5 is the same as another, number 1/,
  ],
  [
    'a statement of no part',
    { statements: [...rest, { ...first, facet: 'gone' }] },
    '/statements/listening-1',
    /Statement 4 belongs to no part/,
  ],
  [
    'an area without statements',
    {
      areas: [
        ...small.areas,
        { id: 'self', name: 'Self', shortName: 'Self', inSentence: 'self', about: 'Me.' },
      ],
    },
    '/areas/self',
    /“Self” has no statements/,
  ],
  [
    'a mark that nobody could get',
    { answersForAScore: 3 },
    '/areas/people',
    /nobody could ever get one/,
  ],
  [
    'a part of no area',
    { facets: [...small.facets, { id: 'lost', area: 'gone', name: 'Lost', about: 'Lost.' }] },
    '/facets/lost',
    /“Lost” belongs to no area/,
  ],
  ['no statements', { statements: [] }, '', /There are no statements/],
  ['no areas', { areas: [] }, '', /There is no area/],
  ['an answer without words', { options: ['', 'Yes'] }, '/rules', /empty/],
])('%s is named, with the page to put it right on', (_what, change, href, says) => {
  const problems = draftProblems({ ...small, ...change });
  expect(problems.find((problem) => problem.href === href)?.says).toMatch(says);
  expect(problems.map((problem) => problem.says).join()).not.toMatch(/facet|expected|undefined|"/);
});
