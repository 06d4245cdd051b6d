/**
 * `npm test`: types, lint, format, unit, gateway contract and faults, components, the build with its byte
 * budget, its start, journeys in a real Chromium. Every step runs even when one before it failed; what failed is named
 * once more at the end, and the last line counts.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.ts';
import { type Report, whatFailed } from './what-failed.ts';

interface Step {
  name: string;
  command: string;
  args: string[];
  /** Whether it looks at the build. */
  onBuild?: true;
  /** Where the step's runner writes its counts; a step without one counts as one check. */
  report?: string;
}

const reports = 'test-results/reports';
const vitest = (name: string): Step => ({
  name: `vitest: ${name}`,
  command: 'vitest',
  args: [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${name}.json`,
  ],
  report: `${reports}/${name}.json`,
});

const steps: Step[] = [
  { name: 'sync', command: 'svelte-kit', args: ['sync'] },
  {
    name: 'types',
    command: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'types of the service worker', command: 'tsc', args: ['-p', 'src/service-worker'] },
  { name: 'lint', command: 'eslint', args: ['.'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  vitest('unit'),
  vitest('server'),
  vitest('browser'),
  { name: 'build', command: 'vite', args: ['build', '--logLevel', 'warn'] },
  { name: 'byte budget', command: 'node', args: ['tests/byte-budget.ts'], onBuild: true },
  { ...vitest('started'), onBuild: true },
  {
    name: 'journeys',
    command: 'playwright',
    args: ['test', '--config', 'tests/journeys/playwright.config.ts'],
    report: `${reports}/journeys.json`,
    onBuild: true,
  },
];

/** Passed and failed tests, read from vitest's and Playwright's own reports. */
function counted(path: string): { passed: number; failed: number } | undefined {
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  if (report.stats !== undefined)
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

/** Runs a step and shows what it prints. Gives its exit code, and the last of what it printed. */
async function run({ command, args }: Step): Promise<{ status: number; ending: string }> {
  const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  let ending = '';
  const show = (to: NodeJS.WriteStream) => (chunk: string) => {
    to.write(chunk);
    ending = (ending + chunk).slice(-4_000);
  };
  child.stdout.on('data', show(process.stdout));
  child.stderr.on('data', show(process.stderr));
  const status = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      ending += error.message;
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { status, ending };
}

/** What failed in a step, by name; where its report names nothing, the last of what the step printed. */
function named(step: Step, ending: string): string[] {
  const failed =
    step.report !== undefined && existsSync(step.report)
      ? whatFailed(JSON.parse(readFileSync(step.report, 'utf8')) as Report)
      : [];
  return failed.length > 0 ? failed : [`${step.name}\n${ending}`];
}

rmSync('test-results', { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const chromium = ensureChromium();
if (!chromium.ok) {
  console.error(chromium.advice);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
const isWanted = ({ name }: Step) =>
  wanted.length === 0 || wanted.some((word) => name.includes(word));
/** What looks at the build has one of these sources. */
const needsBuild = steps.some((step) => step.onBuild === true && isWanted(step));

for (const step of steps) {
  if (!isWanted(step) && !(step.name === 'build' && needsBuild)) continue;
  console.log(`\n── ${step.name}`);
  const began = Date.now();
  const { status, ending } = await run(step);
  const counts = step.report === undefined ? undefined : counted(step.report);
  const passed = counts?.passed ?? (status === 0 ? 1 : 0);
  // A runner that stops before it can count has failed, whatever its report says.
  const failed = status === 0 ? (counts?.failed ?? 0) : Math.max(1, counts?.failed ?? 1);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(...named(step, ending));
  console.log(
    `── ${step.name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} s`,
  );
}

// Once more at the end, where it is found: a run prints thousands of lines before.
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
