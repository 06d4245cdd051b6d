import { existsSync, readFileSync } from 'node:fs';

/**
 * The failed tests of a report, named with the first line of why: what is printed last of a run is what one still sees
 * of it when the rest has been cut off.
 */

/** vitest's report, as far as it is read here. */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

/** A suite of Playwright's report, as far as it is read here. */
interface Suite {
  file: string;
  specs: {
    title: string;
    ok: boolean;
    tests: {
      results: {
        error?: { message?: string };
        attachments?: { name: string; path?: string }[];
      }[];
    }[];
  }[];
  suites?: Suite[];
}

/** Either runner's report, as it is read from its JSON file. */
export type Report = VitestReport | { suites: Suite[]; errors?: { message?: string }[] };

const colours = /\u001b\[[0-9;]*m/g;

/** The first lines of an error, without colours: enough to know it again. */
const shortly = (message: string | undefined): string =>
  (message ?? 'no message').replaceAll(colours, '').split('\n').slice(0, 6).join('\n    ');

/** What stood on the page when a journey failed, as its reader would hear it: a failure that is rare is seen once. */
function onThePage(attachments: { name: string; path?: string }[]): string {
  const path = attachments.find(({ name }) => name === 'error-context')?.path;
  if (path === undefined || !existsSync(path)) return '';
  const [, page = ''] = /```yaml\n([^]*?)```/.exec(readFileSync(path, 'utf8')) ?? [];
  const lines = page.trimEnd().split('\n').slice(0, 60);
  return page === '' ? '' : `\n    the page:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}

function failedInSuite(suite: Suite): string[] {
  const here = suite.specs
    .filter(({ ok, tests }) => !ok || tests.some(({ results }) => results.length > 1))
    .map(({ title, tests }) => {
      const failed = tests.flatMap(({ results }) => results).find((result) => result.error);
      const page = onThePage(failed?.attachments ?? []);
      return `${suite.file} › ${title}\n    ${shortly(failed?.error?.message)}${page}`;
    });
  return [...here, ...(suite.suites ?? []).flatMap(failedInSuite)];
}

/**
 * The tests that failed according to a report.
 *
 * @param report what vitest's or Playwright's JSON reporter wrote
 * @returns for each its file, its name and the first lines of its error, of a journey also what stood on the page; files
 *   that failed to load are named by their own error
 */
export function whatFailed(report: Report): string[] {
  if ('suites' in report)
    return [
      ...(report.errors ?? []).map(({ message }) => shortly(message)),
      ...report.suites.flatMap(failedInSuite),
    ];
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${name} › ${fullName}\n    ${shortly(failureMessages?.[0])}`,
      );
    return failed.length === 0 && status === 'failed'
      ? [`${name}\n    ${shortly(message)}`]
      : failed;
  });
}
