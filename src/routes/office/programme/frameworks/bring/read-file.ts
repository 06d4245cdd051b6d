import { levels } from '#lib/content/frameworks/levels.ts';
import type { CasePackage } from '#lib/domain/framework/case/case-package.ts';
import { uniqueId } from '#lib/domain/framework/case/case-ids.ts';
import { frameworkFromCase } from '#lib/domain/framework/case/framework-from-case.ts';
import { largestCaseFile, readCase } from '#lib/domain/framework/case/read-case.ts';
import type { Framework } from '#lib/domain/framework/framework.ts';
import type { Problem } from '#lib/domain/problem.ts';

/** A framework that can be used as it is, or everything that is in the way, each with its place in the file. */
export type ReadFile =
  | { ok: true; framework: Framework; package: CasePackage }
  | { ok: false; problems: readonly Problem[] };

const nothing = 'Choose a file first. It is one that ends in .json.';

const notUtf8 =
  'The file is not in UTF-8: a letter here, such as one with an accent, would come out as another. Save it as UTF-8 and choose it again.';

/** Said where a file is so large that it is not even taken. */
export const farTooLarge = `The file is far too large. The limit is ${largestCaseFile / 1_000_000} MB.`;

/** Reads what a form brought: a file of CASE 1.1. */
export async function readFrameworkFile(file: FormDataEntryValue | null): Promise<ReadFile> {
  if (!(file instanceof File) || file.size === 0) return refused(nothing);
  // Not decoded for nothing: its text would be too long anyway.
  if (file.size > 2 * largestCaseFile) return refused(farTooLarge);
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  if (typeof text !== 'string') return { ok: false, problems: [text] };
  const read = readCase(text);
  if (!read.ok) return read;
  const { title } = read.package.CFDocument;
  const id = uniqueId(title, `f-${read.package.CFDocument.identifier.toLowerCase()}`, new Set());
  const came = frameworkFromCase(read.package, { id, version: 1, levels });
  if (!came.ok) return came;
  if (came.problems.length > 0) return { ok: false, problems: came.problems };
  return { ok: true, framework: came.framework, package: read.package };
}

/** The text of a file in UTF-8, or the first line that is not: with another letter in its place it would be spoilt. */
function decoded(bytes: Uint8Array): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { place: `line ${firstWrongLine(bytes)}`, says: notUtf8 };
  }
}

/** From 1: the longest beginning that can be decoded is found by halves. */
function firstWrongLine(bytes: Uint8Array): number {
  let [right, wrong] = [0, bytes.length];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) right = middle;
    else wrong = middle;
  }
  return bytes.subarray(0, wrong - 1).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}

/** Whether bytes are the beginning of a text in UTF-8: the last letter need not be whole. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refused(says: string): ReadFile {
  return { ok: false, problems: [{ place: '', says }] };
}
