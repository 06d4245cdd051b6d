import { describe, expect, it } from 'vitest';
import { aCase, anItem, association, document, link, uuid } from './a-case.test-support.ts';
import type { CasePackage } from './case-package.ts';
import { readCase } from './read-case.ts';

const readText = (value: unknown) => readCase(JSON.stringify(value));
const problemsOf = (text: string) => {
  const read = readCase(text);
  return read.ok ? [] : read.problems;
};
const problems = (value: unknown) => problemsOf(JSON.stringify(value));
/** The package, with the associations given added to its own. */
const associated = (...added: object[]) => ({
  ...aCase(),
  CFAssociations: [...(aCase().CFAssociations ?? []), ...added],
});
const items = (...added: object[]): object => ({
  ...aCase(),
  CFItems: [...aCase().CFItems, ...added],
});

describe('A CASE file', () => {
  it('is read with everything in it, what we know nothing of too', () => {
    expect(readText(aCase())).toEqual({ ok: true, package: aCase() });
  });

  it('may begin with a byte order mark, and may have null for what it does not have', () => {
    const pack = aCase({ CFRubrics: null, CFDefinitions: null });
    expect(readCase(`\uFEFF${JSON.stringify(pack)}`)).toEqual({ ok: true, package: pack });
  });

  it('keeps a field called __proto__ as a field', () => {
    const text = JSON.stringify(aCase()).replace('"borset:pilot":true', '"__proto__":{"a":1}');
    const read = readCase(text);
    expect(read.ok && JSON.stringify(read.package)).toBe(text);
  });
});

