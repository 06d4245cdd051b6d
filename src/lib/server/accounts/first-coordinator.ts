import { ukDay } from '#lib/domain/uk-dates.ts';
import type { WaitingPerson } from '../running-server.ts';
import type { Accounts } from './accounts.ts';
import type { Person } from './records.ts';

/** What stands there until the first coordinator names them. */
const unnamed = {
  person: 'Coordinator',
  programme: 'Leadership internship',
  cohort: 'First cohort',
};

/**
 * On a real start somebody must be first. Until a coordinator has joined, each start gives a new code for one (the
 * old one stops working), since nobody may have seen the last.
 */
export async function firstCoordinator(accounts: Accounts): Promise<readonly WaitingPerson[]> {
  const { office, roster, clock } = accounts;
  const people = await roster.people.all();
  if (people.some(({ joinedAt }) => joinedAt !== undefined)) return [];
  const [waiting] = await coordinatorsAmong(people, accounts);
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

async function coordinatorsAmong(
  people: readonly Person[],
  { roster }: Accounts,
): Promise<readonly Person[]> {
  const grants = await roster.grants.all();
  return people.filter(({ id }) =>
    grants.some(({ person, role }) => person === id && role === 'coordinator'),
  );
}
