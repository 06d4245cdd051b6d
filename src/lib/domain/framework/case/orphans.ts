import type { CasePackage } from './case-package.ts';
import { sameIdentifier } from './case-problems.ts';

const ends = ({
  originNodeURI,
  destinationNodeURI,
}: NonNullable<CasePackage['CFAssociations']>[number]) =>
  [originNodeURI, destinationNodeURI].map(({ identifier }) => sameIdentifier(identifier));

/** Items of the source that are gone, and those that lay under nothing but them. */
function goneItems(pack: CasePackage, source: CasePackage): Set<string> {
  const left = new Set(pack.CFItems.map(({ identifier }) => sameIdentifier(identifier)));
  const gone = new Set(
    source.CFItems.map(({ identifier }) => sameIdentifier(identifier)).filter(
      (id) => !left.has(id),
    ),
  );
  if (gone.size === 0) return gone;
  const parents = new Map<string, string[]>();
  for (const association of pack.CFAssociations ?? []) {
    if (association.associationType !== 'isChildOf') continue;
    const [child = '', parent = ''] = ends(association);
    parents.set(child, [...(parents.get(child) ?? []), parent]);
  }
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const [child, above] of parents)
      if (above.every((parent) => gone.has(parent))) gone.add(child);
  }
  return gone;
}

/** When an item was taken out, what lay below it and what pointed to it goes too. */
export function withoutOrphans(pack: CasePackage, source: CasePackage): CasePackage {
  const gone = goneItems(pack, source);
  if (gone.size === 0) return pack;
  const stays = (identifier: string) => !gone.has(sameIdentifier(identifier));
  return {
    ...pack,
    CFItems: pack.CFItems.filter(({ identifier }) => stays(identifier)),
    CFAssociations: (pack.CFAssociations ?? []).filter((one) => ends(one).every(stays)),
    ...(pack.CFRubrics && {
      CFRubrics: pack.CFRubrics.map((rubric) => ({
        ...rubric,
        ...(rubric.CFRubricCriteria && {
          CFRubricCriteria: rubric.CFRubricCriteria.filter(
            ({ CFItemURI: item }) => !item || stays(item.identifier),
          ),
        }),
      })),
    }),
  };
}
