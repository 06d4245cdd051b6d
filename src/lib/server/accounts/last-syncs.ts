import { Conflict } from '../errors.ts';
import { instant, minute, type Clock } from './clock.ts';
import type { Collection } from './collection.ts';
import type { LastSync } from './records.ts';

/** A device that is open syncs every few seconds; nobody needs to know to the second. */
const writtenEvery = 5 * minute;

/** When each person's devices last sent or received something. */
export class LastSyncs {
  readonly #lastSyncs: Collection<LastSync>;
  readonly #clock: Clock;

  constructor(lastSyncs: Collection<LastSync>, clock: Clock) {
    this.#lastSyncs = lastSyncs;
    this.#clock = clock;
  }

  async note(person: string): Promise<void> {
    const now = this.#clock();
    const known = await this.#lastSyncs.find(person);
    if (known === undefined) return this.#add({ id: person, at: instant(now) });
    const isDue = ({ at }: LastSync) => at <= instant(now - writtenEvery);
    if (!isDue(known)) return;
    await this.#lastSyncs.change(person, (current) =>
      isDue(current) ? { ...current, at: instant(now) } : undefined,
    );
  }

  /** ISO 8601; undefined where they never have. */
  async of(person: string): Promise<string | undefined> {
    return (await this.#lastSyncs.find(person))?.at;
  }

  async #add(first: LastSync): Promise<void> {
    try {
      await this.#lastSyncs.add(first);
    } catch (error) {
      // Two requests of a first sync came at once: either's time will do.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
