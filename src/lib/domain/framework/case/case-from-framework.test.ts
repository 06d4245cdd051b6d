import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headship } from '../../../content/frameworks/headship.ts';
import { middleAndSenior } from '../../../content/frameworks/middle-and-senior.ts';
import { aFramework } from '../a-framework.test-support.ts';
import type { Framework } from '../framework.ts';
import { aCase, anItem, association, document, uuid } from './a-case.test-support.ts';
import { anyCase, anyChange } from './any-case.test-support.ts';
import { caseFromFramework } from './case-from-framework.ts';
import type { CasePackage } from './case-package.ts';
import { frameworkFromCase } from './framework-from-case.ts';
import { extensionKey } from './our-extension.ts';
import { readCase } from './read-case.ts';

const export_ = { now: '2026-11-24T16:00:00.000Z', origin: 'https://selvedge.example.org' };

/** As it comes back from a file. */
function reread(pack: CasePackage): CasePackage {
  const read = readCase(JSON.stringify(pack));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.package;
}

function frameworkOf(pack: CasePackage, id = 'leaders', version = 1): Framework {
  const from = frameworkFromCase(pack, { id, version });
  if (!from.ok) throw new Error(JSON.stringify(from.problems));
  return from.framework;
}

/** Out into a file over its source, and in again. */
function roundTrip(source: CasePackage, change: (framework: Framework) => Framework) {
  const changed = change(frameworkOf(source));
  const pack = reread(caseFromFramework(changed, { ...export_, source }));
  return { changed, pack, back: frameworkOf(pack) };
}

interface Found {
  identifier: string;
  lastChangeDateTime: string;
  [field: string]: unknown;
}

/** What is not marked as changed is as it was; what is has still the fields that we know nothing of. */
function expectKept(
  now: readonly Found[] | null | undefined,
  was: readonly Found[] | null | undefined,
) {
  for (const one of now ?? []) {
    const old = was?.find(({ identifier }) => identifier === one.identifier);
    if (one.lastChangeDateTime !== export_.now) expect(one).toEqual(old);
    if (old) expect([one['x-unknown'], one['notes']]).toEqual([old['x-unknown'], old['notes']]);
  }
}

const panelled = aFramework({
  licence: 'CC BY 4.0',
  markSets: [
    {
      id: 'lead',
      name: 'Leading',
      source: {
        kind: 'panel',
        who: 'Three heads',
        askedAt: '2026-05-12',
        n: 3,
        votes: { listening: { start: { low: 3 }, role: { mid: 1, high: 2 } } },
      },
      marks: { listening: { start: 'low', role: 'high', because: 'They said so.' } },
    },
    {
      id: 'own',
      name: 'Ours',
      source: { kind: 'programme', by: 'Kent', at: '2026-09-01T08:00:00Z', says: 'Small schools.' },
      marks: {},
    },
  ],
});

describe('A framework of ours', () => {
  it.each([middleAndSenior, headship, aFramework(), panelled])(
    'comes back as it was: $title',
    (framework) => {
      const pack = reread(caseFromFramework(framework, export_));
      expect(frameworkFromCase(pack, framework)).toEqual({
        ok: true,
        framework,
        problems: [],
        remarks: [],
      });
    },
  );

  it('is a package of CASE 1.1: items, the tree, and one rubric with a row a competency', () => {
    const pack = caseFromFramework(middleAndSenior, export_);
    expect(pack.CFDocument).toMatchObject({ caseVersion: '1.1', version: '1', language: 'en' });
    expect(pack.CFItems).toHaveLength(22);
    expect(pack.CFAssociations).toHaveLength(22);
    expect(pack.CFRubrics).toHaveLength(1);
    expect(pack.CFRubrics?.[0]?.CFRubricCriteria).toHaveLength(16);
    expect(pack.CFRubrics?.[0]?.CFRubricCriteria?.[0]).toMatchObject({
      category: 'Seeing their side',
      CFRubricCriterionLevels: [
        { quality: 'Starting', position: 1 },
        { quality: 'With support', position: 2 },
        { quality: 'In the role', position: 3 },
        { quality: 'Growing it in others', position: 4 },
      ],
    });
  });

  it('has identifiers that CASE allows, the same each time, and others in another version', () => {
    const identifiers = (framework: Framework): string[] =>
      JSON.stringify(caseFromFramework(framework, export_)).match(/(?<="identifier":")[^"]*/g) ??
      [];
    const ids = identifiers(middleAndSenior);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(identifiers(middleAndSenior)).toEqual(ids);
    const next = identifiers({ ...middleAndSenior, version: 2 });
    expect(next.filter((id) => ids.includes(id))).toEqual([]);
  });

  it('may be unfinished: what is not described comes back undescribed', () => {
    const unfinished = aFramework({
      areas: [
        ...aFramework().areas,
        { id: 'rest', name: 'Rest', shortName: 'Rest', inSentence: 'rest', about: 'Later.' },
      ],
      competencies: aFramework().competencies.map((one) => ({ ...one, levels: {} })),
    });
    const { id, version } = unfinished;
    expect(frameworkOf(reread(caseFromFramework(unfinished, export_)), id, version)).toEqual(
      unfinished,
    );
  });

  it('that somebody else reworded comes back reworded', () => {
    const pack = caseFromFramework(aFramework(), export_);
    const CFItems = pack.CFItems.map((item, index) =>
      index === 2 ? { ...item, abbreviatedStatement: 'Hearing', fullStatement: 'Hears.' } : item,
    );
    expect(frameworkOf({ ...pack, CFItems }, 'small').competencies[0]).toEqual({
      ...aFramework().competencies[0],
      name: 'Hearing',
      about: 'Hears.',
    });
  });
});

