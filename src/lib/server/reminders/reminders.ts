import { isQuiet, schoolDaysAlone, type ExtraTimes } from '#lib/domain/reminders/quiet-times.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { day, instant, minute, type Clock } from '../accounts/clock.ts';
import type { Access } from '../accounts/access.ts';
import { isCurrent, peopleOf, type Roster } from '../accounts/roster.ts';
import { Conflict } from '../errors.ts';
import type { Holidays } from './holidays.ts';
import type { DueRecord, ReminderRecords } from './reminder-records.ts';
import type { ToldDevices } from './told-devices.ts';

/** Somebody who has the app open, or opens it now, is not told. */
const heldBack = 5 * minute;

/** Who was told and did not look is not told again before. */
const toldEvery = day;

interface Parts {
  records: ReminderRecords;
  roster: Roster;
  access: Access;
  devices: ToldDevices;
  holidays: Holidays;
  clock: Clock;
  /** Whether a person has the app open on some device at this moment. */
  isLooking: (person: string) => boolean;
  report: (error: unknown) => void;
}

/**
 * That something new is there for somebody, told once, at a time at which they may be told. The server knows who wrote and
 * who has been in touch since; never what was read.
 */
export class Reminders {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Times beside school days at which a person may be told. */
  async timesOf(person: string): Promise<ExtraTimes> {
    return (await this.#parts.records.times.find(person))?.extra ?? schoolDaysAlone;
  }

  async setTimes(person: string, extra: ExtraTimes): Promise<void> {
    const { times } = this.#parts.records;
    if ((await times.find(person)) === undefined) await times.add({ id: person, extra });
    else await times.change(person, (record) => ({ ...record, extra }));
  }

  /** Whether a person is left alone now. */
  async isQuietFor(person: string, extra: ExtraTimes): Promise<boolean> {
    const { roster, holidays, clock } = this.#parts;
    const cohort = (await roster.people.find(person))?.cohort;
    return isQuiet(clock(), extra, cohort === undefined ? [] : await holidays.of(cohort));
  }

  /** Somebody wrote something new in a circle: the others of it may be told. */
  async came(circle: string, author: string): Promise<void> {
    const { roster, clock } = this.#parts;
    const record = await roster.circles.find(circle);
    if (record === undefined || !isCurrent(record, instant(clock()))) return;
    for (const person of peopleOf(record))
      if (person !== author && (await this.#wantsAny(person))) await this.#note(person, circle);
  }

  /** A device of theirs was in touch: they see for themselves. */
  async opened(person: string): Promise<void> {
    const { due } = this.#parts.records;
    if ((await due.find(person)) !== undefined) await due.change(person, cleared);
  }

  /** Whether something new came since a person opened the app last. */
  async isNewFor(person: string): Promise<boolean> {
    const due = await this.#parts.records.due.find(person);
    return due !== undefined && (await this.#isOpenTo(due));
  }

  /** Tells whoever is to be told now. */
  async tellDue(): Promise<void> {
    const due = await this.#parts.records.due.all();
    await Promise.all(
      due.map(async (one) => {
        try {
          await this.#tell(one);
        } catch (error) {
          this.#parts.report(error);
        }
      }),
    );
  }

  async #tell(due: DueRecord): Promise<void> {
    const { records, devices, clock, isLooking } = this.#parts;
    const now = clock();
    if (due.circles.length === 0 || due.toldAt !== undefined) return;
    if (Date.parse(due.at) + heldBack > now) return;
    if (isLooking(due.id) || !(await devices.areThere(due.id))) return;
    if (await this.isQuietFor(due.id, await this.timesOf(due.id))) return;
    if (!(await this.#isOpenTo(due))) return this.opened(due.id);
    if (!(await devices.tell(due.id))) return;
    // They may have opened the app meanwhile.
    await records.due.change(due.id, (current) =>
      current.circles.length === 0 ? undefined : { ...current, toldAt: instant(now) },
    );
  }

  /** Whether there is still a circle with something new in it that they can read. */
  async #isOpenTo({ id, circles }: DueRecord): Promise<boolean> {
    for (const circle of circles) {
      const access = await this.#parts.access.accessTo(id, spaceName('circle', circle));
      if (access === 'rw' || access === 'r') return true;
    }
    return false;
  }

  async #wantsAny(person: string): Promise<boolean> {
    const { devices, records } = this.#parts;
    return (
      (await devices.areThere(person)) ||
      (await records.mail.all()).some(
        (mail) => mail.person === person && mail.confirmedAt !== undefined,
      )
    );
  }

  async #note(person: string, circle: string): Promise<void> {
    const { due } = this.#parts.records;
    const now = this.#parts.clock();
    const first = { id: person, at: instant(now), circles: [circle] };
    if ((await due.find(person)) === undefined) {
      try {
        await due.add(first);
        return;
      } catch (error) {
        // Two things came at once.
        if (!(error instanceof Conflict)) throw error;
      }
    }
    await due.change(person, (current) => noted(current, circle, now, first));
  }
}

/** What is due after something came in a circle; undefined where that changes nothing. */
function noted(
  current: DueRecord,
  circle: string,
  now: number,
  first: DueRecord,
): DueRecord | undefined {
  const toldLongAgo = current.toldAt !== undefined && Date.parse(current.toldAt) + toldEvery <= now;
  if (current.circles.length === 0) return first;
  const circles = [...new Set([...current.circles, circle])];
  if (toldLongAgo) return { ...first, circles };
  return circles.length === current.circles.length ? undefined : { ...current, circles };
}

/** Nothing is due; undefined where nothing was. */
function cleared({ id, at, circles }: DueRecord): DueRecord | undefined {
  return circles.length === 0 ? undefined : { id, at, circles: [] };
}