describe('A file that is refused', () => {
  const withExtension = (number: string) =>
    JSON.stringify({ ...aCase(), extensions: { ours: 'NUMBER' } }, null, 1).replace(
      '"NUMBER"',
      number,
    );

  it.each(['12345678901234567890', '1e400', '-1e-400', '0.12345678901234567891'])(
    'for the number %s, which would come out as another, hears which and where',
    (number) => {
      const [problem, ...more] = problemsOf(withExtension(number));
      expect(problem?.says).toContain(`The number ${number} has more digits`);
      expect(problem?.place).toMatch(/^line \d+$/);
      expect(more).toEqual([]);
    },
  );

  it('for a number hears its own line, also where its digits stand before within others', () => {
    const extensions = '{"ours": "12345678901234567890",\n"other": 12345678901234567890}';
    const text = JSON.stringify({ ...aCase(), extensions: 'HERE' }).replace('"HERE"', extensions);
    expect(problemsOf(text).map(({ place }) => place)).toEqual(['line 2']);
  });

  it('for a number after a letter that only looks like a control hears of it too', () => {
    const extensions = '{"ours": "it\u0092s \u0085 \u007f", "other": 12345678901234567890}';
    const text = JSON.stringify({ ...aCase(), extensions: 'HERE' }).replace('"HERE"', extensions);
    expect(problemsOf(text).map(({ says }) => says)).toEqual([
      expect.stringContaining('The number 12345678901234567890'),
    ]);
  });

  it('for very many numbers hears the first fifty, and how many there are besides', () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => `1234567890123456${10_000 + at}1`);
    const told = problemsOf(withExtension(`[${numbers.join(',')}]`));
    expect(told).toHaveLength(51);
    expect(told.at(-1)?.says).toBe('There are 19950 more problems like these.');
  });

  it('for a field that stands twice in one object hears which and where, wherever the same name may stand again', () => {
    const text = JSON.stringify(aCase(), null, 1);
    const twice = text.replace(
      /^ "CFDocument": \{\n/m,
      (found) => `${found}  "t\\u0069tle": "Other",\n`,
    );
    expect(twice).not.toBe(text);
    const line = twice.split('\n').findIndex((one) => one.startsWith('  "title"')) + 1;
    expect(problemsOf(twice)).toEqual([
      {
        place: `line ${line}`,
        says: '"title" stands twice in the same object. Only one of the two could be kept: take the other out.',
      },
    ]);
  });

  it('is not one with the same name in two objects, as text, or in a list', () => {
    const extensions = { a: { b: 'a', a: ['a', 'a'], c: '"a":{' }, b: [{ a: 1 }, { a: 2 }] };
    expect(readText({ ...aCase(), extensions }).ok).toBe(true);
  });

  it.each(['0', '-0.0', '1.50', '100', '1e2', '-12.5E-3', '9007199254740991', '0.1', '1e21'])(
    'is not one with the number %s, which comes out as the same',
    (number) => {
      expect(readCase(withExtension(number)).ok).toBe(true);
    },
  );

  it.each([5_000_001, 5 * 1024 * 1024, 80_000_000])(
    'of %i bytes hears its size and the limit',
    (size) => {
      const [first, ...more] = problemsOf(`"${' '.repeat(size - 2)}"`);
      expect(first?.says).toMatch(/^The file is (5\.01|5\.25|80\.00) MB\. The limit is 5 MB\.$/);
      expect(more).toEqual([]);
    },
  );

  it('counts bytes, not letters', () => {
    expect(problemsOf(`"${'é'.repeat(2_600_000)}"`)[0]?.says).toMatch(/5\.21 MB/);
  });

  it('is read up to the limit, with ten thousand items', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      anItem(5000 + index, 'x'.repeat(200)),
    );
    const text = JSON.stringify(items(...many));
    expect(text.length).toBeGreaterThan(4_000_000);
    expect(text.length).toBeLessThan(5_000_000);
    expect(readCase(text).ok).toBe(true);
  });

  it.each([
    ['{"CFDocument": {\n  "title": "a",\n}', 'line 3, column 1', /not JSON/],
    ['{"a": 01}', 'line 1, column 8', /not JSON/],
    ["{'a': 1}", 'line 1, column 2', /not JSON/],
    ['{"a": [1, 2', 'line 1, column 12', /ends too early/],
    ['{"a": "x', 'line 1, column 7', /not JSON/],
    ['{"a": 1]', 'line 1, column 8', /not JSON/],
    ['{"a": 1} x', 'line 1, column 10', /not JSON/],
    ['', 'line 1, column 1', /ends too early/],
    ['<html>', 'line 1, column 1', /not JSON/],
  ])('as %j hears at %s that it is not JSON', (text, place, says) => {
    expect(problemsOf(text)).toEqual([{ place, says: expect.stringMatching(says) as string }]);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['a list', [], '', /not a CASE package/],
    ['something else', { items: [] }, 'CFDocument', /has no CFDocument/],
    ['no items', { ...aCase(), CFItems: [] }, 'CFItems', /has no items/],
    ['no list of items', { ...aCase(), CFItems: undefined }, 'CFItems', /CFItems is missing/],
    [
      'a missing statement',
      items({ ...anItem(40, ''), fullStatement: undefined }),
      'CFItems[6].fullStatement',
      /fullStatement is missing/,
    ],
    ['an empty statement', items(anItem(40, '')), 'CFItems[6].fullStatement', /is empty/],
    [
      'a number for text',
      items(anItem(40, 'x', { fullStatement: 4 })),
      'CFItems[6].fullStatement',
      /has to be text/,
    ],
    [
      'a bad UUID',
      items(anItem(40, 'x', { identifier: 'A.1' })),
      'CFItems[6].identifier',
      /^"A\.1" is not a UUID/,
    ],
    [
      'an identifier used twice, in capitals once',
      items(anItem(171, 'x'), anItem(171, 'x', { identifier: uuid(171).toUpperCase() })),
      'CFItems[7].identifier',
      /used already by CFItems\[6\]/,
    ],
    [
      'a level used twice',
      {
        ...aCase(),
        CFRubrics: [
          ...(aCase().CFRubrics ?? []),
          { ...aCase().CFRubrics?.[1], identifier: uuid(55) },
        ],
      },
      'CFRubrics[2].CFRubricCriteria[0].CFRubricCriterionLevels[0].identifier',
      /used already/,
    ],
    [
      'a child of nothing',
      associated(association(150, 'isChildOf', 12, 888)),
      'CFAssociations[10].destinationNodeURI',
      /points to "To 888" \(.*\), which is not in the file/,
    ],
    [
      'a relation to nothing, with no full address',
      associated(
        association(150, 'isRelatedTo', 12, 888, {
          destinationNodeURI: { identifier: uuid(888), uri: 'CFItems/888' },
        }),
      ),
      'CFAssociations[10].destinationNodeURI',
      /not in the file/,
    ],
    [
      'a rubric for nothing',
      {
        ...aCase(),
        CFRubrics: aCase().CFRubrics?.map((rubric) => ({
          ...rubric,
          CFRubricCriteria: rubric.CFRubricCriteria?.map((one) => ({
            ...one,
            CFItemURI: link('CFItems', 888, 'Gone'),
          })),
        })),
      },
      'CFRubrics[0].CFRubricCriteria[0].CFItemURI',
      /points to "Gone"/,
    ],
  ])('for %s hears where', (_what, file, place, says) => {
    const found = problems(file);
    expect(found.map((problem) => problem.place)).toContain(place);
    expect(found.find((problem) => problem.place === place)?.says).toMatch(says);
  });

  it('for brackets that never end hears so, and for those within a text does not', () => {
    expect(problemsOf('['.repeat(1_000_000))).toEqual([
      { place: '', says: 'Something here is nested more than 200 deep.' },
    ]);
    const extensions = { ours: `\\"${'['.repeat(20_000)}` };
    expect(readText({ ...aCase(), extensions }).ok).toBe(true);
  });

  it('for something nested too deep hears in which part', () => {
    const text = JSON.stringify(aCase()).replace(
      '"borset:pilot":true',
      `"borset:pilot":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    );
    expect(problemsOf(text)).toEqual([
      { place: 'CFRubrics', says: 'Something here is nested more than 200 deep.' },
    ]);
  });

  it('for a thousand faults hears fifty, and how many more there are', () => {
    const many = Array.from({ length: 1000 }, () => anItem(40, ''));
    const found = problems(items(...many));
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.says).toBe('There are 950 more problems like these.');
  });
});

describe('What lies outside the file', () => {
  const to = (type: string, uri: string, different: object = {}) =>
    associated(
      association(150, type, 12, 888, {
        destinationNodeURI: { identifier: 'elsewhere', uri, ...different },
      }),
    );

  it('may be pointed to by a full address, or as something that is not CASE', () => {
    expect(readText(to('exactMatchOf', 'https://other.example.org/1')).ok).toBe(true);
    expect(readText(to('isRelatedTo', 'book 3', { targetType: 'ext:book' })).ok).toBe(true);
  });

  it('may be a parent only at another host', () => {
    expect(readText(to('isChildOf', 'https://other.example.org/1')).ok).toBe(true);
    expect(readText(to('isChildOf', 'https://case.example.org/1')).ok).toBe(false);
  });
});

describe('Items in a circle', () => {
  const saysOf = (pack: object) => problems(pack).map(({ says }) => says);

  it('are told by their names, with the association that closes it', () => {
    expect(problems(associated(association(150, 'isChildOf', 10, 22)))).toEqual([]);
    expect(problems(associated(association(150, 'isChildOf', 20, 22)))).toEqual([
      {
        place: 'CFAssociations[10]',
        says: 'These go round in a circle: "Working on the work" is under "Uses a calendar for it", which is under "Plans backwards from what pupils should know", which is under "Working on the work".',
      },
    ]);
  });

  it('may be one item, or the document', () => {
    expect(saysOf(associated(association(150, 'isChildOf', 12, 12)))[0]).toMatch(
      /"Gives credit to those who did the work" is under "Gives credit/,
    );
    expect(saysOf(associated(association(150, 'isChildOf', document, 21)))[0]).toMatch(
      /is under "Leading schools in Borsetshire"/,
    );
  });

  it.each([
    ['isPartOf', 'is part of'],
    ['precedes', 'comes before'],
    ['replacedBy', 'is replaced by'],
  ])('are refused where %s goes round too, with the place', (type, words) => {
    const twice = [association(150, type, 20, 21), association(151, type, 21, 20)];
    expect(problems(associated(...twice.slice(0, 1)))).toEqual([]);
    expect(problems(associated(...twice))).toEqual([
      {
        place: 'CFAssociations[11]',
        says: expect.stringContaining(`, which ${words} `) as string,
      },
    ]);
  });

  it('of things that are merely like each other are none', () => {
    for (const type of ['isPeerOf', 'isRelatedTo', 'exactMatchOf'])
      expect(
        problems(associated(association(150, type, 20, 21), association(151, type, 21, 20))),
      ).toEqual([]);
  });

  it('are found at the end of a chain of five thousand, and a chain itself is no circle', () => {
    const count = 5000;
    const many = Array.from({ length: count }, (_, index) => anItem(5000 + index, 'x'));
    const chain = many
      .slice(1)
      .map((_, index) => association(20_000 + index, 'isChildOf', 5001 + index, 5000 + index));
    const pack: CasePackage = { ...aCase(), CFItems: many, CFAssociations: chain, CFRubrics: [] };
    expect(readText(pack).ok).toBe(true);
    const closed = [...chain, association(90_000, 'isChildOf', 5000, 5000 + count - 1)];
    expect(problems({ ...pack, CFAssociations: closed })).toHaveLength(1);
  });
});
