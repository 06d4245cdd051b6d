import { ukDay } from '#lib/domain/uk-dates.ts';
import type { WaitingPerson } from '../running-server.ts';
import type { Accounts } from './accounts.ts';
import { instant } from './clock.ts';
import type { Person } from './records.ts';
import { isCurrent } from './roster.ts';

/** What stands there until the first coordinator names them. */
export const unnamed = {
  person: 'Coordinator',
  programme: 'Leadership internship',
  cohort: 'First cohort',
};

/**
 * On a real start somebody must be first. Until a coordinator has joined, each start gives a new code for one (the
 * old one stops working), since nobody may have seen the last. Afterwards only where `letBackIn` asks for one
 * (COORDINATOR_CODE=new): the way back for a coordinator who is signed out everywhere and has no colleague.
 */
export async function firstCoordinator(
  accounts: Accounts,
  letBackIn = false,
): Promise<readonly WaitingPerson[]> {
  const { office, roster, clock } = accounts;
  const people = await roster.people.all();
  const coordinators = await coordinatorsAmong(people, accounts);
  const [waiting] = coordinators;
  // In a demo's folder interns have joined, and its coordinator may not have.
  const first = waiting === undefined ? people : coordinators;
  if (first.some(({ joinedAt }) => joinedAt !== undefined)) {
    if (!letBackIn || waiting === undefined) return [];
    const { code } = await office.letBackIn('server', waiting.id);
    return [{ name: waiting.name, role: 'coordinator', code }];
  }
  if (waiting !== undefined) {
    const { code } = await office.issueAgain('server', waiting.id);
    return [{ name: waiting.name, role: 'coordinator', code }];
  }
  const { programme, cohort } = unnamed;
  const { id } = await office.startCohort({
    name: cohort,
    programme,
    year: ukDay(clock()).year,
    isNamed: false,
  });
  const newcomer = { name: unnamed.person, role: 'coordinator', cohort: id } as const;
  const { issued } = await office.invite('server', newcomer);
  return [{ name: unnamed.person, role: 'coordinator', code: issued.code }];
}

/** The first one first. */
async function coordinatorsAmong(
  people: readonly Person[],
  { roster, clock }: Accounts,
): Promise<readonly Person[]> {
  const now = instant(clock());
  const grants = (await roster.grants.all()).filter(
    (grant) => grant.role === 'coordinator' && isCurrent(grant, now),
  );
  return people
    .filter(({ id }) => grants.some(({ person }) => person === id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
