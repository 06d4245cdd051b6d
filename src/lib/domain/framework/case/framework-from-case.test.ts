import { describe, expect, it } from 'vitest';
import { frameworkProblems } from '../framework-problems.ts';
import {
  aCase,
  aCriterion,
  anItem,
  association,
  document,
  entity,
  levels,
  uuid,
} from './a-case.test-support.ts';
import { extensionKey } from './our-extension.ts';
import { frameworkFromCase } from './framework-from-case.ts';
import type { CasePackage } from './case-package.ts';

const read = (pack: CasePackage) => {
  const from = frameworkFromCase(pack, { id: 'leaders', version: 1 });
  if (!from.ok) throw new Error(JSON.stringify(from.problems));
  return from;
};
const withRubrics = (CFRubrics: CasePackage['CFRubrics']) => aCase({ CFRubrics });

describe('A foreign package as a framework', () => {
  const { framework, problems, remarks } = read(aCase());

  it('has the items at the top as areas and those under them as competencies, in their sequence', () => {
    expect(framework.areas.map(({ name }) => name)).toEqual([
      'Working with people',
      'Working on the work',
    ]);
    expect(framework.competencies.map(({ area, name }) => [area, name])).toEqual([
      [`a-${uuid(10)}`, 'Listening first'],
      [`a-${uuid(10)}`, 'Gives credit to those who did the work'],
      [`a-${uuid(20)}`, 'Plans backwards from what pupils should know'],
    ]);
    expect(framework.competencies[0]?.about).toBe(
      'Listens before deciding, and says what was heard.',
    );
  });

  it('says what is kept but not shown', () => {
    expect(remarks).toEqual(['One item lies below the competencies. It is kept, but not shown.']);
  });

  it('has the levels that the rubrics share, from the lowest score', () => {
    expect(framework.levels.map(({ id, name }) => [id, name])).toEqual([
      ['emerging', 'Emerging'],
      ['secure', 'Secure'],
      ['leading', 'Leading'],
    ]);
    expect(framework.competencies[1]?.levels).toEqual({
      emerging: 'Emerging in item 12.',
      secure: 'Secure in item 12.',
      leading: 'Leading in item 12.',
    });
    expect(problems).toEqual([]);
  });

  it('says where it is from and by what licence, and has no lines', () => {
    expect(framework.basis).toBe(
      'From "Leading schools in Borsetshire" by Borsetshire Teaching Alliance, https://borsetshire.example.org/leaders.pdf.',
    );
    expect(framework.licence).toBe('Share, with our name.');
    expect(framework.markSets).toEqual([]);
  });
});

describe('A tree of another shape', () => {
  it('with nothing but items is one area, named after the document', () => {
    const { framework, remarks } = read(aCase({ CFAssociations: [] }));
    expect(framework.areas.map(({ name }) => name)).toEqual(['Leading schools in Borsetshire']);
    expect(framework.competencies).toHaveLength(6);
    expect(remarks).toEqual(['6 items belong to no area, and are shown as one.']);
  });

  it('with one item that holds everything has its areas below it', () => {
    const CFAssociations = [
      association(100, 'isChildOf', 9, document),
      ...(aCase().CFAssociations ?? []).map((one) =>
        one.destinationNodeURI.identifier === uuid(document)
          ? { ...one, destinationNodeURI: { ...one.destinationNodeURI, identifier: uuid(9) } }
          : one,
      ),
    ];
    const { framework } = read(
      aCase({ CFItems: [anItem(9, 'Leadership'), ...aCase().CFItems], CFAssociations }),
    );
    expect(framework.areas.map(({ name }) => name)).toEqual([
      'Working with people',
      'Working on the work',
    ]);
  });

  it('with loose items beside areas gathers those in a last area', () => {
    const { framework } = read(aCase({ CFItems: [anItem(30, 'Keeps calm'), ...aCase().CFItems] }));
    expect(framework.areas).toHaveLength(3);
    expect(framework.competencies.at(-1)).toMatchObject({
      name: 'Keeps calm',
      inSentence: 'keeps calm',
    });
  });

  it('with long statements has short names, and ids that every version keeps', () => {
    const long = `Works ${'very '.repeat(40)}hard`;
    const { framework } = read(
      aCase({ CFItems: [anItem(30, long)], CFAssociations: [], CFRubrics: [] }),
    );
    expect(framework.competencies[0]?.name).toMatch(/^Works very .* …$/);
    expect(framework.competencies[0]?.name.length).toBeLessThanOrEqual(82);
    expect(framework.competencies[0]?.about).toBe(long);
    expect(framework.competencies[0]?.id).toBe(`c-${uuid(30)}`);
  });
});

