import { ulidPattern } from '../documents/document-id.ts';

export const spaceKinds = ['own', 'me', 'circle', 'cohort', 'school', 'office'] as const;

/** A space is a database with exactly one audience; its kind says which sort of audience. */
export type SpaceKind = (typeof spaceKinds)[number];

export interface SpaceName {
  kind: SpaceKind;
  /** A person's id for `own` and `me`, otherwise the id of the circle, cohort, school or office. */
  id: string;
}

/** Reads `own-<ulid>` and the like; undefined for anything else. */
export function parseSpaceName(text: string): SpaceName | undefined {
  const dash = text.indexOf('-');
  const kind = spaceKinds.find((known) => known === text.slice(0, dash));
  const id = text.slice(dash + 1);
  return kind !== undefined && ulidPattern.test(id) ? { kind, id } : undefined;
}

/** The space of this kind and id: `own-01h...`. */
export function spaceName(kind: SpaceKind, id: string): string {
  if (!ulidPattern.test(id)) throw new TypeError(`not an id of a space: ${id}`);
  return `${kind}-${id}`;
}
