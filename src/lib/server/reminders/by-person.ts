import type { Collection } from '../accounts/collection.ts';
import { newId } from '../accounts/new-id.ts';

/**
 * Records of which each person has one at most. Its id is a new one each time, since an id that was removed is never used
 * again; one write at a time, so that two that come at once do not each add one.
 */
export class ByPerson<Value extends { id: string; person: string }> {
  readonly #records: Collection<Value>;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(records: Collection<Value>) {
    this.#records = records;
  }

  all(): Promise<readonly Value[]> {
    return this.#records.all();
  }

  async find(person: string): Promise<Value | undefined> {
    return (await this.#records.all()).find((record) => record.person === person);
  }

  /** Writes what `update` makes of a person's record, or of none; undefined from it writes nothing. */
  async change(
    person: string,
    update: (current: Value | undefined, id: string) => Value | undefined,
  ): Promise<void> {
    await this.#alone(async () => {
      const current = await this.find(person);
      const value = update(current, current?.id ?? newId());
      if (value === undefined) return;
      if (current === undefined) await this.#records.add(value);
      else await this.#records.change(current.id, () => value);
    });
  }

  async remove(person: string): Promise<void> {
    await this.#alone(async () => {
      const record = await this.find(person);
      if (record !== undefined) await this.#records.remove(record.id);
    });
  }

  async #alone(act: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(act);
    this.#writing = done.catch(() => undefined);
    await done;
  }
}
