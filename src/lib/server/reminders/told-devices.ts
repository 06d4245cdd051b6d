import { hour, instant, minute, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { rolesOf, type Roster } from '../accounts/roster.ts';
import { InvalidRequest } from '../errors.ts';
import { push, vapidKeys, type PushOutcome } from './push-sending.ts';
import { isPushService } from './push-service.ts';
import type { PushAddress, ReminderRecords, ToldDevice } from './reminder-records.ts';

/** More devices than anybody is told on at once; the oldest goes. */
const mostDevices = 10;

/** A push service that refuses is asked again after a minute, then after twice as long each time, up to this. */
const longestWait = 6 * hour;

interface Parts {
  records: ReminderRecords;
  roster: Roster;
  clock: Clock;
  /** Origins of push services beside those of the browsers. */
  otherServices: readonly string[];
  /** Who asks, for push services: an https or mailto address. */
  subject: string;
}

/** The devices on which people want to be told. Each goes with its sign-in, however that ended. */
export class ToldDevices {
  readonly #parts: Parts;

  /**
   * The devices whose push service did not take the last push: when it is asked next, and how long it was waited. In memory:
   * a restart asks once more.
   */
  readonly #later = new Map<string, { at: number; wait: number }>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What a browser needs to know to be woken by this server alone. */
  async key(): Promise<string> {
    return (await vapidKeys(this.#parts.records)).publicKey;
  }

  /** Throws InvalidRequest for an address that is none of a push service. */
  async turnOn(session: string, person: string, address: PushAddress): Promise<void> {
    const { records, clock, otherServices } = this.#parts;
    if (!isPushService(address.endpoint, otherServices))
      throw new InvalidRequest('an address of no push service');
    // A browser has one address, and belongs to whoever chose it last.
    const before = (await this.#all()).filter(
      (device) => device.session === session || device.address.endpoint === address.endpoint,
    );
    await records.devices.add({ id: newId(), session, person, since: instant(clock()), address });
    await this.#drop(before);
    const theirs = await this.#of(person);
    await this.#drop(theirs.slice(0, Math.max(0, theirs.length - mostDevices)));
  }

  async turnOff(session: string): Promise<void> {
    await this.#drop((await this.#all()).filter((device) => device.session === session));
  }

  async isOn(session: string): Promise<boolean> {
    return (await this.#all()).some((device) => device.session === session);
  }

  /** How many devices of a person are to be told. */
  async count(person: string): Promise<number> {
    return (await this.#of(person)).length;
  }

  async areThere(person: string): Promise<boolean> {
    return (await this.count(person)) > 0;
  }

  /** Wakes a person's devices; whether one was, or none is left to be. Those that could not be reached are owed it. */
  async tell(person: string): Promise<boolean> {
    await this.sweep();
    const outcomes = await this.#wake(await this.#of(person));
    return !outcomes.includes('later') || outcomes.includes('taken');
  }

  /** Whether a device of a person could not be reached when the others were told. */
  async owes(person: string): Promise<boolean> {
    return (await this.#of(person)).some(({ owedSince }) => owedSince !== undefined);
  }

  /** Wakes those alone. */
  async tellOwed(person: string): Promise<void> {
    await this.sweep();
    await this.#wake((await this.#of(person)).filter(({ owedSince }) => owedSince !== undefined));
  }

  async #wake(devices: readonly ToldDevice[]): Promise<PushOutcome[]> {
    const { records, subject, otherServices, clock } = this.#parts;
    const keys = await vapidKeys(records);
    return Promise.all(
      devices.map(async (device) => {
        const before = this.#later.get(device.id);
        if (before !== undefined && before.at > clock()) return 'later';
        // Allowed once, by a setting that may be another now.
        const isAllowed = isPushService(device.address.endpoint, otherServices);
        const outcome = isAllowed ? await push(device.address, keys, subject) : 'gone';
        this.#later.delete(device.id);
        if (outcome === 'gone') await this.#drop([device]);
        if (outcome === 'later') {
          const wait = Math.min(before === undefined ? minute : before.wait * 2, longestWait);
          this.#later.set(device.id, { at: clock() + wait, wait });
        }
        await this.#owe(device, outcome === 'later');
        return outcome;
      }),
    );
  }

  /** Noted on disk: a restart forgets nobody. */
  async #owe({ id, owedSince }: ToldDevice, isOwed: boolean): Promise<void> {
    const { records, clock } = this.#parts;
    if (isOwed === (owedSince !== undefined)) return;
    // Gone meanwhile where its push service said so, or its owner turned it off.
    if ((await records.devices.find(id)) === undefined) return;
    await records.devices.change(id, ({ owedSince: _, ...device }) =>
      isOwed ? { ...device, owedSince: instant(clock()) } : device,
    );
  }

  /** Forgets the devices where somebody is not signed in any more, and those of people who are in no programme. */
  async sweep(): Promise<void> {
    const over: ToldDevice[] = [];
    for (const device of await this.#all())
      if (!(await this.#isSignedIn(device))) over.push(device);
    await this.#drop(over);
  }

  async #isSignedIn({ session: id, person }: ToldDevice): Promise<boolean> {
    const { roster, clock } = this.#parts;
    const session = await roster.sessions.find(id);
    const now = instant(clock());
    if (session === undefined || session.endedAt !== undefined || session.expiresAt <= now)
      return false;
    return (await rolesOf(roster, person, now)).length > 0;
  }

  async #of(person: string): Promise<readonly ToldDevice[]> {
    return (await this.#all())
      .filter((device) => device.person === person)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #drop(devices: readonly ToldDevice[]): Promise<void> {
    if (devices.length === 0) return;
    for (const { id } of devices) {
      this.#later.delete(id);
      await this.#parts.records.devices.remove(id);
    }
    await this.#parts.records.forget();
  }

  #all(): Promise<readonly ToldDevice[]> {
    return this.#parts.records.devices.all();
  }
}
