import { CasePackage, isCasePackage } from './case-package.ts';
import { caseProblems, type CaseProblem } from './case-problems.ts';
import { jsonFault, nesting } from './json-fault.ts';
import { jsonLosses, type JsonLoss } from './json-losses.ts';

/** In bytes. The largest published frameworks that we know of stay below it; a phone still reads it. */
export const largestCaseFile = 5_000_000;

/** A file with one fault in it often has the same one a thousand times. */
const problemsTold = 50;

/** CASE itself goes seven deep. Far beyond this, writing the file again would break the browser's own limits. */
const deepest = 200;

/** So deep that nobody meant it. */
const farTooDeep = 10_000;

export type ReadCase =
  { ok: true; package: CasePackage } | { ok: false; problems: readonly CaseProblem[] };

function refused(problems: readonly CaseProblem[]): ReadCase {
  const more = problems.length - problemsTold;
  if (more <= 0) return { ok: false, problems };
  const rest = { place: '', says: `There are ${more} more problems like these.` };
  return { ok: false, problems: [...problems.slice(0, problemsTold), rest] };
}

/** In millions of bytes, rounded up, so that what is too large never looks as if it fitted. */
const megabytes = (bytes: number) => (Math.ceil(bytes / 10_000) / 100).toFixed(2);

function tooLarge(text: string): CaseProblem | undefined {
  // Letters are at least one byte each: a text that is far too long need not be encoded to know it.
  const bytes = text.length > largestCaseFile ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= largestCaseFile) return undefined;
  const says = `The file is ${megabytes(bytes)} MB. The limit is ${largestCaseFile / 1_000_000} MB.`;
  return { place: '', says };
}

function notJson(text: string): CaseProblem {
  const { line, column, atEnd } = jsonFault(text);
  const says = atEnd
    ? 'The file ends too early, as if a part of it were missing.'
    : 'The file is not JSON from here on.';
  return { place: `line ${line}, column ${column}`, says };
}

/** Changing it unseen would be worse than not taking it. */
function lossProblem(loss: JsonLoss): CaseProblem {
  const says =
    loss.kind === 'number'
      ? `The number ${loss.text} has more digits than can be kept. As text, in quotation marks, it can.`
      : `${JSON.stringify(loss.name)} stands twice in the same object. Only one of the two could be kept: take the other out.`;
  return { place: `line ${loss.line}`, says };
}

function tooDeepProblem(place: string): CaseProblem {
  return { place, says: `Something here is nested more than ${deepest} deep.` };
}

/** Looks at every value without recursion, which is what would break. */
function tooDeep(file: unknown): CaseProblem | undefined {
  const left: { value: unknown; depth: number; within: string }[] = [
    { value: file, depth: 0, within: '' },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth, within } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) return tooDeepProblem(within);
    for (const [key, inner] of Object.entries(value))
      left.push({ value: inner, depth: depth + 1, within: depth === 0 ? key : within });
  }
  return undefined;
}

/** "CFItems[12].identifier". */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

const expectations: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'an object with fields of its own',
};

type Issue = NonNullable<ReturnType<typeof CasePackage.safeParse>['error']>['issues'][number];

function shapeProblem(issue: Issue, file: unknown): CaseProblem {
  const place = placeOf(issue.path);
  const name = String(issue.path.at(-1) ?? 'The file');
  const value = valueAt(file, issue.path);
  if (issue.path.length === 0)
    return { place, says: 'This is JSON, but not a CASE package: it is not an object.' };
  if (value === undefined || value === null)
    return place === 'CFDocument'
      ? { place, says: 'This is JSON, but not a CASE package: it has no CFDocument.' }
      : { place, says: `${name} is missing.` };
  if (issue.code === 'invalid_type')
    return { place, says: `${name} has to be ${expectations[issue.expected] ?? issue.expected}.` };
  if (value === '') return { place, says: `${name} is empty.` };
  return { place, says: `${JSON.stringify(value)} is not a UUID, which an identifier has to be.` };
}

/** Reads a file of CASE 1.1. Everything in it is kept, what we don't know too. */
export function readCase(text: string): ReadCase {
  const large = tooLarge(text);
  if (large) return refused([large]);
  // Some programs on Windows begin a file with a byte order mark, which JSON doesn't know.
  const json = text.replace(/^\uFEFF/, '');
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    // Looking for the place of the fault in all that would take minutes.
    if (nesting(json) > farTooDeep) return refused([tooDeepProblem('')]);
    return refused([notJson(json)]);
  }
  const deep = tooDeep(file);
  if (deep) return refused([deep]);
  const losses = jsonLosses(json);
  if (losses.length > 0) return refused(losses.map(lossProblem));
  if (!isCasePackage(file)) {
    const issues = CasePackage.safeParse(file).error?.issues ?? [];
    return refused(issues.map((issue) => shapeProblem(issue, file)));
  }
  const problems = caseProblems(file);
  return problems.length > 0 ? refused(problems) : { ok: true, package: file };
}
