import {
  levelIndex,
  markPoints,
  type Framework,
  type Mark,
  type MarkPoint,
  type MarkSet,
} from '#lib/domain/framework/framework.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../../../../form-error.ts';
import { linesErrors, naming, pointWords } from '../../new-set.ts';

export interface LinesTyped {
  name: string;
  by: string;
  says: string;
  /** The level of each line by the id of its field; empty for no line. */
  lines: Readonly<Record<string, string>>;
}

/** The id of the field for one line. */
export function lineField(competency: string, point: MarkPoint): string {
  return `${competency}-${point}`;
}

/** Reads the programme's own lines for a set; `set` is undefined for a new one. `now` is an instant (ISO 8601). */
export function readLinesForm(
  form: FormData,
  framework: Framework,
  set: MarkSet | undefined,
  now: string,
): FormReading<MarkSet, LinesTyped> {
  const typed = typedIn(form, framework);
  const { id, name, errors: nameErrors } = naming(framework, set, typed.name);
  const errors: FormError[] = [...nameErrors, ...saidErrors(typed)];
  const marks: Record<string, Mark> = {};
  for (const competency of framework.competencies) {
    const mark = markIn(framework, typed, competency.id);
    if (mark === 'half') {
      const missing = markPoints.find(
        (point) => levelIndex(framework, typed.lines[lineField(competency.id, point)] ?? '') < 0,
      );
      const field = lineField(competency.id, missing ?? 'start');
      const message = `“${competency.name}” has a line for one of the two. Choose the line ${pointWords[missing ?? 'start']} too, or neither`;
      errors.push({ field, message });
    } else if (mark !== undefined) {
      const kept = set?.marks[competency.id];
      // A reason was given for the lines as they were.
      const isKept = kept?.start === mark.start && kept.role === mark.role;
      marks[competency.id] = isKept ? kept : mark;
    }
  }
  if (errors.length === 0 && Object.keys(marks).length === 0)
    errors.push({
      field: lineField(framework.competencies[0]?.id ?? '', 'start'),
      message: 'Choose the lines for at least one of these',
    });
  const { by, says } = typed;
  const source = { kind: 'programme' as const, by, at: now, ...(says === '' ? {} : { says }) };
  const own: MarkSet = { id, name, source, marks };
  if (errors.length === 0) errors.push(...linesErrors(framework, own, lineField, 'by'));
  return errors.length > 0 ? { ok: false, typed, errors } : { ok: true, value: own };
}

/** What stands in the form before anybody has typed: the lines as they are. */
export function linesAsTheyAre(framework: Framework, set: MarkSet | undefined): LinesTyped {
  const source = set?.source.kind === 'programme' ? set.source : undefined;
  return {
    name: set?.name ?? '',
    by: source?.by ?? '',
    says: source?.says ?? '',
    lines: linesBy(framework, (competency, point) => set?.marks[competency]?.[point] ?? ''),
  };
}

function typedIn(form: FormData, framework: Framework): LinesTyped {
  return {
    name: textOf(form, 'name'),
    by: textOf(form, 'by'),
    says: textOf(form, 'says').replace(/\s+/g, ' '),
    lines: linesBy(framework, (competency, point) => textOf(form, lineField(competency, point))),
  };
}

function linesBy(
  { competencies }: Framework,
  levelOf: (competency: string, point: MarkPoint) => string,
): Record<string, string> {
  return Object.fromEntries(
    competencies.flatMap(({ id }) =>
      markPoints.map((point) => [lineField(id, point), levelOf(id, point)] as const),
    ),
  );
}

function saidErrors({ by, says }: LinesTyped): FormError[] {
  const byProblem = by === '' ? 'Type who says so' : namingProblem(by, 'name', 100);
  const saysProblem = namingProblem(says, 'reason', 300);
  return [
    ...(byProblem === undefined ? [] : [{ field: 'by', message: byProblem }]),
    ...(saysProblem === undefined ? [] : [{ field: 'says', message: saysProblem }]),
  ];
}

/** The two lines of a competency: undefined where neither is chosen, `half` where one is missing. */
function markIn(
  framework: Framework,
  { lines }: LinesTyped,
  competency: string,
): Mark | 'half' | undefined {
  const [start, role] = markPoints.map((point) => {
    const level = lines[lineField(competency, point)] ?? '';
    return levelIndex(framework, level) < 0 ? undefined : level;
  });
  if (start === undefined && role === undefined) return undefined;
  return start === undefined || role === undefined ? 'half' : { start, role };
}
