import type { SchoolHoliday } from '#lib/domain/reminders/school-holidays.ts';
import type { ReminderRecords } from './reminder-records.ts';

/** School holidays by programme, as its team typed them in: counties differ, and so do academies within one. */
export class Holidays {
  readonly #records: ReminderRecords['holidays'];

  constructor(records: ReminderRecords['holidays']) {
    this.#records = records;
  }

  /** The earliest first. */
  async of(cohort: string): Promise<readonly SchoolHoliday[]> {
    return (await this.#records.find(cohort))?.holidays ?? [];
  }

  async set(cohort: string, holidays: readonly SchoolHoliday[]): Promise<void> {
    const inOrder = [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
    if ((await this.#records.find(cohort)) === undefined)
      await this.#records.add({ id: cohort, holidays: inOrder });
    else await this.#records.change(cohort, (record) => ({ ...record, holidays: inOrder }));
  }
}
