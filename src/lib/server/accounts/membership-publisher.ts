import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { SpaceStore, StoredRecord } from '../store/store.ts';
import { instant, type Clock } from './clock.ts';
import { membershipOf } from './membership.ts';
import { circlesOf, peopleOf, type Roster } from './roster.ts';

const membershipId = documentId('membership', 'server', 'me');

/** Called with the name of a space in which the server wrote. */
export type Changed = (space: string) => void;

/** Keeps `membership~server~me` of each person true, and the spaces there that it names. */
export class MembershipPublisher {
  readonly #roster: Roster;
  readonly #spaces: SpaceStore;
  readonly #clock: Clock;
  readonly #changed: Changed;
  /** One writing a person at a time; the last one sees all that came before it. */
  readonly #writing = new Map<string, Promise<void>>();
  /** Up to when beginnings and ends of periods were looked at (ISO 8601). */
  #lookedUpTo: string;

  constructor(roster: Roster, spaces: SpaceStore, clock: Clock, changed: Changed) {
    this.#roster = roster;
    this.#spaces = spaces;
    this.#clock = clock;
    this.#changed = changed;
    this.#lookedUpTo = instant(clock());
  }

  /** Writes what is now true for a person, where it is not what stands there. */
  publish(person: string): Promise<void> {
    const writing = (this.#writing.get(person) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#write(person));
    const done = writing.finally(() => {
      if (this.#writing.get(person) === done) this.#writing.delete(person);
    });
    this.#writing.set(person, done);
    return done;
  }

  async publishAll(people: readonly string[]): Promise<void> {
    await Promise.all(people.map((person) => this.publish(person)));
  }

  /** Tells those whose period began or ended since this was last called. Call it every half a minute or so. */
  async publishDue(): Promise<void> {
    const [after, upTo] = [this.#lookedUpTo, instant(this.#clock())];
    const isDue = (at: string | undefined) => at !== undefined && after < at && at <= upTo;
    const due = (await this.#roster.circles.all()).filter(
      ({ from, to }) => isDue(from) || isDue(to),
    );
    await this.publishAll([...new Set(due.flatMap(peopleOf))]);
    this.#lookedUpTo = upTo;
  }

  /** After a start: catches up with what happened while the server was down, or was cut short. */
  async publishEverybody(isStopped: () => boolean): Promise<void> {
    for (const { id } of await this.#roster.people.all()) {
      if (isStopped()) return;
      await this.publish(id);
    }
  }

  async #write(person: string): Promise<void> {
    await this.#createSpaces(person);
    const space = spaceName('me', person);
    for (;;) {
      const membership = await membershipOf(this.#roster, person, instant(this.#clock()));
      const stored = await this.#stored(space);
      if (stored !== undefined && sameContent(stored, membership)) return;
      const rev = stored === undefined ? {} : { _rev: stored._rev };
      try {
        await this.#spaces.put(space, { ...membership, _id: membershipId, ...rev });
        this.#changed(space);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  async #createSpaces(person: string): Promise<void> {
    const circles = await circlesOf(this.#roster, person);
    await this.#spaces.create(spaceName('own', person));
    await this.#spaces.create(spaceName('me', person));
    const { cohort } = await this.#roster.people.get(person);
    await this.#spaces.create(spaceName('cohort', cohort));
    for (const { id } of circles) await this.#spaces.create(spaceName('circle', id));
  }

  async #stored(space: string): Promise<StoredRecord | undefined> {
    try {
      return await this.#spaces.get(space, membershipId);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

function sameContent(stored: StoredRecord, content: object): boolean {
  const { _id, _rev, ...body } = stored;
  return canonicalJson(body) === canonicalJson(content);
}
