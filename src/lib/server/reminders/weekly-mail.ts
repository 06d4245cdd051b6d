import { randomBytes } from 'node:crypto';
import { weekOf } from '#lib/domain/reminders/quiet-times.ts';
import { day, instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { rolesOf, type Roster } from '../accounts/roster.ts';
import { firstLetter, weeklyLetter, type Letter } from './letters.ts';
import type { SendLetter } from './mail-sending.ts';
import type { MailRecord, ReminderRecords } from './reminder-records.ts';
import type { Reminders } from './reminders.ts';

/** How long the link in a first letter works. */
const confirmsFor = 3 * day;

/** First letters that one person may have sent in a day: for a slip of the finger or two. */
const mostAsked = 3;

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
  /** When each person asked lately. In memory: it outlives an address that was taken back, and no restart. */
  readonly #asked = new Map<string, readonly number[]>();

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
    const askedToday = (this.#asked.get(person) ?? []).filter((at) => at > now - day);
    if (askedToday.length >= mostAsked) return 'too-often';
    this.#asked.set(person, [...askedToday, now]);
    const key = randomBytes(32).toString('base64url');
    const asked = { address, key, askedAt: instant(now) };
    // On paper first: a letter whose link led nowhere would be worse than a link whose letter was lost.
    if (before === undefined) await records.mail.add({ id: newId(), person, ...asked });
    else await records.mail.change(before.id, ({ id }) => ({ id, person, ...asked }));
    await records.forget();
    return (await this.#send(address, firstLetter(post.address, key))) ? 'sent' : 'not-taken';
  }

  /** No more letters to a person; their address is forgotten. */
  async stop(person: string): Promise<void> {
    const record = await this.#of(person);
    if (record !== undefined) await this.#remove(record);
  }

  /** Whether a link of a letter leads somewhere, and to what. */
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

  /** By the link in any letter, whoever has it. Does nothing where it leads nowhere any more. */
  async stopBy(key: string): Promise<void> {
    const record = await this.#byKey(key);
    if (record !== undefined) await this.#remove(record);
  }

  /** Sends the letters of this week, on its first school day, and forgets what is over. */
  async sendDue(): Promise<void> {
    for (const record of await this.#parts.records.mail.all()) {
      if (await this.#isOver(record)) await this.#remove(record);
      else if (await this.#isDue(record)) await this.#sendWeekly(record);
    }
  }

  async #sendWeekly({ id, person, address, key }: MailRecord): Promise<void> {
    const { post, records, reminders, clock } = this.#parts;
    if (post === undefined) return;
    // Noted first: a server that stops in between sends none this week, and never two.
    await records.mail.change(id, (current) => ({ ...current, lastWeek: weekOf(clock()) }));
    const isNew = await reminders.isNewFor(person);
    await this.#send(address, weeklyLetter(post.address, key, isNew));
  }

  async #isDue({ person, confirmedAt, lastWeek }: MailRecord): Promise<boolean> {
    const { reminders, clock } = this.#parts;
    if (confirmedAt === undefined || lastWeek === weekOf(clock())) return false;
    const { holidays } = await reminders.timesOf(person);
    return !(await reminders.isQuietFor(person, { evenings: false, weekends: false, holidays }));
  }

  /** A first letter that nobody answered in time, or a person who is in no programme any more. */
  async #isOver(record: MailRecord): Promise<boolean> {
    const { roster, clock } = this.#parts;
    if (this.#isStale(record)) return true;
    return (await rolesOf(roster, record.person, instant(clock()))).length === 0;
  }

  #isStale({ confirmedAt, askedAt }: MailRecord): boolean {
    return confirmedAt === undefined && Date.parse(askedAt) + confirmsFor <= this.#parts.clock();
  }

  async #send(to: string, letter: Letter): Promise<boolean> {
    try {
      await this.#parts.post?.send(to, letter);
      return true;
    } catch (error) {
      this.#parts.report(new MailNotTaken(error));
      return false;
    }
  }

  async #of(person: string): Promise<MailRecord | undefined> {
    return (await this.#parts.records.mail.all()).find((record) => record.person === person);
  }

  async #byKey(key: string): Promise<MailRecord | undefined> {
    const record = (await this.#parts.records.mail.all()).find((one) => one.key === key);
    return record === undefined || this.#isStale(record) ? undefined : record;
  }

  async #remove({ id }: MailRecord): Promise<void> {
    await this.#parts.records.mail.remove(id);
    await this.#parts.records.forget();
  }
}

/** What a mail server answered can name an address: only its code is written down. */
class MailNotTaken extends Error {
  override name = 'MailNotTaken';

  constructor(error: unknown) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    super(`a letter was not taken: ${code}`);
  }
}
