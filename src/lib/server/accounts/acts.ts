import type { RecordStore } from '../store/store.ts';
import { instant, type Clock } from './clock.ts';
import { newId } from './new-id.ts';
import { Act } from './records.ts';

const database = 'acts';

/** The log of who did what to whose access. Only ever added to; ids in it, and no names. */
export class Acts {
  readonly #records: RecordStore;
  readonly #clock: Clock;

  constructor(records: RecordStore, clock: Clock) {
    this.#records = records;
    this.#clock = clock;
  }

  async log(act: Omit<Act, 'id' | 'at'>): Promise<void> {
    const entry = Act.parse({ ...act, id: newId(), at: instant(this.#clock()) });
    await this.#records.put(database, { _id: entry.id, ...entry });
  }

  /** All acts, the oldest first. */
  async all(): Promise<readonly Act[]> {
    return (await this.#records.list(database, '')).map((record) => Act.parse(record));
  }
}
