import type { InstrumentDraft, Statement } from '#lib/domain/measuring/instrument.ts';
import { withStatement } from '#lib/domain/measuring/instrument-edits.ts';
import { instrumentProblems } from '#lib/domain/measuring/instrument-problems.ts';
import { textOf, type FormError, type FormReading } from '../../../../../form-error.ts';
import { oneLine, wordsProblem } from '../../words-problem.ts';

export interface StatementTyped {
  text: string;
  facet: string;
  reversed: boolean;
  needsTeam: boolean;
  /** From 1. */
  place: string;
}

export interface PlacedStatement {
  statement: Statement;
  /** From 0. */
  place: number;
}

/** Reads a statement of a draft: `was` is the one that is changed, or what a new one has so far (its id). */
export function readStatementForm(
  form: FormData,
  draft: InstrumentDraft,
  was: Pick<Statement, 'id'> & Partial<Statement>,
): FormReading<PlacedStatement, StatementTyped> {
  const typed = typedIn(form);
  const places = placesFor(draft, was.id);
  const place = Number(typed.place) - 1;
  const isPlace = Number.isInteger(place) && place >= 0 && place < places;
  const { reversed: _reversed, needsTeam: _needsTeam, ...kept } = was;
  const statement: Statement = {
    ...kept,
    text: typed.text,
    facet: typed.facet,
    ...(typed.reversed ? { reversed: true } : {}),
    ...(typed.needsTeam ? { needsTeam: true } : {}),
  };
  const problem = wordsProblem(typed.text, 'statement');
  const errors: FormError[] = [
    ...(problem === undefined
      ? sameWords(draft, statement)
      : [{ field: 'text', message: problem }]),
    ...(draft.facets.some(({ id }) => id === typed.facet)
      ? []
      : [{ field: 'facet', message: 'Choose the part that it belongs to' }]),
    ...(isPlace ? [] : [{ field: 'place', message: 'Choose where it comes' }]),
  ];
  return errors.length > 0
    ? { ok: false, typed, errors }
    : { ok: true, value: { statement, place } };
}

/** How many places there are for a statement: a new one has one more. */
export function placesFor({ statements }: InstrumentDraft, id: string): number {
  return statements.length + (statements.some((statement) => statement.id === id) ? 0 : 1);
}

/** What stands in the form before anybody has typed. */
export function statementAsItIs(draft: InstrumentDraft, id: string): StatementTyped {
  const at = draft.statements.findIndex((statement) => statement.id === id);
  const statement = draft.statements[at];
  return {
    text: statement?.text ?? '',
    facet: statement?.facet ?? '',
    reversed: statement?.reversed === true,
    needsTeam: statement?.needsTeam === true,
    place: String(at < 0 ? placesFor(draft, id) : at + 1),
  };
}

function typedIn(form: FormData): StatementTyped {
  return {
    text: oneLine(textOf(form, 'text')),
    facet: textOf(form, 'facet'),
    reversed: form.has('reversed'),
    needsTeam: form.has('needsTeam'),
    place: textOf(form, 'place'),
  };
}

/** One that says what another says would count twice. */
function sameWords(draft: InstrumentDraft, statement: Statement): FormError[] {
  const at = draft.statements.findIndex(({ id }) => id === statement.id);
  const last = draft.statements.length;
  const isTwin = ({ place }: { place: string }) => /^statements\[\d+\]\.text$/.test(place);
  const problems = (place: number) =>
    instrumentProblems(withStatement(draft, statement, place)).filter(isTwin).length;
  const without = draft.statements.filter(({ id }) => id !== statement.id);
  const before = instrumentProblems({ ...draft, statements: without }).filter(isTwin).length;
  return problems(at < 0 ? last : at) > before
    ? [{ field: 'text', message: 'Another statement says the same. It would count twice' }]
    : [];
}
