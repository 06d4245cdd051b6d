import { ukDay, type CalendarDay } from '#lib/domain/uk-dates.ts';
import type { Accounts } from './accounts.ts';
import type { CircleRole, Cohort, Person, Role } from './records.ts';
import { circlesOf, peopleOf, rolesOf } from './roster.ts';

/** How far somebody has come with joining. Instants are ISO 8601. */
export type JoiningState =
  | { state: 'joined'; at: string; newCodeUntil?: string }
  | { state: 'code-given'; until: string }
  /** Withdrawn, or run out. */
  | { state: 'no-code' };

/** Somebody's period with somebody else. */
export interface Together {
  circle: string;
  /** The other person's name. */
  name: string;
  /** What the person who is not the intern is in it. */
  role: CircleRole;
  from: string;
  to?: string;
  when: 'to-come' | 'now' | 'over';
}

/** What the office shows of a person. Nothing of what they write: the server does not open it. */
export interface OfficePerson {
  id: string;
  name: string;
  role: Role;
  school?: string;
  joining: JoiningState;
  /** The day of it and no more: that is what people are told the office sees. */
  lastInTouch?: CalendarDay;
  together: readonly Together[];
}

/** Everybody in a cohort, by name. `now` is an ISO 8601 instant. */
export async function peopleInOffice(
  accounts: Accounts,
  cohort: Cohort,
  now: string,
): Promise<readonly OfficePerson[]> {
  const people = (await accounts.roster.people.all()).filter(
    (person) => person.cohort === cohort.id,
  );
  const shown = await Promise.all(people.map((person) => personInOffice(accounts, person, now)));
  return shown.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export async function personInOffice(
  accounts: Accounts,
  person: Person,
  now: string,
): Promise<OfficePerson> {
  const { roster, lastSyncs } = accounts;
  const { id, name } = person;
  const [role = 'intern'] = await rolesOf(roster, id, now);
  const school = person.school === undefined ? undefined : await roster.schools.find(person.school);
  const lastSynced = await lastSyncs.of(id);
  return {
    id,
    name,
    role,
    joining: await joiningOf(accounts, person),
    together: await togetherOf(accounts, id, now),
    ...(school === undefined ? {} : { school: school.name }),
    ...(lastSynced === undefined ? {} : { lastInTouch: ukDay(lastSynced) }),
  };
}

async function joiningOf({ invitations }: Accounts, person: Person): Promise<JoiningState> {
  const open = await invitations.openOf(person.id);
  if (person.joinedAt !== undefined) {
    const newCode = open === undefined ? {} : { newCodeUntil: open.expiresAt };
    return { state: 'joined', at: person.joinedAt, ...newCode };
  }
  return open === undefined ? { state: 'no-code' } : { state: 'code-given', until: open.expiresAt };
}

async function togetherOf(
  { roster }: Accounts,
  person: string,
  now: string,
): Promise<readonly Together[]> {
  const circles = await circlesOf(roster, person);
  return Promise.all(
    circles.map(async (circle) => {
      const others = peopleOf(circle).filter((id) => id !== person);
      const names = await Promise.all(others.map(async (id) => (await roster.people.get(id)).name));
      return {
        circle: circle.id,
        name: new Intl.ListFormat('en-GB').format(names),
        role: circle.role,
        from: circle.from,
        ...(circle.to === undefined ? {} : { to: circle.to }),
        when: whenOf(circle, now),
      };
    }),
  );
}

/** Where a period lies, seen from now. */
export function whenOf(period: { from: string; to?: string }, now: string): Together['when'] {
  if (now < period.from) return 'to-come';
  return period.to === undefined || now < period.to ? 'now' : 'over';
}
