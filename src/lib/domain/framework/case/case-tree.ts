import type { CaseAssociation, CaseItem, CasePackage } from './case-package.ts';
import { sameIdentifier } from './case-problems.ts';
import { AreaExtension, DocumentExtension, ourExtension } from './our-extension.ts';

/** An item, and what puts it where it is; an item that nothing places lies at the top. */
export interface PlacedItem {
  item: CaseItem;
  association: CaseAssociation | undefined;
}

/** An area without an item of its own gathers competencies that lie at the top of the file. */
export interface TreeArea {
  placed: PlacedItem | undefined;
  competencies: readonly PlacedItem[];
}

/** A package's items as two levels. */
export interface CaseTree {
  /** What the areas are under: the document, or the one item that holds everything. */
  top: { identifier: string; uri: string; title: string };
  areas: readonly TreeArea[];
  /** How many items lie below the competencies, and are not shown. */
  deeper: number;
}

/** By sequence number; an item without one comes after those that have one, in the order of the file. */
const bySequence = (a: PlacedItem, b: PlacedItem) => {
  const [one, other] = [a, b].map(({ association }) => association?.sequenceNumber ?? Infinity);
  return one === other ? 0 : (one ?? 0) - (other ?? 0);
};

/** Children by their parent's identifier. An item with two parents counts under the first. */
function childrenOf(pack: CasePackage): Map<string, PlacedItem[]> {
  const document = sameIdentifier(pack.CFDocument.identifier);
  const known = new Set([document, ...pack.CFItems.map((item) => sameIdentifier(item.identifier))]);
  const placing = new Map<string, CaseAssociation>();
  for (const association of pack.CFAssociations ?? []) {
    const child = sameIdentifier(association.originNodeURI.identifier);
    const inside = known.has(sameIdentifier(association.destinationNodeURI.identifier));
    if (association.associationType === 'isChildOf' && inside && !placing.has(child))
      placing.set(child, association);
  }
  const children = new Map<string, PlacedItem[]>();
  for (const item of pack.CFItems) {
    const association = placing.get(sameIdentifier(item.identifier));
    const parent = association
      ? sameIdentifier(association.destinationNodeURI.identifier)
      : document;
    const siblings = children.get(parent) ?? [];
    siblings.push({ item, association });
    children.set(parent, siblings);
  }
  for (const siblings of children.values()) siblings.sort(bySequence);
  return children;
}

/** What the areas are under: where we wrote that they are, else below whatever holds everything alone. */
function topOf(pack: CasePackage, children: ReadonlyMap<string, PlacedItem[]>) {
  const under = (identifier: string) => children.get(sameIdentifier(identifier)) ?? [];
  const asTop = ({ identifier, uri, fullStatement }: CaseItem) => ({
    top: { identifier, uri, title: fullStatement },
    highest: under(identifier),
  });
  const { identifier, uri, title, extensions } = pack.CFDocument;
  let found = { top: { identifier, uri, title }, highest: under(identifier) };
  const written = DocumentExtension.safeParse(ourExtension(extensions)).data?.areasUnder;
  if (written !== undefined) {
    const item = pack.CFItems.find((one) => one.identifier === written);
    return item ? asTop(item) : found;
  }
  for (;;) {
    const [only, ...others] = found.highest;
    if (!only || others.length > 0) return found;
    const below = under(only.item.identifier);
    if (!below.some(({ item }) => under(item.identifier).length > 0)) return found;
    found = asTop(only.item);
  }
}

/**
 * Two levels out of any tree. Items at the top that have items under them are areas, and those under them
 * competencies; what is deeper is not shown. Where one item holds everything, the areas are looked for below
 * it. Items at the top with nothing under them are gathered in one area, the last.
 */
export function treeOf(pack: CasePackage): CaseTree {
  const children = childrenOf(pack);
  const under = ({ item }: PlacedItem) => children.get(sameIdentifier(item.identifier)) ?? [];
  const { top, highest } = topOf(pack, children);
  const isArea = (placed: PlacedItem) =>
    under(placed).length > 0 ||
    AreaExtension.safeParse(ourExtension(placed.item.extensions)).success;
  const areas: TreeArea[] = highest
    .filter(isArea)
    .map((placed) => ({ placed, competencies: under(placed) }));
  const loose = highest.filter((placed) => !isArea(placed));
  if (loose.length > 0) areas.push({ placed: undefined, competencies: loose });
  let deeper = 0;
  const left = areas.flatMap(({ competencies }) => competencies.flatMap(under));
  for (let placed = left.pop(); placed; placed = left.pop()) {
    deeper += 1;
    left.push(...under(placed));
  }
  return { top, areas, deeper };
}
