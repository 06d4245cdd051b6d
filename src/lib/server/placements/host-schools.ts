import { documentId } from '#lib/domain/documents/document-id.ts';
import type { HostSchool } from '#lib/domain/placement/host-school.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { publishToCohort } from '../programmes/publish-to-cohort.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { HostRecord, PlacementRecords } from './placement-records.ts';

interface Parts {
  records: PlacementRecords;
  documents: ServerDocuments;
  clock: Clock;
}

/** Schools that offer to have somebody, by programme, and who was placed where. Every device of the cohort has the list. */
export class HostSchools {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those of a programme, by name; those that do not offer any more last. */
  async of(cohort: string): Promise<readonly HostRecord[]> {
    return (await this.#parts.records.hosts.all())
      .filter((record) => record.cohort === cohort)
      .sort(
        (a, b) =>
          Number(a.isRetired ?? false) - Number(b.isRetired ?? false) ||
          a.school.name.localeCompare(b.school.name, 'en-GB'),
      );
  }

  /** Throws NotFound for one of another programme too. */
  async get(cohort: string, id: string): Promise<HostRecord> {
    const record = await this.#parts.records.hosts.find(id);
    if (record?.cohort !== cohort) throw new NotFound('no school of this programme');
    return record;
  }

  async add(by: string, cohort: string, school: HostSchool): Promise<HostRecord> {
    const record = { id: newId(), cohort, by, changedAt: this.#now(), school };
    await this.#parts.records.hosts.add(record);
    await this.#publish(record);
    return record;
  }

  /** Throws NotFound. */
  async change(cohort: string, id: string, school: HostSchool): Promise<void> {
    await this.#change(cohort, id, (record) => ({ ...record, school }));
  }

  /** Takes a school off the list, or puts it back. Who has a placement there keeps it. Throws NotFound. */
  async retire(cohort: string, id: string, isRetired: boolean): Promise<void> {
    await this.#change(cohort, id, (record) => ({ ...record, isRetired }));
  }

  /** Places somebody: their device offers it to them. Throws NotFound for a school of another programme. */
  async place(by: string, cohort: string, person: string, school: string): Promise<void> {
    const { records, documents } = this.#parts;
    await this.get(cohort, school);
    const placed = { id: person, school, by, at: this.#now() };
    if ((await records.placed.find(person)) === undefined) await records.placed.add(placed);
    else await records.placed.change(person, () => placed);
    await documents.put(spaceName('me', person), documentId('placedAt', 'server', newId()), {
      type: 'placedAt',
      author: 'server',
      v: 1,
      school,
      at: placed.at,
    });
  }

  /** Where somebody was placed last; undefined where nobody placed them. */
  async placeOf(person: string): Promise<HostRecord | undefined> {
    const placed = await this.#parts.records.placed.find(person);
    return placed === undefined ? undefined : this.#parts.records.hosts.find(placed.school);
  }

  async #change(
    cohort: string,
    id: string,
    change: (record: HostRecord) => HostRecord,
  ): Promise<void> {
    await this.get(cohort, id);
    const changed = await this.#parts.records.hosts.change(id, (record) => ({
      ...change(record),
      changedAt: this.#now(),
    }));
    if (changed !== undefined) await this.#publish(changed);
  }

  async #publish({ id, cohort, school, isRetired }: HostRecord): Promise<void> {
    await publishToCohort(this.#parts.documents, cohort, 'hostSchool', id, {
      id,
      school,
      ...(isRetired === true ? { isRetired } : {}),
    });
  }

  #now(): string {
    return instant(this.#parts.clock());
  }
}
