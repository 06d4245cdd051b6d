import { describe, expect, test } from 'vitest';
import { levels } from '#lib/content/frameworks/levels.ts';
import { aFramework } from '#lib/domain/framework/a-framework.test-support.ts';
import { aCase, association, document } from '#lib/domain/framework/case/a-case.test-support.ts';
import { caseFromFramework } from '#lib/domain/framework/case/case-from-framework.ts';
import { frameworkFromCase } from '#lib/domain/framework/case/framework-from-case.ts';
import { isCasePackage } from '#lib/domain/framework/case/case-package.ts';
import { readFrameworkFile } from './read-file.ts';

const fileOf = (text: string) => new File([text], 'framework.json');
const fileIn = (encoding: BufferEncoding, text: string) =>
  new File([new Uint8Array(Buffer.from(text, encoding))], 'framework.json');
const read = (data: unknown) => readFrameworkFile(fileOf(JSON.stringify(data)));

test('a file of another body comes in whole, and goes out as it was', async () => {
  const reading = await read(aCase());
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { framework, package: source } = reading;
  expect(framework).toMatchObject({ id: 'leading-schools-in-borsetshire', version: 1 });
  if (!isCasePackage(source)) throw new Error('no package');
  const out = caseFromFramework(
    { ...framework, version: 3 },
    { source, now: '2026-05-03T09:00:00.000Z', origin: 'https://selvedge.example.org' },
  );
  expect(out).toEqual(aCase());
});

test('a file in another encoding is refused with its line, since letters would be spoilt; in UTF-8 every one comes in', async () => {
  const text = JSON.stringify(
    aCase({ CFDocument: { ...aCase().CFDocument, title: 'Café 😀' } }),
    null,
    1,
  );
  const line = text.split('\n').findIndex((one) => one.includes('Café')) + 1;
  const latin = fileIn('latin1', text.replace('😀', ''));
  expect(await readFrameworkFile(latin)).toMatchObject({
    ok: false,
    problems: [{ place: `line ${line}`, says: expect.stringContaining('not in UTF-8') as string }],
  });
  const wide = fileIn('utf16le', `\uFEFF${text}`);
  expect(await readFrameworkFile(wide)).toMatchObject({
    ok: false,
    problems: [{ place: 'line 1' }],
  });
  const reading = await readFrameworkFile(fileOf(`\uFEFF${text}`));
  expect(reading.ok && reading.framework.title).toBe('Café 😀');
});

test('a file that describes no levels comes in with general ones, says so, and goes out as it was', async () => {
  const plain = aCase({ CFRubrics: [] });
  const reading = await read(plain);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { framework, package: source } = reading;
  expect(framework.levels).toEqual(levels);
  for (const competency of framework.competencies)
    expect(Object.keys(competency.levels)).toEqual(levels.map(({ id }) => id));
  const came = frameworkFromCase(source, { id: framework.id, version: 1, levels });
  expect(came.ok && came.remarks.join()).toContain('The file describes no levels');
  const options = {
    source,
    levels,
    now: '2026-05-03T09:00:00.000Z',
    origin: 'https://selvedge.example.org',
  };
  expect(caseFromFramework({ ...framework, version: 3 }, options)).toEqual(plain);

  // With lines of the programme's own too, no words of ours are put into its mouth.
  const [first] = framework.competencies;
  const withLines: typeof framework = {
    ...framework,
    markSets: [
      {
        id: 'lead',
        name: 'Leading',
        source: { kind: 'suggestion', says: 'We made it up.' },
        marks: { [first?.id ?? '']: { start: 'starting', role: 'in-the-role' } },
      },
    ],
  };
  const changed = caseFromFramework(withLines, options);
  expect(changed.CFRubrics).toEqual(plain.CFRubrics);
  expect(changed.CFItems).toEqual(plain.CFItems);
  const again = await read(changed);
  expect(again.ok && again.framework.markSets).toEqual(withLines.markSets);
});

test('a file that was written here is read again', async () => {
  const options = { now: '2026-05-03T09:00:00.000Z', origin: 'https://selvedge.example.org' };
  const reading = await read(caseFromFramework(aFramework(), options));
  expect(reading.ok && { ...reading.framework, id: 'small' }).toEqual(aFramework());
});

describe('refused, with the place', () => {
  test.each<[string, () => ReturnType<typeof readFrameworkFile>, string, RegExp]>([
    ['nothing chosen', () => readFrameworkFile(fileOf('')), '', /Choose a file/],
    ['no file at all', () => readFrameworkFile('x'), '', /Choose a file/],
    [
      'what is no JSON',
      () => readFrameworkFile(fileOf('{\n "a": b')),
      'line 2, column 7',
      /not JSON/,
    ],
    ['JSON of something else', () => read({ a: 1 }), 'CFDocument', /not a CASE package/],
    [
      'more than 5 MB',
      () => readFrameworkFile(fileOf(`"${'x'.repeat(5_000_001)}"`)),
      '',
      /The limit is 5 MB/,
    ],
    [
      'far more than 5 MB',
      () => readFrameworkFile(fileOf('x'.repeat(10_000_001))),
      '',
      /far too large/,
    ],
    [
      'items that go round in a circle',
      () =>
        read(
          aCase({
            CFAssociations: [
              association(101, 'isChildOf', 20, document),
              association(102, 'isChildOf', 10, 11),
              association(103, 'isChildOf', 11, 10),
            ],
          }),
        ),
      'CFAssociations',
      /circle/,
    ],
    [
      'steps that come before themselves',
      () =>
        read(
          aCase({
            CFAssociations: [
              ...(aCase().CFAssociations ?? []),
              association(190, 'precedes', 10, 11),
              association(191, 'precedes', 11, 10),
            ],
          }),
        ),
      'CFAssociations',
      /circle: .* comes before .*, which comes before /,
    ],
  ])('%s', async (_what, reading, place, says) => {
    const result = await reading();
    if (result.ok) throw new Error('should be refused');
    const problem = result.problems[0];
    expect(problem?.place).toContain(place);
    expect(problem?.says).toMatch(says);
  });
});
