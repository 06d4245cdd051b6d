import {
  markPoints,
  type Competency,
  type Framework,
  type MarkPoint,
  type MarkSet,
  type Panel,
  type Votes,
} from '#lib/domain/framework/framework.ts';
import { marksOfPanel } from '#lib/domain/framework/panel.ts';
import { beginningOf } from '#lib/domain/uk-dates.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../../../form-error.ts';
import type { TypedDate } from '../../../together/together-form.ts';
import { linesErrors, naming, pointWords } from '../../lines/new-set.ts';

export interface PanelTyped {
  name: string;
  who: string;
  n: string;
  asked: TypedDate;
  /** As typed, by the id of the field. */
  counts: Readonly<Record<string, string>>;
}

/** The id of the field for how many chose a level. */
export function countField(competency: string, point: MarkPoint, level: string): string {
  return `${competency}-${point}-${level}`;
}

/** More than this is no panel. */
const mostPeople = 99;

/** Reads what a panel chose; `set` is undefined for a set that is not there yet. `now` is in milliseconds. */
export function readPanelForm(
  form: FormData,
  framework: Framework,
  set: MarkSet | undefined,
  now: number,
): FormReading<MarkSet, PanelTyped> {
  const typed = typedIn(form, framework);
  const { id, name, errors: nameErrors } = naming(framework, set, typed.name);
  const n = countOf(typed.n);
  const askedAt = dayOf(typed.asked, now);
  const errors: FormError[] = [...nameErrors, ...askedErrors(typed, n, askedAt)];
  const votes: Panel['votes'] = {};
  for (const competency of framework.competencies) {
    const read = votesIn(framework, typed, competency, n);
    errors.push(...read.errors);
    if (read.votes !== undefined) votes[competency.id] = read.votes;
  }
  const firstField = (competency: string, point: MarkPoint) =>
    countField(competency, point, framework.levels[0]?.id ?? '');
  if (errors.length === 0 && Object.keys(votes).length === 0)
    errors.push({
      field: firstField(framework.competencies[0]?.id ?? '', 'start'),
      message: 'Type how many chose each level, for at least one of these',
    });
  if (errors.length > 0 || n === undefined || askedAt === undefined)
    return { ok: false, typed, errors };
  const source: Panel = { kind: 'panel', who: typed.who, askedAt, n, votes };
  const own: MarkSet = { id, name, source, marks: marksOfPanel(framework, source) };
  const wrong = linesErrors(framework, own, firstField, 'who');
  return wrong.length > 0 ? { ok: false, typed, errors: wrong } : { ok: true, value: own };
}

/** What stands in the form before anybody has typed: the panel that was recorded last, or nothing. */
export function panelAsItIs(framework: Framework, set: MarkSet | undefined): PanelTyped {
  const panel = set?.source.kind === 'panel' ? set.source : undefined;
  const [year = '', month = '', day = ''] = (panel?.askedAt ?? '').slice(0, 10).split('-');
  const counts = countsBy(framework, (competency, point, level) => {
    const votes = panel?.votes[competency]?.[point];
    return votes === undefined ? '' : String(votes[level] ?? 0);
  });
  return {
    name: set?.name ?? '',
    who: panel?.who ?? '',
    n: panel === undefined ? '' : String(panel.n),
    asked: { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year },
    counts,
  };
}

function typedIn(form: FormData, framework: Framework): PanelTyped {
  return {
    name: textOf(form, 'name'),
    who: textOf(form, 'who'),
    n: textOf(form, 'n'),
    asked: {
      day: textOf(form, 'asked-day'),
      month: textOf(form, 'asked-month'),
      year: textOf(form, 'asked-year'),
    },
    counts: countsBy(framework, (...line) => textOf(form, countField(...line))),
  };
}

function countsBy(
  { competencies, levels }: Framework,
  countAt: (competency: string, point: MarkPoint, level: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    competencies.flatMap(({ id }) =>
      markPoints.flatMap((point) =>
        levels.map((level) => [countField(id, point, level.id), countAt(id, point, level.id)]),
      ),
    ),
  );
}

function askedErrors(
  { who }: PanelTyped,
  n: number | undefined,
  askedAt: string | undefined,
): FormError[] {
  const whoProblem =
    who === ''
      ? 'Type who was asked, such as Eight serving middle leaders'
      : namingProblem(who, 'name', 100);
  return [
    ...(whoProblem === undefined ? [] : [{ field: 'who', message: whoProblem }]),
    ...(n === undefined || n === 0
      ? [{ field: 'n', message: `Type how many answered, from 1 to ${mostPeople}` }]
      : []),
    ...(askedAt === undefined
      ? [{ field: 'asked-day', message: 'Type the day on which they were asked, like 12 5 2026' }]
      : []),
  ];
}

/** The day as `2026-05-12`; undefined for no day, or one to come. */
function dayOf({ day, month, year }: TypedDate, now: number): string | undefined {
  const isDate = [day, month].every((part) => /^\d{1,2}$/.test(part)) && /^20\d\d$/.test(year);
  const begins = isDate
    ? beginningOf({ day: Number(day), month: Number(month), year: Number(year) })
    : undefined;
  if (begins === undefined || begins > now) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function countOf(typed: string): number | undefined {
  return /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
}

/** What was chosen for one competency: no votes where nothing is typed, since they were not asked about it. */
function votesIn(
  framework: Framework,
  { counts }: PanelTyped,
  { id, name }: Competency,
  n: number | undefined,
): { votes?: { start: Votes; role: Votes }; errors: readonly FormError[] } {
  const fields = framework.levels.map((level) => level.id);
  const isBlank = (point: MarkPoint) =>
    fields.every((level) => counts[countField(id, point, level)] === '');
  if (markPoints.every(isBlank)) return { errors: [] };
  const errors: FormError[] = [];
  const [start, role] = markPoints.map((point) => {
    const votes: Votes = {};
    for (const level of fields) {
      const typed = counts[countField(id, point, level)] ?? '';
      const count = typed === '' ? 0 : countOf(typed);
      if (count !== undefined) votes[level] = count;
      else
        errors.push({
          field: countField(id, point, level),
          message: `“${name}”, ${pointWords[point]}: type a number, or leave it empty for nobody`,
        });
    }
    return votes;
  });
  for (const [point, votes] of [
    ['start', start],
    ['role', role],
  ] as const) {
    const total = Object.values(votes ?? {}).reduce((sum, count) => sum + count, 0);
    // Not everybody has to answer everything.
    if (errors.length === 0 && n !== undefined && (total === 0 || total > n))
      errors.push({
        field: countField(id, point, fields[0] ?? ''),
        message: `“${name}”, ${pointWords[point]}: the choices add up to ${total}, and ${n} answered`,
      });
  }
  return { ...(start && role ? { votes: { start, role } } : {}), errors };
}
