import { ownEntryId } from '#lib/domain/toolkit/own-entry.ts';
import type { ToolkitEntry } from '#lib/domain/toolkit/toolkit-entry.ts';
import { newId } from '../accounts/new-id.ts';
import { instant } from '../accounts/clock.ts';
import { NotFound } from '../errors.ts';
import type { ToolkitRecord } from './programme-records.ts';
import { publishToCohort, type ProgrammesParts } from './publish-to-cohort.ts';

/** What a programme team writes of an entry; its id is ours to give. */
export interface WrittenEntry {
  entry: Omit<ToolkitEntry, 'id'>;
  from?: string | undefined;
}

/** What programmes add to the toolkit. Every device of the cohort has it with its next news. */
export class OwnToolkit {
  readonly #parts: ProgrammesParts;

  constructor(parts: ProgrammesParts) {
    this.#parts = parts;
  }

  /** What a programme wrote, by title; those that were taken off the list last. */
  async of(cohort: string): Promise<readonly ToolkitRecord[]> {
    return (await this.#parts.records.toolkit.all())
      .filter((record) => record.cohort === cohort)
      .sort(
        (a, b) =>
          Number(a.isRetired ?? false) - Number(b.isRetired ?? false) ||
          a.entry.title.localeCompare(b.entry.title),
      );
  }

  /** One of a programme's entries, by its key. Throws NotFound. */
  async get(cohort: string, key: string): Promise<ToolkitRecord> {
    const record = await this.#parts.records.toolkit.find(key);
    if (record?.cohort !== cohort) throw new NotFound('no entry of this programme');
    return record;
  }

  async add(by: string, cohort: string, written: WrittenEntry): Promise<ToolkitRecord> {
    const key = newId();
    const record = {
      id: key,
      cohort,
      by,
      changedAt: instant(this.#parts.clock()),
      ...contentOf(key, written),
    };
    await this.#parts.records.toolkit.add(record);
    await this.#publish(record);
    return record;
  }

  /** Puts other words in the place of an entry's. Whoever has it in their pathway reads the new ones. Throws NotFound. */
  async change(cohort: string, key: string, written: WrittenEntry): Promise<void> {
    await this.#change(cohort, key, ({ from: _, ...record }) => ({
      ...record,
      ...contentOf(key, written),
    }));
  }

  /** Takes an entry off the list, or puts it back. Throws NotFound. */
  async retire(cohort: string, key: string, isRetired: boolean): Promise<void> {
    await this.#change(cohort, key, (record) => ({ ...record, isRetired }));
  }

  async #change(
    cohort: string,
    key: string,
    change: (record: ToolkitRecord) => ToolkitRecord,
  ): Promise<void> {
    await this.get(cohort, key);
    const changedAt = instant(this.#parts.clock());
    const changed = await this.#parts.records.toolkit.change(key, (record) => ({
      ...change(record),
      changedAt,
    }));
    if (changed !== undefined) await this.#publish(changed);
  }

  async #publish({ cohort, entry, from, isRetired }: ToolkitRecord): Promise<void> {
    await publishToCohort(this.#parts.documents, cohort, 'toolkitEntry', entry.id, {
      entry,
      ...(from === undefined ? {} : { from }),
      ...(isRetired === true ? { isRetired } : {}),
    });
  }
}

function contentOf(
  key: string,
  { entry, from }: WrittenEntry,
): Pick<ToolkitRecord, 'entry' | 'from'> {
  return {
    entry: { ...entry, id: ownEntryId(key) },
    ...(from === undefined || from === '' ? {} : { from }),
  };
}
