import { firstName } from '#lib/domain/names.ts';
import type {
  MembershipDocument,
  PersonInSpace,
  SpaceMembership,
} from '#lib/domain/spaces/membership.ts';
import { spaceAccess } from '#lib/domain/spaces/space-access.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import type { CircleRecord, Person } from './records.ts';
import { circlesOf, peopleOf, rolesOf, type Roster } from './roster.ts';

/** What `membership~server~me` of a person says at this instant (ISO 8601). */
export async function membershipOf(
  roster: Roster,
  id: string,
  now: string,
): Promise<MembershipDocument> {
  const { name, cohort } = await roster.people.get(id);
  const person = { id, name };
  const { programme } = await roster.cohorts.get(cohort);
  const circles = await circlesOf(roster, id);
  const listed = await Promise.all(
    circles.map((circle) => circleMembership(roster, id, circle, now)),
  );
  const newCodeAt = await newCodeAtOf(roster, id);
  return {
    type: 'membership',
    author: 'server',
    v: 1,
    person,
    roles: await rolesOf(roster, id, now),
    programme,
    ...(newCodeAt === undefined ? {} : { newCodeAt }),
    spaces: [
      { id: spaceName('own', id), kind: 'own', title: 'Mine alone', people: [], mode: 'rw' },
      { id: spaceName('me', id), kind: 'me', title: 'About me', people: [], mode: 'r' },
      { id: spaceName('cohort', cohort), kind: 'cohort', title: programme, people: [], mode: 'r' },
      ...listed.flatMap((membership) => membership ?? []),
    ],
  };
}

/** When a person who had joined was last given another code; whoever has it comes in as them. */
async function newCodeAtOf(roster: Roster, person: string): Promise<string | undefined> {
  const theirs = (await roster.invitations.all())
    .filter((invitation) => invitation.person === person)
    .sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  const joined = theirs.find(({ ended }) => ended?.how === 'used')?.ended?.at;
  return theirs.findLast(({ issuedAt }) => joined !== undefined && joined <= issuedAt)?.issuedAt;
}

/** A circle as one of its people sees it; undefined before its period has begun. */
async function circleMembership(
  roster: Roster,
  person: string,
  circle: CircleRecord,
  now: string,
): Promise<SpaceMembership | undefined> {
  const mode = spaceAccess(person, { kind: 'circle', id: circle.id }, { circle }, now);
  if (mode === 'none') return undefined;
  const people = await Promise.all(peopleOf(circle).map((id) => roster.people.get(id)));
  return {
    id: spaceName('circle', circle.id),
    kind: 'circle',
    title: titleFor(person, circle, people),
    people: people.map(({ id, name }): PersonInSpace => {
      return { id, name, role: id === circle.intern ? 'intern' : circle.role };
    }),
    from: circle.from,
    ...(circle.to === undefined ? {} : { to: circle.to }),
    mode,
  };
}

/** What stands after "Shared with": to the intern the first names of the others, to them the intern's name. */
function titleFor(person: string, circle: CircleRecord, people: readonly Person[]): string {
  if (person !== circle.intern) return people.find(({ id }) => id === circle.intern)?.name ?? '';
  const others = people.filter(({ id }) => id !== circle.intern).map(({ name }) => firstName(name));
  return new Intl.ListFormat('en-GB').format(others);
}