describe('Levels', () => {
  it.each<[string, CasePackage['CFRubrics'], RegExp, string]>([
    ['no rubric', null, /does not say what the levels look like/, 'CFRubrics'],
    ['a rubric for none of them', [], /does not say what the levels look like/, 'CFRubrics'],
    [
      'different levels for each',
      [
        {
          ...entity('CFRubrics', 300),
          CFRubricCriteria: [aCriterion(310, 11, levels), aCriterion(312, 12, ['Bad', 'Good'])],
        },
      ],
      /not use the same levels/,
      'CFRubrics[0].CFRubricCriteria[1]',
    ],
    [
      'one level only',
      [{ ...entity('CFRubrics', 300), CFRubricCriteria: [aCriterion(310, 11, ['Good'])] }],
      /two to nine levels/,
      'CFRubrics[0].CFRubricCriteria[0]',
    ],
  ])(
    'of a file with %s are left to be described, and it says so',
    (_what, rubrics, says, place) => {
      const { framework, problems } = read(withRubrics(rubrics));
      expect(problems).toEqual([{ place, says: expect.stringMatching(says) as string }]);
      expect(framework.levels).toHaveLength(4);
      expect(framework.competencies.every(({ levels }) => Object.keys(levels).length === 0)).toBe(
        true,
      );
      expect(frameworkProblems(framework).length).toBeGreaterThan(0);
    },
  );

  it('that one competency lacks are problems of the framework', () => {
    const { framework, problems } = read(withRubrics((aCase().CFRubrics ?? []).slice(0, 1)));
    expect(framework.levels).toHaveLength(3);
    const third = framework.competencies[2]?.name ?? '';
    expect(problems).toEqual(
      framework.levels.map(({ name }) => ({
        place: 'CFItems[4]',
        says: `"${third}" does not say what "${name}" looks like.`,
      })),
    );
  });

  it('are ordered by position where not all have a score', () => {
    const [rubric] = aCase().CFRubrics ?? [];
    const rubrics = rubric && [
      {
        ...rubric,
        CFRubricCriteria: rubric.CFRubricCriteria?.map((one) => ({
          ...one,
          CFRubricCriterionLevels: one.CFRubricCriterionLevels?.map((level) => ({
            ...level,
            score: null,
          })),
        })),
      },
    ];
    expect(read(withRubrics(rubrics)).framework.levels.map(({ name }) => name)).toEqual([
      'Leading',
      'Secure',
      'Emerging',
    ]);
  });
});

describe('What cannot be a framework', () => {
  it('has a text longer than we can take', () => {
    const from = frameworkFromCase(
      aCase({ CFItems: [anItem(30, 'x'.repeat(6000))], CFAssociations: [] }),
      {
        id: 'leaders',
        version: 1,
      },
    );
    expect(from.ok ? [] : from.problems.map(({ place }) => place)).toContain(
      'competencies[0].about',
    );
  });

  it('has something else under our key', () => {
    const pack = aCase();
    const CFDocument = { ...pack.CFDocument, extensions: { [extensionKey]: { markSets: 'none' } } };
    expect(frameworkFromCase({ ...pack, CFDocument }, { id: 'leaders', version: 1 })).toMatchObject(
      {
        ok: false,
        problems: [{ place: 'CFDocument.extensions.selvedge:framework' }],
      },
    );
  });
});
