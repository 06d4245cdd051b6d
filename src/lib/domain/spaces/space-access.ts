import type { SpaceName } from './space-name.ts';

/**
 * What a person may do with a space:
 * - `rw`: read it, and write documents of their own into it;
 * - `r`: read it;
 * - `ended`: they could read it until its period ended, and no longer;
 * - `none`: to them it does not exist.
 */
export type SpaceAccess = 'rw' | 'r' | 'ended' | 'none';

/** An intern and named people, for one purpose and period. `to` is absent while the period is open. */
export interface Circle {
  id: string;
  intern: string;
  /** The others: coach, host mentor, external mentor. */
  members: readonly string[];
  purpose: 'coaching';
  /** ISO 8601 instants. */
  from: string;
  to?: string;
}

/** What the rule needs to know beside the names: the circle of that id, and the cohort that the person is in. */
export interface Known {
  circle?: Circle | undefined;
  cohort?: string | undefined;
}

/**
 * The one rule of who may touch a space. `now` is an ISO 8601 instant. A cohort's space is read by its members and
 * written by the server. When a circle's period has ended its intern keeps it, read-only; the others lose it.
 */
export function spaceAccess(
  person: string,
  space: SpaceName,
  { circle, cohort }: Known,
  now: string,
): SpaceAccess {
  if (space.kind === 'own') return space.id === person ? 'rw' : 'none';
  if (space.kind === 'me') return space.id === person ? 'r' : 'none';
  if (space.kind === 'cohort') return space.id === cohort ? 'r' : 'none';
  if (space.kind !== 'circle' || circle?.id !== space.id) return 'none';
  const isIntern = circle.intern === person;
  if (!isIntern && !circle.members.includes(person)) return 'none';
  if (now < circle.from) return 'none';
  if (circle.to === undefined || now < circle.to) return 'rw';
  return isIntern ? 'r' : 'ended';
}
