import { spaceAccess, type SpaceAccess } from '#lib/domain/spaces/space-access.ts';
import { parseSpaceName, spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from './clock.ts';
import { circleOf, circlesOf, type Roster } from './roster.ts';

/** Who may touch which space, at the moment of asking. The rule itself is the domain's. */
export class Access {
  readonly #roster: Roster;
  readonly #clock: Clock;

  constructor(roster: Roster, clock: Clock) {
    this.#roster = roster;
    this.#clock = clock;
  }

  /** What a person may do with a space; `none` for what is not the name of one. */
  async accessTo(person: string, space: string): Promise<SpaceAccess> {
    const name = parseSpaceName(space);
    if (name === undefined) return 'none';
    const known = {
      circle: await circleOf(this.#roster, name),
      cohort: (await this.#roster.people.find(person))?.cohort,
    };
    return spaceAccess(person, name, known, instant(this.#clock()));
  }

  /** The names of the spaces that a person may read. */
  async spacesOf(person: string): Promise<readonly string[]> {
    const now = instant(this.#clock());
    const readable = (await circlesOf(this.#roster, person)).filter((circle) =>
      ['rw', 'r'].includes(spaceAccess(person, { kind: 'circle', id: circle.id }, { circle }, now)),
    );
    const cohort = (await this.#roster.people.find(person))?.cohort;
    return [
      spaceName('me', person),
      spaceName('own', person),
      ...(cohort === undefined ? [] : [spaceName('cohort', cohort)]),
      ...readable.map(({ id }) => spaceName('circle', id)),
    ];
  }
}
