import type { Acts } from './acts.ts';
import { instant, type Clock } from './clock.ts';
import type { Invitations, IssuedCode } from './invitations.ts';
import type { MembershipPublisher } from './membership-publisher.ts';
import { newId } from './new-id.ts';
import type { CircleRecord, CircleRole, Cohort, Person, Role } from './records.ts';
import { circlesOf, peopleOf, type Roster } from './roster.ts';
import type { Sessions } from './sessions.ts';

/** Called with a person whose devices were all signed out. */
export type PersonDisconnected = (person: string) => void;

/** Somebody who is to join. */
export interface Newcomer {
  name: string;
  role: Role;
  cohort: string;
  /** The name of their school. */
  school?: string;
}

/** Who are to meet, as what, and when (ISO 8601). */
export interface NewCircle {
  intern: string;
  other: string;
  role: CircleRole;
  cohort: string;
  from: string;
  to?: string;
}

interface OfficeParts {
  roster: Roster;
  invitations: Invitations;
  sessions: Sessions;
  memberships: MembershipPublisher;
  acts: Acts;
  clock: Clock;
  disconnected: PersonDisconnected;
}

/**
 * What a coordinator does to other people's access; each act is logged with who did it (`by`: a person's id, or
 * `server`). Whether they may is decided before: see coordinating.ts.
 */
export class Office {
  readonly #parts: OfficeParts;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  async startCohort(cohort: Omit<Cohort, 'id'>): Promise<Cohort> {
    return this.#parts.roster.cohorts.add({ ...cohort, id: newId() });
  }

  /** Names the programme and the cohort, as everybody in it sees them. */
  async nameCohort(by: string, cohort: Cohort): Promise<void> {
    const { roster, acts, memberships } = this.#parts;
    await acts.log({ by, did: 'named-programme' });
    await roster.cohorts.change(cohort.id, () => cohort);
    const people = (await roster.people.all()).filter((person) => person.cohort === cohort.id);
    await memberships.publishAll(people.map(({ id }) => id));
  }

  /** Changes a person's name, for everybody who shares something with them. */
  async rename(by: string, person: string, name: string): Promise<void> {
    const { roster, acts, memberships } = this.#parts;
    await acts.log({ by, did: 'renamed', person });
    await roster.people.change(person, (current) => ({ ...current, name }));
    const together = (await circlesOf(roster, person)).flatMap(peopleOf);
    await memberships.publishAll([...new Set([person, ...together])]);
  }

  /** Makes somebody known under a name and a role, with the code to join with. */
  async invite(by: string, newcomer: Newcomer): Promise<{ person: Person; issued: IssuedCode }> {
    const { roster, invitations, memberships, acts } = this.#parts;
    const now = instant(this.#parts.clock());
    const { name, role, cohort } = newcomer;
    const id = newId();
    await acts.log({ by, did: 'invited', person: id });
    const school =
      newcomer.school === undefined ? {} : { school: await this.#school(newcomer.school) };
    const person = await roster.people.add({ id, name, cohort, ...school, createdAt: now });
    await roster.grants.add({ id: newId(), person: id, role, scope: cohort, from: now });
    await memberships.publish(id);
    return { person, issued: await invitations.issue(id, by) };
  }

  /** A new code for somebody who lost theirs, or their device: whoever was signed in as them is signed out. */
  async issueAgain(by: string, person: string): Promise<IssuedCode> {
    const { sessions, invitations, acts, memberships, disconnected } = this.#parts;
    await acts.log({ by, did: 'issued-again', person });
    await sessions.endAllOf(person);
    disconnected(person);
    const issued = await invitations.issue(person, by);
    await memberships.publish(person);
    return issued;
  }

  /** A code for somebody who cannot get in any more. Where they are still signed in they stay so. */
  async letBackIn(by: string, person: string): Promise<IssuedCode> {
    const { invitations, memberships, acts } = this.#parts;
    await acts.log({ by, did: 'let-back-in', person });
    const issued = await invitations.issue(person, by);
    await memberships.publish(person);
    return issued;
  }

  /** A code that was not used stops working. */
  async withdraw(by: string, person: string): Promise<void> {
    await this.#parts.acts.log({ by, did: 'withdrew', person });
    await this.#parts.invitations.withdraw(person);
  }

  async putTogether(by: string, circle: NewCircle): Promise<CircleRecord> {
    const { roster, memberships, acts } = this.#parts;
    const { intern, other, role, cohort, from, to } = circle;
    const id = newId();
    await acts.log({ by, did: 'put-into-circle', person: intern, circle: id });
    const record = await roster.circles.add({
      id,
      intern,
      members: [other],
      purpose: 'coaching',
      role,
      cohort,
      from,
      ...(to === undefined ? {} : { to }),
    });
    await memberships.publishAll(peopleOf(record));
    return record;
  }

  /** Ends a circle's period now. Does nothing where it has ended. */
  async endCircle(by: string, circle: string): Promise<void> {
    const { roster, memberships, acts, clock } = this.#parts;
    const now = instant(clock());
    await acts.log({ by, did: 'ended-circle', circle });
    const ended = await roster.circles.change(circle, (current) =>
      current.to !== undefined && current.to <= now ? undefined : { ...current, to: now },
    );
    if (ended !== undefined) await memberships.publishAll(peopleOf(ended));
  }

  /** The school of this name, known from now on. */
  async #school(name: string): Promise<string> {
    const { schools } = this.#parts.roster;
    const known = (await schools.all()).find(
      (school) => school.name.toLowerCase() === name.toLowerCase(),
    );
    return (known ?? (await schools.add({ id: newId(), name }))).id;
  }
}
