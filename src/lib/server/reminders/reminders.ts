import { isQuiet, schoolDaysAlone, type ExtraTimes } from '#lib/domain/reminders/quiet-times.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { day, instant, minute, type Clock } from '../accounts/clock.ts';
import type { Access } from '../accounts/access.ts';
import { isCurrent, peopleOf, type Roster } from '../accounts/roster.ts';
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
    await this.#parts.records.times.change(person, (_, id) => ({ id, person, extra }));
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

  /** Something came for one person alone: they were placed, a host mentor answered, colleagues' feedback was released. */
  async cameAbout(person: string): Promise<void> {
    if (await this.#wantsAny(person)) await this.#note(person, 'me');
  }

  /** A device of theirs was in touch: they see for themselves. */
  async opened(person: string): Promise<void> {
    await this.#parts.records.due.change(person, cleared);
  }

  /** Whether something new came since a person opened the app last. */
  async isNewFor(person: string): Promise<boolean> {
    const due = await this.#parts.records.due.find(person);
    return due !== undefined && (await this.#isOpenTo(due));
  }

  /** Forgets the times and what is due of people who want to be told of nothing any more. */
  async forgetIdle(): Promise<void> {
    const { times, due, forget } = this.#parts.records;
    const [noTimes, nothing] = [new Set<string>(), new Set<string>()];
    for (const { person } of await times.all())
      if (!(await this.#parts.devices.areThere(person))) noTimes.add(person);
    for (const { person } of await due.all())
      if (!(await this.#wantsAny(person))) nothing.add(person);
    for (const person of noTimes) await times.remove(person);
    for (const person of nothing) await due.remove(person);
    if (noTimes.size + nothing.size > 0) await forget();
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
    const { person } = due;
    const now = clock();
    if (due.places.length === 0) return;
    const isTime = isTimeToTell(due, now);
    // Told on one device, while another could not be reached.
    if (!isTime && (due.toldAt === undefined || !(await devices.owes(person)))) return;
    if (isLooking(person) || !(await devices.areThere(person))) return;
    if (await this.isQuietFor(person, await this.timesOf(person))) return;
    if (!(await this.#isOpenTo(due))) return this.opened(person);
    if (!isTime) return devices.tellOwed(person);
    if (!(await devices.tell(person))) return;
    // They may have opened the app meanwhile.
    await records.due.change(person, (current) =>
      current === undefined || current.places.length === 0 ? undefined : told(current, now),
    );
  }

  /** Whether something new is still theirs to read: in a circle, as long as they are in it. */
  async #isOpenTo({ person, places }: DueRecord): Promise<boolean> {
    for (const place of places) {
      if (place === 'me') return true;
      const access = await this.#parts.access.accessTo(person, spaceName('circle', place));
      if (access === 'rw' || access === 'r') return true;
    }
    return false;
  }

  async #wantsAny(person: string): Promise<boolean> {
    const { devices, records } = this.#parts;
    return (
      (await devices.areThere(person)) ||
      // Before its yes too: the first letter after it tells what came meanwhile.
      (await records.mail.all()).some((mail) => mail.person === person)
    );
  }

  async #note(person: string, place: string): Promise<void> {
    const now = instant(this.#parts.clock());
    await this.#parts.records.due.change(person, (current, id) =>
      current === undefined || current.places.length === 0
        ? { id, person, at: now, places: [place] }
        : noted(current, place, now),
    );
  }
}

/** Once, when it has waited; again where more came since, and a day has passed. */
function isTimeToTell({ at, toldAt, againAt }: DueRecord, now: number): boolean {
  if (toldAt === undefined) return Date.parse(at) + heldBack <= now;
  if (againAt === undefined) return false;
  return Math.max(Date.parse(againAt) + heldBack, Date.parse(toldAt) + toldEvery) <= now;
}

/** What is due after something more came; undefined where that changes nothing. `now`: ISO 8601. */
function noted(current: DueRecord, place: string, now: string): DueRecord | undefined {
  const places = [...new Set([...current.places, place])];
  if (current.toldAt !== undefined && current.againAt === undefined)
    return { ...current, places, againAt: now };
  return places.length === current.places.length ? undefined : { ...current, places };
}

/** The same, told now. */
function told({ id, person, at, places }: DueRecord, now: number): DueRecord {
  return { id, person, at, places, toldAt: instant(now) };
}

/** Nothing is due; undefined where nothing was. */
function cleared(current: DueRecord | undefined): DueRecord | undefined {
  if (current === undefined || current.places.length === 0) return undefined;
  const { id, person, at } = current;
  return { id, person, at, places: [] };
}
