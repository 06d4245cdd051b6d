import type { CasePackage } from './case-package.ts';
import { AreaExtension, ourExtension } from './our-extension.ts';

/** The children of each parent, by identifier, in their order. */
function childrenOf(pack: CasePackage): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { originNodeURI: child, destinationNodeURI: parent } of pack.CFAssociations ?? []) {
    const siblings = children.get(parent.identifier) ?? [];
    siblings.push(child.identifier);
    children.set(parent.identifier, siblings);
  }
  return children;
}

const identifiersOf = (list: readonly { identifier: string }[] | null | undefined) =>
  (list ?? []).map(({ identifier }) => identifier).join(' ');

type Rows = NonNullable<CasePackage['CFRubrics']>;

function withoutPositions(rubrics: Rows, after: Rows): Rows {
  const criteriaAfter = new Map(
    after.flatMap((rubric) =>
      (rubric.CFRubricCriteria ?? []).map((criterion) => [criterion.identifier, criterion]),
    ),
  );
  return rubrics.map((rubric) => {
    const fresh = after.find(({ identifier }) => identifier === rubric.identifier);
    const moved = identifiersOf(rubric.CFRubricCriteria) !== identifiersOf(fresh?.CFRubricCriteria);
    const criteria = (rubric.CFRubricCriteria ?? []).map((criterion) => {
      const levels = criterion.CFRubricCriterionLevels ?? [];
      const levelsAfter = criteriaAfter.get(criterion.identifier)?.CFRubricCriterionLevels;
      const { position: _row, ...unplaced } = criterion;
      return {
        ...(moved ? unplaced : criterion),
        CFRubricCriterionLevels:
          identifiersOf(levels) === identifiersOf(levelsAfter)
            ? levels
            : levels.map(({ position: _position, ...level }) => level),
      };
    });
    return { ...rubric, CFRubricCriteria: criteria };
  });
}

/**
 * Takes the numbers out of every list whose members or order changed, so that all of it is numbered afresh: a
 * source that counts 10, 20, 30 would not go with a new 2 among them.
 */
export function forgetOrders(before: CasePackage, after: CasePackage): CasePackage {
  const [old, fresh] = [childrenOf(before), childrenOf(after)];
  return {
    ...before,
    CFAssociations: (before.CFAssociations ?? []).map((association) => {
      const { identifier } = association.destinationNodeURI;
      if (old.get(identifier)?.join(' ') === fresh.get(identifier)?.join(' ')) return association;
      const { sequenceNumber: _number, ...unnumbered } = association;
      return unnumbered;
    }),
    CFRubrics: withoutPositions(before.CFRubrics ?? [], after.CFRubrics ?? []),
  };
}

/**
 * The area that gathers loose items is not in the source. Once it is changed it has to be, with everything
 * in it: so it is taken out of what was there before.
 */
export function forgetGatheredArea(
  before: CasePackage,
  after: CasePackage,
  gathered: string | undefined,
): CasePackage {
  const isIt = ({ extensions }: CasePackage['CFItems'][number]) =>
    AreaExtension.safeParse(ourExtension(extensions)).data?.id === gathered;
  const was = before.CFItems.find(isIt);
  const is = after.CFItems.find(isIt);
  if (!was || !is) return before;
  // Its name is the document's, as long as nobody gives it one.
  const unchanged =
    before.CFDocument.title === after.CFDocument.title &&
    JSON.stringify(was) === JSON.stringify(is) &&
    childrenOf(before).get(was.identifier)?.join(' ') ===
      childrenOf(after).get(is.identifier)?.join(' ');
  if (unchanged) return before;
  return {
    ...before,
    CFItems: before.CFItems.filter((item) => item !== was),
    CFAssociations: (before.CFAssociations ?? []).filter(
      ({ originNodeURI: child, destinationNodeURI: parent }) =>
        child.identifier !== was.identifier && parent.identifier !== was.identifier,
    ),
  };
}
