import { NotFound } from '../errors.ts';
import type { Accounts } from './accounts.ts';
import { instant } from './clock.ts';
import type { CircleRecord, Cohort, Person } from './records.ts';
import { isCurrent, rolesOf } from './roster.ts';

/** A coordinator at work, and their cohort: all that the office lets them see and do is in it. */
export interface Coordinator {
  id: string;
  name: string;
  cohort: Cohort;
  /** Whether they have another part too, and so the app on this device. */
  hasApp: boolean;
}

/** Who coordinates, if this person does; to all others the office does not exist (NotFound). */
export async function coordinatorOf(
  { roster, clock }: Accounts,
  person: string | undefined,
): Promise<Coordinator> {
  if (person === undefined) throw new NotFound('no office: signed out');
  const now = instant(clock());
  const grant = (await roster.grants.all()).find(
    (candidate) =>
      candidate.person === person && candidate.role === 'coordinator' && isCurrent(candidate, now),
  );
  if (grant === undefined) throw new NotFound('no office: not a coordinator');
  const { name } = await roster.people.get(person);
  const roles = await rolesOf(roster, person, now);
  return {
    id: person,
    name,
    cohort: await roster.cohorts.get(grant.scope),
    hasApp: roles.some((role) => role !== 'coordinator'),
  };
}

/** A person of the coordinator's cohort, or NotFound. */
export async function personIn(
  { roster }: Accounts,
  { cohort }: Coordinator,
  id: string,
): Promise<Person> {
  const person = await roster.people.get(id);
  if (person.cohort !== cohort.id) throw new NotFound('a person of another cohort');
  return person;
}

/** A circle of the coordinator's cohort, or NotFound. */
export async function circleIn(
  { roster }: Accounts,
  { cohort }: Coordinator,
  id: string,
): Promise<CircleRecord> {
  const circle = await roster.circles.get(id);
  if (circle.cohort !== cohort.id) throw new NotFound('a circle of another cohort');
  return circle;
}
