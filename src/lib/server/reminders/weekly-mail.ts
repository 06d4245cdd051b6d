import { createHmac, randomBytes } from 'node:crypto';
import { schoolDaysAlone, weekOf } from '#lib/domain/reminders/quiet-times.ts';
import { day, hour, instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { rolesOf, type Roster } from '../accounts/roster.ts';
import { firstLetter, weeklyLetter, type Letter } from './letters.ts';
import type { SendLetter } from './mail-sending.ts';
import { vapidKeys } from './push-sending.ts';
import type { MailRecord, ReminderRecords } from './reminder-records.ts';
import type { Reminders } from './reminders.ts';

/** How long the link in a first letter works. */
const confirmsFor = 3 * day;

/** First letters that one person may have sent in a day, for a slip of the finger or two; and how often it may be tried. */
const [mostSent, mostTried] = [3, 10];

/** After a mail server could not be reached, the letter of a week is tried again. */
const triedEvery = hour;

interface Parts {
  records: ReminderRecords;
  reminders: Reminders;
  roster: Roster;
  clock: Clock;
  /** How letters go out, and this server's public address for their links; undefined where it can send none. */
  post: { send: SendLetter; address: string } | undefined;
  report: (error: unknown) => void;
}

/** What somebody's weekly letter is at. */
export type MailState =
  | { state: 'not-offered' }
  | { state: 'off' }
  | { state: 'asked'; address: string }
  | { state: 'on'; address: string };

/** What came of asking for one. */
export type MailAsked = 'sent' | 'not-offered' | 'too-often' | 'not-taken';

/** A letter a week for who asked for one. An address is kept here alone, and goes with the yes to it. */
export class WeeklyMail {
  readonly #parts: Parts;
  /** When each person asked lately, and whether a letter went. In memory: it outlives an address that was taken back, and no restart. */
  readonly #asked = new Map<string, readonly { at: number; isSent: boolean }[]>();
  /** When a letter that could not go is tried again, by the id of its record. */
  readonly #tryAt = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async stateOf(person: string): Promise<MailState> {
    if (this.#parts.post === undefined) return { state: 'not-offered' };
    const record = await this.#of(person);
    if (record === undefined || this.#isStale(record)) return { state: 'off' };
    const { address, confirmedAt } = record;
    return { state: confirmedAt === undefined ? 'asked' : 'on', address };
  }

  /** Sends a first letter to an address, which takes the place of any other. Nothing more goes there before a yes. */
  async ask(person: string, address: string): Promise<MailAsked> {
    const { records, clock, post } = this.#parts;
    if (post === undefined) return 'not-offered';
    const now = clock();
    const before = await this.#of(person);
    const today = (this.#asked.get(person) ?? []).filter(({ at }) => at > now - day);
    if (today.length >= mostTried || today.filter(({ isSent }) => isSent).length >= mostSent)
      return 'too-often';
    const key = randomBytes(32).toString('base64url');
    const asked = { address, key, askedAt: instant(now) };
    const id = before?.id ?? newId();
    // On paper first: a letter whose link led nowhere would be worse than a link whose letter was lost.
    if (before === undefined) await records.mail.add({ id, person, ...asked });
    else await records.mail.change(id, () => ({ id, person, ...asked }));
    const letter = firstLetter(post.address, key, await this.#stopKeyOf(address));
    const isSent = (await this.#send(address, letter)) === 'sent';
    this.#asked.set(person, [...today, { at: now, isSent }]);
    // What could not go leaves things as they were.
    if (!isSent && before === undefined) await records.mail.remove(id);
    if (!isSent && before !== undefined) await records.mail.change(id, () => before);
    await records.forget();
    return isSent ? 'sent' : 'not-taken';
  }

  /** No more letters to a person; their address is forgotten. */
  async stop(person: string): Promise<void> {
    const record = await this.#of(person);
    if (record !== undefined) await this.#remove(record);
  }

  /** Whether the link in a first letter leads somewhere, and to what. */
  async find(key: string): Promise<'asked' | 'on' | undefined> {
    const record = await this.#byKey(key);
    if (record === undefined) return undefined;
    return record.confirmedAt === undefined ? 'asked' : 'on';
  }

  /** By the link in a first letter. False where it leads nowhere any more. */
  async confirm(key: string): Promise<boolean> {
    const record = await this.#byKey(key);
    if (record === undefined) return false;
    const now = this.#parts.clock();
    await this.#parts.records.mail.change(record.id, (current) =>
      current.confirmedAt === undefined
        ? { ...current, confirmedAt: instant(now), lastWeek: weekOf(now) }
        : undefined,
    );
    return true;
  }

  /** Whether letters go to the address that a stop link was sent to. */
  async goesBy(stopKey: string): Promise<boolean> {
    return (await this.#byStopKey(stopKey)).length > 0;
  }

  /** By the link in any letter that ever went to an address, whoever has it. Does nothing where none go there. */
  async stopBy(stopKey: string): Promise<void> {
    for (const record of await this.#byStopKey(stopKey)) await this.#remove(record);
  }

  /** Sends the letters of this week, on its first school day, and forgets what is over. */
  async sendDue(): Promise<void> {
    for (const record of await this.#parts.records.mail.all()) {
      // A server that sends letters no more keeps no address.
      if (this.#parts.post === undefined || (await this.#isOver(record)))
        await this.#remove(record);
      else if (await this.#isDue(record)) await this.#sendWeekly(record);
    }
  }

  async #sendWeekly({ id, person, address, lastWeek }: MailRecord): Promise<void> {
    const { post, records, reminders, clock } = this.#parts;
    if (post === undefined) return;
    // Noted first: a server that stops in between sends none this week, and never two.
    await records.mail.change(id, (current) => ({ ...current, lastWeek: weekOf(clock()) }));
    const isNew = await reminders.isNewFor(person);
    const letter = weeklyLetter(post.address, await this.#stopKeyOf(address), isNew);
    if ((await this.#send(address, letter)) !== 'later') return;
    this.#tryAt.set(id, clock() + triedEvery);
    await records.mail.change(id, ({ lastWeek: _, ...current }) => ({
      ...current,
      ...(lastWeek === undefined ? {} : { lastWeek }),
    }));
  }

  async #isDue({ id, person, confirmedAt, lastWeek }: MailRecord): Promise<boolean> {
    const { reminders, clock } = this.#parts;
    if (confirmedAt === undefined || lastWeek === weekOf(clock())) return false;
    if ((this.#tryAt.get(id) ?? 0) > clock()) return false;
    return !(await reminders.isQuietFor(person, schoolDaysAlone));
  }

  /** A first letter that nobody answered in time, or a person who is in no programme, or signed in nowhere, any more. */
  async #isOver(record: MailRecord): Promise<boolean> {
    const { roster, clock } = this.#parts;
    if (this.#isStale(record)) return true;
    const now = instant(clock());
    const isSignedIn = (await roster.sessions.all()).some(
      ({ person, endedAt, expiresAt }) =>
        person === record.person && endedAt === undefined && expiresAt > now,
    );
    return !isSignedIn || (await rolesOf(roster, record.person, now)).length === 0;
  }

  #isStale({ confirmedAt, askedAt }: MailRecord): boolean {
    return confirmedAt === undefined && Date.parse(askedAt) + confirmsFor <= this.#parts.clock();
  }

  /** `later`: the mail server could not be reached, or asks for patience; `refused`: it will never take this. */
  async #send(to: string, letter: Letter): Promise<'sent' | 'later' | 'refused'> {
    try {
      await this.#parts.post?.send(to, letter);
      return 'sent';
    } catch (error) {
      this.#parts.report(new MailNotTaken(error));
      return isForGood(error) ? 'refused' : 'later';
    }
  }

  async #of(person: string): Promise<MailRecord | undefined> {
    return (await this.#parts.records.mail.all()).find((record) => record.person === person);
  }

  async #byKey(key: string): Promise<MailRecord | undefined> {
    const record = (await this.#parts.records.mail.all()).find((one) => one.key === key);
    return record === undefined || this.#isStale(record) ? undefined : record;
  }

  /** Two people can have letters to one address, as that of an office. */
  async #byStopKey(stopKey: string): Promise<MailRecord[]> {
    const found: MailRecord[] = [];
    for (const record of await this.#parts.records.mail.all())
      if ((await this.#stopKeyOf(record.address)) === stopKey) found.push(record);
    return found;
  }

  /**
   * What stands in the stop link of each letter to an address: made from the address and a secret of this server, so that an
   * old letter stops them too, and nothing has to be kept of an address that was forgotten.
   */
  async #stopKeyOf(address: string): Promise<string> {
    const { privateKey } = await vapidKeys(this.#parts.records);
    return createHmac('sha256', privateKey)
      .update(`stop ${address.toLowerCase()}`)
      .digest('base64url');
  }

  async #remove({ id }: MailRecord): Promise<void> {
    this.#tryAt.delete(id);
    await this.#parts.records.mail.remove(id);
    await this.#parts.records.forget();
  }
}

/** Whether a mail server answered that it will never take something: 5xx (RFC 5321, 4.2.1). */
function isForGood(error: unknown): boolean {
  return (
    error instanceof Error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  );
}

/** What a mail server answered can name an address: only its code is written down. */
class MailNotTaken extends Error {
  override name = 'MailNotTaken';

  constructor(error: unknown) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    super(`a letter was not taken: ${code}`);
  }
}
