import type { Level } from '../framework.ts';
import { idOfItem } from './case-ids.ts';
import { levelsOfCase, type CaseLevels, type CaseRow } from './case-levels.ts';
import type { CasePackage } from './case-package.ts';
import { sameIdentifier } from './case-problems.ts';
import { treeOf, type CaseTree, type PlacedItem, type TreeArea } from './case-tree.ts';
import { AreaExtension, CompetencyExtension, ourExtension } from './our-extension.ts';

export interface ReadCompetency extends PlacedItem {
  id: string;
  row: CaseRow | undefined;
}

export interface ReadArea {
  id: string;
  placed: TreeArea['placed'];
  competencies: readonly ReadCompetency[];
}

/** Which object of a package is which part of a framework. */
export interface CaseReading {
  tree: CaseTree;
  areas: readonly ReadArea[];
  levels: CaseLevels;
}

export function readingOf(pack: CasePackage, given?: readonly Level[]): CaseReading {
  const tree = treeOf(pack);
  const competencies = tree.areas.flatMap((area) => area.competencies);
  const identifiers = new Set(competencies.map(({ item }) => sameIdentifier(item.identifier)));
  const levels = levelsOfCase(pack, identifiers, given);
  const areaIds = new Set<string>();
  const competencyIds = new Set<string>();
  const areas = tree.areas.map(({ placed, competencies }): ReadArea => {
    const { item } = placed ?? {};
    const ours = AreaExtension.safeParse(ourExtension(item?.extensions)).data;
    const identifier = item?.identifier ?? pack.CFDocument.identifier;
    return {
      id: idOfItem(ours?.id, 'a', identifier, areaIds),
      placed,
      competencies: competencies.map((one) => {
        const written = CompetencyExtension.safeParse(ourExtension(one.item.extensions)).data?.id;
        return {
          ...one,
          id: idOfItem(written, 'c', one.item.identifier, competencyIds),
          row: levels.rows.get(sameIdentifier(one.item.identifier)),
        };
      }),
    };
  });
  return { tree, areas, levels };
}
