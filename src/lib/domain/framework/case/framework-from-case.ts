import { Framework, type Competency, type FrameworkArea, type Level } from '../framework.ts';
import { frameworkProblems, type FrameworkProblem } from '../framework-problems.ts';
import type { CaseLevels } from './case-levels.ts';
import type { CaseItem, CasePackage } from './case-package.ts';
import { readingOf, type CaseReading, type ReadArea, type ReadCompetency } from './case-reading.ts';
import {
  AreaExtension,
  CompetencyExtension,
  DocumentExtension,
  extensionKey,
  ourExtension,
} from './our-extension.ts';

export type FrameworkFromCase =
  | {
      ok: true;
      framework: Framework;
      /** What has to be mended before it can be published. Empty for a file that has everything. */
      problems: readonly FrameworkProblem[];
      /** What is in the file and kept, but not shown. */
      remarks: readonly string[];
    }
  | { ok: false; problems: readonly FrameworkProblem[] };

/** A name fits two lines of a phone. */
const longestName = 80;

function nameOf(item: CaseItem): string {
  const name = item.abbreviatedStatement?.trim() || item.fullStatement.trim() || '…';
  if (item.abbreviatedStatement?.trim() && name.length <= 300) return name;
  if (name.length <= longestName) return name;
  return `${name.slice(0, longestName).replace(/\s+\S*$/, '')} …`;
}

/** "Hard messages" in the middle of a sentence; "SEND" stays as it is. */
const midSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;

function areaOf(area: ReadArea, pack: CasePackage): FrameworkArea {
  const { item } = area.placed ?? {};
  const name = item ? nameOf(item) : pack.CFDocument.title.slice(0, 300);
  const ours = AreaExtension.safeParse(ourExtension(item?.extensions)).data;
  return {
    id: area.id,
    name,
    shortName: ours?.shortName ?? name,
    inSentence: ours?.inSentence ?? midSentence(name),
    about: item?.fullStatement ?? name,
  };
}

function competencyOf(
  { id, item, row }: ReadCompetency,
  area: string,
  { levels, standIn }: CaseLevels,
): Competency {
  const name = nameOf(item);
  const ours = CompetencyExtension.safeParse(ourExtension(item.extensions)).data;
  const described = [...(row?.levels ?? [])].flatMap(([level, { description }]) =>
    description ? [[level, description] as const] : [],
  );
  return {
    id,
    area,
    name,
    inSentence: ours?.inSentence ?? midSentence(name),
    about: item.fullStatement,
    levels: Object.fromEntries(
      standIn === true ? levels.map(({ id: level, about }) => [level, about]) : described,
    ),
  };
}

function licenceOf({ CFDocument: document, CFDefinitions: definitions }: CasePackage) {
  const link = document.licenseURI;
  if (!link) return undefined;
  const license = definitions?.CFLicenses?.find(({ identifier }) => identifier === link.identifier);
  return license?.licenseText || license?.title || link.title || link.uri;
}

function basisOf({ CFDocument: document }: CasePackage): string {
  const at = document.officialSourceURL ? `, ${document.officialSourceURL}` : '';
  return `From "${document.title}" by ${document.creator}${at}.`;
}

function remarksOn({ tree, areas, levels }: CaseReading): string[] {
  const gathered = areas.find(({ placed }) => !placed);
  return [
    ...(levels.standIn === true
      ? [
          `The file describes no levels. ${levels.levels.length} general ones stand in for them, in the same words for every competency.`,
        ]
      : []),
    ...(tree.deeper > 0
      ? [
          tree.deeper === 1
            ? 'One item lies below the competencies. It is kept, but not shown.'
            : `${tree.deeper} items lie below the competencies. They are kept, but not shown.`,
        ]
      : []),
    ...(gathered
      ? [
          gathered.competencies.length === 1
            ? 'One item belongs to no area, and is shown as one of its own.'
            : `${gathered.competencies.length} items belong to no area, and are shown as one.`,
        ]
      : []),
  ];
}

/** Says in words which part does not fit our own shape, which is far wider than what anybody would read. */
function misfits(framework: unknown): FrameworkProblem[] {
  return (Framework.safeParse(framework).error?.issues ?? []).map(({ path, code }) => ({
    place: path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('')
      .slice(1),
    says:
      code === 'too_big'
        ? 'This is too long: 300 letters for a name, 5,000 for a text.'
        : 'This cannot be used here.',
  }));
}

/** The same problem at the place of the file that it comes from, where it is one of an item. */
function inFile(
  problem: FrameworkProblem,
  pack: CasePackage,
  { areas }: CaseReading,
): FrameworkProblem {
  const [, list, at] = /^(areas|competencies)\[(\d+)\]/.exec(problem.place) ?? [];
  const places =
    list === 'areas'
      ? areas.map(({ placed }) => placed?.item)
      : areas.flatMap(({ competencies }) => competencies.map(({ item }) => item));
  const item = list === undefined ? undefined : places[Number(at)];
  const index = item === undefined ? -1 : pack.CFItems.indexOf(item);
  return index < 0 ? problem : { ...problem, place: `CFItems[${index}]` };
}

/** What a package says, as a framework of ours. How the two fit together: docs/case.md. */
export function frameworkFromCase(
  pack: CasePackage,
  { id, version, levels }: { id: string; version: number; levels?: readonly Level[] },
): FrameworkFromCase {
  const reading = readingOf(pack, levels);
  const written = ourExtension(pack.CFDocument.extensions);
  const ours = DocumentExtension.safeParse(written);
  if (written !== undefined && !ours.success) {
    const says = 'What this app wrote here has been changed and cannot be read any more.';
    return { ok: false, problems: [{ place: `CFDocument.extensions.${extensionKey}`, says }] };
  }
  const licence = licenceOf(pack);
  const framework: Framework = {
    id,
    version,
    title: pack.CFDocument.title.slice(0, 300),
    about: pack.CFDocument.description || pack.CFDocument.title,
    basis: ours.data?.basis ?? basisOf(pack),
    ...(licence === undefined ? {} : { licence }),
    levels: reading.levels.levels,
    areas: reading.areas.map((area) => areaOf(area, pack)),
    competencies: reading.areas.flatMap((area) =>
      area.competencies.map((competency) => competencyOf(competency, area.id, reading.levels)),
    ),
    markSets: ours.data?.markSets ?? [],
  };
  const wrong = misfits(framework);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const { problem } = reading.levels;
  const problems = problem
    ? [problem]
    : frameworkProblems(framework).map((one) => inFile(one, pack, reading));
  return { ok: true, framework, problems, remarks: remarksOn(reading) };
}
