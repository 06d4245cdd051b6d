import { describe, expect, test } from 'vitest';
import { aFramework } from '#lib/domain/framework/a-framework.test-support.ts';
import { aCase, association, document } from '#lib/domain/framework/case/a-case.test-support.ts';
import { caseFromFramework } from '#lib/domain/framework/case/case-from-framework.ts';
import { isCasePackage } from '#lib/domain/framework/case/case-package.ts';
import { readFrameworkFile } from './read-file.ts';

const fileOf = (text: string) => new File([text], 'framework.json');
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
    ['levels that nobody described', () => read(aCase({ CFRubrics: [] })), 'CFRubrics', /levels/],
  ])('%s', async (_what, reading, place, says) => {
    const result = await reading();
    if (result.ok) throw new Error('should be refused');
    const problem = result.problems[0];
    expect(problem?.place).toContain(place);
    expect(problem?.says).toMatch(says);
  });
});
