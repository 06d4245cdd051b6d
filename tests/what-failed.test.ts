import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whatFailed } from './what-failed.ts';

describe('what failed of a run', () => {
  it('names a failed test of vitest with its file and the first lines of its error', () => {
    const lines = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
    const report = {
      testResults: [
        {
          name: 'src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a holds', status: 'passed', failureMessages: [] },
            {
              fullName: 'a breaks',
              status: 'failed',
              failureMessages: [`\u001b[31m${lines}\u001b[39m`],
            },
          ],
        },
      ],
    };
    expect(whatFailed(report)).toEqual([
      'src/a.test.ts › a breaks\n    line 0\n    line 1\n    line 2\n    line 3\n    line 4\n    line 5',
    ]);
  });

  it('names a file of vitest that could not be loaded by its own error', () => {
    const report = {
      testResults: [
        {
          name: 'src/b.test.ts',
          status: 'failed',
          message: 'no such module',
          assertionResults: [],
        },
        { name: 'src/c.test.ts', status: 'passed', assertionResults: [] },
      ],
    };
    expect(whatFailed(report)).toEqual(['src/b.test.ts\n    no such module']);
  });

  it('names what Playwright has within its suites, and what kept it from starting', () => {
    const report = {
      errors: [{ message: 'no tests found' }],
      suites: [
        {
          file: 'a.journey.ts',
          specs: [{ title: 'goes well', ok: true, tests: [{ results: [{}] }] }],
          suites: [
            {
              file: 'a.journey.ts',
              specs: [
                {
                  title: 'goes wrong',
                  ok: false,
                  tests: [{ results: [{ error: { message: 'timed out' } }] }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(whatFailed(report)).toEqual([
      'no tests found',
      'a.journey.ts › goes wrong\n    timed out',
    ]);
  });

  it('names a journey that only passed when it was run again', () => {
    const report = {
      suites: [
        {
          file: 'b.journey.ts',
          specs: [
            {
              title: 'goes well sometimes',
              ok: true,
              tests: [{ results: [{ error: { message: 'too late' } }, {}] }],
            },
          ],
        },
      ],
    };
    expect(whatFailed(report)).toEqual(['b.journey.ts › goes well sometimes\n    too late']);
  });

  it('says what stood on the page of a journey that failed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'what-failed-'));
    const path = join(folder, 'error-context.md');
    writeFileSync(
      path,
      '# Error\n```\nno\n```\n```yaml\n- main:\n  - heading "Look"\n```\n```ts\nx\n```',
    );
    const failing = (attachments: { name: string; path?: string }[]) => ({
      suites: [
        {
          file: 'a.journey.ts',
          specs: [
            {
              title: 'goes wrong',
              ok: false,
              tests: [{ results: [{ error: { message: 'timed out' }, attachments }] }],
            },
          ],
        },
      ],
    });
    expect(whatFailed(failing([{ name: 'trace' }, { name: 'error-context', path }]))).toEqual([
      'a.journey.ts › goes wrong\n    timed out\n    the page:\n    - main:\n      - heading "Look"',
    ]);
    rmSync(folder, { recursive: true });
    expect(whatFailed(failing([{ name: 'error-context', path }]))).toEqual([
      'a.journey.ts › goes wrong\n    timed out',
    ]);
  });
});
