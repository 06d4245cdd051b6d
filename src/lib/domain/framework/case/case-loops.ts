import type { CasePackage } from './case-package.ts';
import type { FrameworkProblem } from '../framework-problems.ts';

/** Nobody reads a longer circle than this. */
const longestTold = 10;

/** Associations in which nothing may stand above, or come before, itself: each as one says it of two items. */
const ordering = new Map([
  ['isChildOf', 'is under'],
  ['isPartOf', 'is part of'],
  ['precedes', 'comes before'],
  ['replacedBy', 'is replaced by'],
]);

interface Step {
  parent: string;
  index: number;
}

function parentsOf(pack: CasePackage, type: string): Map<string, Step[]> {
  const parents = new Map<string, Step[]>();
  for (const [index, association] of (pack.CFAssociations ?? []).entries()) {
    if (association.associationType !== type) continue;
    const child = association.originNodeURI.identifier.toLowerCase();
    const parent = association.destinationNodeURI.identifier.toLowerCase();
    parents.set(child, [...(parents.get(child) ?? []), { parent, index }]);
  }
  return parents;
}

/**
 * Walks up from one item until every way up is walked, and gives the first loop on the way: the items in it,
 * each under the next, and the last association in the file that makes it. Without recursion: a chain may be very long.
 */
function loopFrom(start: string, parents: Map<string, Step[]>, done: Set<string>) {
  const path = [start];
  /** By which association each item on the path was reached. */
  const via = [-1];
  const onPath = new Set(path);
  const left = [[...(parents.get(start) ?? [])]];
  while (path.length > 0) {
    const here = path.at(-1) ?? start;
    const step = left.at(-1)?.shift();
    if (!step) {
      done.add(here);
      onPath.delete(here);
      path.pop();
      via.pop();
      left.pop();
    } else if (onPath.has(step.parent)) {
      for (const one of path) done.add(one);
      const from = path.indexOf(step.parent);
      return {
        members: path.slice(from),
        closedBy: via.slice(from + 1).reduce((a, b) => Math.max(a, b), step.index),
      };
    } else if (!done.has(step.parent)) {
      path.push(step.parent);
      via.push(step.index);
      onPath.add(step.parent);
      left.push([...(parents.get(step.parent) ?? [])]);
    }
  }
  return undefined;
}

/** Items that are, through others, above or before themselves: each loop is told by its names. */
export function loops(pack: CasePackage): FrameworkProblem[] {
  const names = new Map(
    pack.CFItems.map((item) => [
      item.identifier.toLowerCase(),
      item.abbreviatedStatement ?? item.fullStatement.slice(0, 60),
    ]),
  );
  names.set(pack.CFDocument.identifier.toLowerCase(), pack.CFDocument.title);
  return [...ordering].flatMap(([type, words]) => loopsOf(parentsOf(pack, type), words, names));
}

function loopsOf(
  parents: Map<string, Step[]>,
  words: string,
  names: ReadonlyMap<string, string>,
): FrameworkProblem[] {
  const nameOf = (identifier: string) => `"${names.get(identifier) ?? identifier}"`;
  const done = new Set<string>();
  return [...parents.keys()].flatMap((start) => {
    const loop = done.has(start) ? undefined : loopFrom(start, parents, done);
    if (!loop) return [];
    const told = loop.members.slice(0, longestTold);
    const more = loop.members.length - told.length;
    const [first = '', ...others] = told.map(nameOf);
    const rest = [...others, ...(more > 0 ? [`${more} more`] : []), first];
    const says = `These go round in a circle: ${first} ${words} ${rest.join(`, which ${words} `)}.`;
    return [{ place: `CFAssociations[${loop.closedBy}]`, says }];
  });
}
