import * as z from 'zod/mini';
import type { Problem } from '../problem.ts';
import { AnswerValue } from '../measuring/answers-document.ts';
import type { Instrument } from '../measuring/instrument.ts';
import type { Answers } from '../measuring/scoring.ts';

const common = { type: z.literal('sheet'), author: z.literal('server'), v: z.literal(1) };

/**
 * `sheet~server~<ulid>` in `me-<person>`: a paper sheet that a facilitator typed in with its owner's leave. The owner's
 * app takes the answers over into their own space, and then nothing of them stays here.
 */
export const SheetDocument = z.discriminatedUnion('state', [
  z.looseObject({
    ...common,
    state: z.literal('entered'),
    instrument: z.string(),
    version: z.int().check(z.gte(1)),
    /** Who typed it in, by name. */
    by: z.string(),
    /** ISO 8601. */
    enteredAt: z.string(),
    answers: z.record(z.string(), AnswerValue),
    /** Statements marked to talk about. */
    talk: z.array(z.string()),
  }),
  z.looseObject({ ...common, state: z.literal('gone') }),
]);
export type SheetDocument = z.infer<typeof SheetDocument>;
export type EnteredSheet = Extract<SheetDocument, { state: 'entered' }>;

/** How many statements an A4 page takes: the first has the box above them. Measured with statements of two lines. */
const [onFront, onOthers] = [16, 20];

/** The statements of a paper sheet, page by page; two pages are a little more even than they have to be. */
export function sheetPages<Statement>(statements: readonly Statement[]): Statement[][] {
  const first =
    statements.length > onFront + onOthers ? onFront : Math.ceil(statements.length * 0.44);
  const pages = [statements.slice(0, first)];
  for (let from = first; from < statements.length; from += onOthers)
    pages.push(statements.slice(from, from + onOthers));
  return pages;
}

/** "Two sides of one sheet of A4", by how many statements there are. */
export function paperWords(statements: readonly unknown[]): string {
  const pages = sheetPages(statements).length;
  if (pages <= 2) return pages === 1 ? 'One side of A4' : 'Two sides of one sheet of A4';
  return `${pages} sides of A4, on ${Math.ceil(pages / 2)} sheets`;
}

/** How an answer is written on paper and typed: the number of the option, or 0 for "Didn't come up". */
export function valueOfDigit(
  instrument: Pick<Instrument, 'options'>,
  digit: string,
): AnswerValue | undefined {
  if (digit === '0') return 'did-not-come-up';
  const value = Number(digit);
  return /^[1-9]$/.test(digit) && value <= instrument.options.length ? value : undefined;
}

/** The digit of an answer; empty where there is none. */
export function digitOf(value: AnswerValue | undefined): string {
  if (value === undefined || value === 'later') return '';
  return value === 'did-not-come-up' ? '0' : String(value);
}

/** What was typed of a sheet, by statement: answers, or what is wrong with them. A statement left out has no answer. */
export function readSheet(
  instrument: Instrument,
  typed: ReadonlyMap<string, string>,
): { answers: Answers; problems: Problem[] } {
  const answers: Record<string, AnswerValue> = {};
  const problems: Problem[] = [];
  for (const [at, { id }] of instrument.statements.entries()) {
    const digit = typed.get(id) ?? '';
    if (digit === '') continue;
    const value = valueOfDigit(instrument, digit);
    if (value !== undefined) answers[id] = value;
    else
      problems.push({
        place: id,
        says: `Number ${at + 1}: “${digit}” is no answer. Type 1 to ${instrument.options.length}, or 0 for “${instrument.didNotComeUp}”`,
      });
  }
  return { answers, problems };
}
