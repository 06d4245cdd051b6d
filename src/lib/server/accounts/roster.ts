import type { SpaceName } from '#lib/domain/spaces/space-name.ts';
import type { RecordStore } from '../store/store.ts';
import { Collection } from './collection.ts';
import {
  CircleRecord,
  Cohort,
  DeviceCode,
  Grant,
  Invitation,
  LastSync,
  Person,
  School,
  Session,
} from './records.ts';

/** All that is known of people and their access, one collection a kind. */
export interface Roster {
  people: Collection<Person>;
  schools: Collection<School>;
  cohorts: Collection<Cohort>;
  grants: Collection<Grant>;
  circles: Collection<CircleRecord>;
  invitations: Collection<Invitation>;
  deviceCodes: Collection<DeviceCode>;
  sessions: Collection<Session>;
  lastSyncs: Collection<LastSync>;
}

export function rosterIn(records: RecordStore): Roster {
  const accounts = (prefix: string) => ({ database: 'accounts', prefix });
  // What changes with every visit has a database of its own.
  const visits = (prefix: string) => ({ database: 'visits', prefix });
  return {
    people: new Collection(records, accounts('person'), Person),
    schools: new Collection(records, accounts('school'), School),
    cohorts: new Collection(records, accounts('cohort'), Cohort),
    grants: new Collection(records, accounts('grant'), Grant),
    circles: new Collection(records, accounts('circle'), CircleRecord),
    invitations: new Collection(records, accounts('invitation'), Invitation),
    deviceCodes: new Collection(records, visits('device-code'), DeviceCode),
    sessions: new Collection(records, visits('session'), Session),
    lastSyncs: new Collection(records, visits('last-sync'), LastSync),
  };
}

/** The roles that a person has at this instant (ISO 8601), each once. */
export async function rolesOf(
  roster: Roster,
  person: string,
  now: string,
): Promise<Grant['role'][]> {
  const theirs = (await roster.grants.all()).filter(
    (grant) => grant.person === person && isCurrent(grant, now),
  );
  return [...new Set(theirs.map(({ role }) => role))];
}

/** Whether a period has begun and not ended. */
export function isCurrent(period: { from: string; to?: string }, now: string): boolean {
  return period.from <= now && (period.to === undefined || now < period.to);
}

/** The circles a person is, was or will be in, the oldest first. One that was ended before it began never was. */
export async function circlesOf(roster: Roster, person: string): Promise<readonly CircleRecord[]> {
  return (await roster.circles.all())
    .filter((circle) => peopleOf(circle).includes(person))
    .filter(({ from, to }) => to === undefined || from <= to)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Everybody in a circle, its intern first. */
export function peopleOf({ intern, members }: CircleRecord): readonly string[] {
  return [intern, ...members];
}

export async function circleOf(
  roster: Roster,
  space: SpaceName,
): Promise<CircleRecord | undefined> {
  return space.kind === 'circle' ? roster.circles.find(space.id) : undefined;
}
