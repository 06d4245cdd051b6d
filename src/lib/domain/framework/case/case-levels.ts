import type { Level } from '../framework.ts';
import type { CaseRubric, CasePackage, CriterionLevel, RubricCriterion } from './case-package.ts';
import { sameIdentifier, type CaseProblem } from './case-problems.ts';
import { uniqueId } from './case-ids.ts';
import { ourExtension, RubricExtension } from './our-extension.ts';

/** A rubric's row for one competency, with its levels by the framework's level ids. */
export interface CaseRow {
  rubric: CaseRubric;
  criterion: RubricCriterion;
  levels: ReadonlyMap<string, CriterionLevel>;
}

export interface CaseLevels {
  levels: Level[];
  /** By the item's identifier, in small letters. */
  rows: ReadonlyMap<string, CaseRow>;
  /** Whether the file describes no levels, and those that were given stand in for them, with their general words. */
  standIn?: true;
  /** Why the file's own levels could not be used. */
  problem?: CaseProblem;
}

/** For a file without usable levels of its own. */
const plainLevels: readonly Level[] = ['one', 'two', 'three', 'four'].map((number, index) => ({
  id: `level-${index + 1}`,
  name: `Level ${number}`,
  about: `Level ${index + 1} of 4, counted from the lowest.`,
}));

type NamedLevel = { name: string; level: CriterionLevel };
type OpenRow = Omit<CaseRow, 'levels'> & { named: NamedLevel[] };

/** From the lowest: by score where each level has one of its own, else by position, else as in the file. */
function fromTheLowest(levels: readonly CriterionLevel[]): CriterionLevel[] {
  for (const order of ['score', 'position'] as const) {
    const values = levels.map((level) => level[order]);
    if (
      values.every((value) => typeof value === 'number') &&
      new Set(values).size === values.length
    )
      return levels.toSorted((a, b) => (a[order] ?? 0) - (b[order] ?? 0));
  }
  return [...levels];
}

const named = (levels: readonly CriterionLevel[]): NamedLevel[] =>
  fromTheLowest(levels).map((level, index) => ({
    name: level.quality?.trim().slice(0, 300) || `Level ${index + 1}`,
    level,
  }));

/** The first row for each competency; a rubric that we wrote goes before others. */
function rowsOf(pack: CasePackage, items: ReadonlySet<string>): Map<string, OpenRow> {
  const rows = new Map<string, OpenRow>();
  const isOurs = (rubric: CaseRubric) => ourExtension(rubric.extensions) !== undefined;
  const rubrics = pack.CFRubrics ?? [];
  for (const rubric of [...rubrics.filter(isOurs), ...rubrics.filter((one) => !isOurs(one))])
    for (const criterion of rubric.CFRubricCriteria ?? []) {
      const item = sameIdentifier(criterion.CFItemURI?.identifier ?? '');
      const levels = criterion.CFRubricCriterionLevels ?? [];
      if (items.has(item) && !rows.has(item) && levels.length > 0)
        rows.set(item, { rubric, criterion, named: named(levels) });
    }
  return rows;
}

/** The levels as we wrote them, if the rows still name no other ones. */
function ourLevels(rows: readonly OpenRow[]): Level[] | undefined {
  const [first] = rows;
  const ours = first && RubricExtension.safeParse(ourExtension(first.rubric.extensions));
  if (!ours?.success) return undefined;
  const names = ours.data.levels.map(({ name }) => name);
  const known = rows.every((row) => row.named.every(({ name }) => names.includes(name)));
  return known && new Set(names).size === names.length ? ours.data.levels : undefined;
}

function levelsOf({ named }: OpenRow): Level[] {
  const used = new Set<string>();
  return named.map(({ name }, index) => ({
    id: uniqueId(name, `level-${index + 1}`, used),
    name,
    about: `Level ${index + 1} of ${named.length}, counted from the lowest.`,
  }));
}

const namesOf = (row: OpenRow) => JSON.stringify(row.named.map(({ name }) => name));

/** Where a row stands in the file. */
function placeOf({ rubric, criterion }: OpenRow, { CFRubrics: rubrics }: CasePackage): string {
  const [of, at] = [
    rubrics?.indexOf(rubric) ?? -1,
    rubric.CFRubricCriteria?.indexOf(criterion) ?? -1,
  ];
  return `CFRubrics[${of}].CFRubricCriteria[${at}]`;
}

function unusable(rows: readonly OpenRow[], pack: CasePackage): CaseProblem | undefined {
  const [first] = rows;
  if (!first) {
    const says =
      'The file does not say what the levels look like: it has no rubric for these competencies.';
    return { place: 'CFRubrics', says };
  }
  const names = new Set(first.named.map(({ name }) => name));
  if (names.size !== first.named.length || names.size < 2 || names.size > 9)
    return {
      place: placeOf(first, pack),
      says: 'The rubric has to have two to nine levels, each with a name of its own. Put that right in the file.',
    };
  const odd = rows.find((row) => namesOf(row) !== namesOf(first));
  if (!odd) return undefined;
  const says = `The rubrics do not use the same levels for every competency: ${namesOf(first)} for one, ${namesOf(odd)} for another. Put that right in the file.`;
  return { place: placeOf(odd, pack), says };
}

/**
 * The levels that all competencies share, from the rubrics. Where the file describes none the ones given stand in; the
 * plain ones, where nothing was given, are no description.
 */
export function levelsOfCase(
  pack: CasePackage,
  items: ReadonlySet<string>,
  given: readonly Level[] | undefined,
): CaseLevels {
  const instead = given ?? plainLevels;
  const open = rowsOf(pack, items);
  const rows = [...open.values()];
  if (rows.length === 0 && given !== undefined)
    return { levels: [...given], rows: new Map(), standIn: true };
  const ours = ourLevels(rows);
  const problem = ours ? undefined : unusable(rows, pack);
  if (problem) return { levels: [...instead], rows: new Map(), problem };
  const [first] = rows;
  const levels = ours ?? (first ? levelsOf(first) : []);
  const close = ({ named, ...row }: OpenRow): CaseRow => ({
    ...row,
    levels: new Map(
      levels.flatMap(({ id, name }) => {
        const found = named.find((one) => one.name === name);
        return found ? [[id, found.level] as const] : [];
      }),
    ),
  });
  return { levels, rows: new Map([...open].map(([item, row]) => [item, close(row)])) };
}
