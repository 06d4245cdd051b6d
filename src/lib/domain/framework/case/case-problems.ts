import type { FrameworkProblem } from '../framework-problems.ts';
import { loops } from './case-loops.ts';
import type { CaseAssociation, CaseNode, CasePackage } from './case-package.ts';

/** A place is a path into the file: "CFItems[12].identifier". */
export type CaseProblem = FrameworkProblem;

type Identified = { identifier: string };
const lists = [
  'CFConcepts',
  'CFSubjects',
  'CFLicenses',
  'CFItemTypes',
  'CFAssociationGroupings',
] as const;

/** Identifiers are compared without their capitals. */
export const sameIdentifier = (identifier: string) => identifier.toLowerCase();

function repeated(things: readonly { identifier: string; place: string }[]): CaseProblem[] {
  const first = new Map<string, string>();
  return things.flatMap(({ identifier, place }) => {
    const earlier = first.get(sameIdentifier(identifier));
    first.set(sameIdentifier(identifier), earlier ?? place);
    if (earlier === undefined) return [];
    const says = `The identifier ${identifier} is used already by ${earlier}. Each needs its own.`;
    return [{ place: `${place}.identifier`, says }];
  });
}

const placed = (list: readonly Identified[] | null | undefined, place: string) =>
  (list ?? []).map(({ identifier }, index) => ({ identifier, place: `${place}[${index}]` }));

function repeatedIdentifiers(pack: CasePackage): CaseProblem[] {
  const criteria = (pack.CFRubrics ?? []).flatMap((rubric, index) =>
    (rubric.CFRubricCriteria ?? []).map((criterion, row) => ({
      criterion,
      place: `CFRubrics[${index}].CFRubricCriteria[${row}]`,
    })),
  );
  return [
    // An item that is also the document could not be told from it by what points to it.
    ...repeated([
      { identifier: pack.CFDocument.identifier, place: 'CFDocument' },
      ...placed(pack.CFItems, 'CFItems'),
    ]),
    ...repeated(placed(pack.CFAssociations, 'CFAssociations')),
    ...lists.flatMap((list) =>
      repeated(placed(pack.CFDefinitions?.[list], `CFDefinitions.${list}`)),
    ),
    ...repeated(placed(pack.CFRubrics, 'CFRubrics')),
    ...repeated(criteria.map(({ criterion, place }) => ({ ...criterion, place }))),
    ...repeated(
      criteria.flatMap(({ criterion, place }) =>
        placed(criterion.CFRubricCriterionLevels, `${place}.CFRubricCriterionLevels`),
      ),
    ),
  ];
}

function hostOf(uri: string): string | undefined {
  return URL.canParse(uri) ? new URL(uri).host : undefined;
}

/**
 * Whether an end that is not in the file may lie outside: it says that it is not CASE, or its address is a
 * full one; for the tree itself and for rubrics, one at another host than the document's.
 */
function mayLieOutside(node: CaseNode, structural: boolean, home: string | undefined): boolean {
  if (node.targetType && node.targetType !== 'CASE') return true;
  if (!URL.canParse(node.uri)) return false;
  const host = hostOf(node.uri);
  return !structural || (host !== undefined && host !== '' && host !== home);
}

function pointsAtNothing(node: CaseNode, place: string): CaseProblem {
  const named = node.title ? `"${node.title}" (${node.identifier})` : node.identifier;
  return { place, says: `This points to ${named}, which is not in the file.` };
}

function danglingEnds(pack: CasePackage): CaseProblem[] {
  const home = hostOf(pack.CFDocument.uri);
  const known = new Set(
    [pack.CFDocument, ...pack.CFItems].map(({ identifier }) => sameIdentifier(identifier)),
  );
  const dangles = (node: CaseNode, structural: boolean) =>
    !known.has(sameIdentifier(node.identifier)) && !mayLieOutside(node, structural, home);
  const ofAssociation = (association: CaseAssociation, index: number) =>
    (['originNodeURI', 'destinationNodeURI'] as const)
      .filter((end) => dangles(association[end], association.associationType === 'isChildOf'))
      .map((end) => pointsAtNothing(association[end], `CFAssociations[${index}].${end}`));
  const ofRubrics = (pack.CFRubrics ?? []).flatMap((rubric, index) =>
    (rubric.CFRubricCriteria ?? []).flatMap(({ CFItemURI: item }, row) =>
      item && dangles(item, true)
        ? [pointsAtNothing(item, `CFRubrics[${index}].CFRubricCriteria[${row}].CFItemURI`)]
        : [],
    ),
  );
  return [...(pack.CFAssociations ?? []).flatMap(ofAssociation), ...ofRubrics];
}

/** What a schema can't see in a package. */
export function caseProblems(pack: CasePackage): CaseProblem[] {
  if (pack.CFItems.length === 0)
    return [
      { place: 'CFItems', says: 'The file has no items, so there is no framework to read in it.' },
    ];
  return [...repeatedIdentifiers(pack), ...danglingEnds(pack), ...loops(pack)];
}