describe('A foreign package that is written back', () => {
  it('unchanged is what it was', () => {
    const { pack } = roundTrip(aCase(), (framework) => framework);
    expect(pack).toEqual(aCase());
  });

  it('unchanged is what it was, whatever is in it', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyCase, (source) => {
        const read = reread(source);
        const out = caseFromFramework(frameworkOf(read), { ...export_, source: read });
        expect(JSON.stringify(out)).toBe(JSON.stringify(source));
      }),
    );
  });

  it('with a level described anew differs in that level, the document, and when they were changed', () => {
    const { pack } = roundTrip(aCase(), (framework) => ({
      ...framework,
      competencies: framework.competencies.map((one, index) =>
        index === 1 ? { ...one, levels: { ...one.levels, secure: 'Says who did it.' } } : one,
      ),
    }));
    const expected = structuredClone(aCase());
    const changed = { lastChangeDateTime: export_.now };
    Object.assign(expected.CFDocument, changed, { version: '1' });
    Object.assign(expected.CFDocument.extensions ?? {}, {
      [extensionKey]: {
        basis: frameworkOf(aCase()).basis,
        markSets: [],
        areasUnder: uuid(document),
      },
    });
    const rubric = expected.CFRubrics?.[0];
    const row = rubric?.CFRubricCriteria?.[1];
    Object.assign(rubric ?? {}, changed);
    Object.assign(row ?? {}, changed);
    Object.assign(row?.CFRubricCriterionLevels?.[1] ?? {}, changed, {
      description: 'Says who did it.',
    });
    expect(pack).toEqual(expected);
  });

  it('with lines added has them under our key, beside what was there', () => {
    const { pack, back, changed } = roundTrip(aCase(), (framework) => ({
      ...framework,
      markSets: [
        {
          id: 'head',
          name: 'Heads',
          source: { kind: 'suggestion', says: 'Ours.' },
          marks: { [`c-${uuid(11)}`]: { start: 'emerging', role: 'leading' } },
        },
      ],
    }));
    expect(back).toEqual(changed);
    expect(pack.CFDocument.extensions).toMatchObject({
      'borset:reviewed': { by: ['JA', 'TF'], score: 0.1 },
      [extensionKey]: { markSets: [{ id: 'head' }] },
    });
    const { CFDocument: _ours, ...rest } = pack;
    const { CFDocument: _theirs, ...was } = aCase();
    expect(rest).toEqual(was);
  });

  it('with a competency taken out loses its row, what lay below it and what pointed to it', () => {
    const { pack, back, changed } = roundTrip(aCase(), (framework) => ({
      ...framework,
      areas: framework.areas.slice(0, 1),
      competencies: framework.competencies.slice(0, 2),
    }));
    expect(back).toEqual(changed);
    expect(pack.CFItems.map(({ identifier }) => identifier)).toEqual([10, 11, 12].map(uuid));
    expect(pack.CFAssociations?.map(({ identifier }) => identifier)).toEqual(
      [102, 103, 104, 108, 109].map(uuid),
    );
    expect(pack.CFRubrics?.map((rubric) => rubric.CFRubricCriteria?.length)).toEqual([2]);
  });

  it('with loose items in an area that is then named has that area as an item', () => {
    const source = aCase({
      CFItems: [anItem(30, 'Keeps calm'), anItem(31, 'Eats lunch')],
      CFAssociations: [association(130, 'isChildOf', 31, document, { notes: 'Kept.' })],
      CFRubrics: [],
    });
    const { pack, back, changed } = roundTrip(source, (framework) => ({
      ...framework,
      areas: framework.areas.map((area) => ({ ...area, name: 'Lasting', about: 'Lasting.' })),
    }));
    expect(back).toEqual(changed);
    expect(pack.CFItems).toHaveLength(3);
    expect(pack.CFAssociations?.[0]).toMatchObject({ identifier: uuid(130), notes: 'Kept.' });
  });

  it(
    'with any change gives that change back, and keeps what nobody touched',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(anyCase, anyChange, (source, change) => {
          const { pack, back, changed } = roundTrip(reread(source), change);
          expect(back).toEqual(changed);
          const was = reread(source);
          expectKept(pack.CFItems, was.CFItems);
          expectKept(pack.CFAssociations, was.CFAssociations);
          for (const rubric of was.CFRubrics ?? [])
            expectKept(
              pack.CFRubrics?.find(({ identifier }) => identifier === rubric.identifier)
                ?.CFRubricCriteria,
              rubric.CFRubricCriteria,
            );
          expect(pack.CFDefinitions).toEqual(was.CFDefinitions);
        }),
      );
    },
  );
});
