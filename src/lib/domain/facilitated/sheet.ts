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

/**
 * The paper sheet in points, as its style sheet prints it on A4: what a page has left for statements, of which the first
 * has the box above them, and what one costs. Measured: 512, 716, and 45 letters a line. Less is reckoned
 * with, since letters and fonts differ.
 */
const [onFront, onOthers] = [490, 690];
const [lettersALine, lineHeight, aroundARow] = [43, 10.8, 7.6];

/** How high a statement stands on paper, in points: words are not divided, and the first line has the number too. */
function rowHeight(text: string): number {
  let [lines, taken] = [1, 4];
  for (const { length } of text.split(' ')) {
    if (taken > 0 && taken + length > lettersALine) {
      lines += 1;
      taken = 0;
    }
    // A word longer than a line is divided after all.
    lines += Math.max(0, Math.ceil(length / lettersALine) - 1);
    taken += length + 1;
  }
  return lines * lineHeight + aroundARow;
}

/** The statements of a paper sheet, page by page: as many on each as fit, however long they are. */
export function sheetPages<Statement extends { text: string }>(
  statements: readonly Statement[],
): Statement[][] {
  const pages: Statement[][] = [[]];
  let left = onFront;
  for (const statement of statements) {
    const height = rowHeight(statement.text);
    if (height > left) {
      pages.push([]);
      left = onOthers;
    }
    pages.at(-1)?.push(statement);
    left -= height;
  }
  return pages;
}

/** "Two sides of one sheet of A4", by how many statements there are. */
export function paperWords(statements: readonly { text: string }[]): string {
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
