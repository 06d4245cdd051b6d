import { createHash, randomBytes } from 'node:crypto';
import { day, hour, instant, type Clock } from './clock.ts';
import type { Collection } from './collection.ts';
import type { Session } from './records.ts';

/** As long as a browser keeps a cookie. It slides: who opens the app once a year stays signed in. */
export const sessionLifetime = 400 * day;

/** When a session was last seen is written at most this often. */
const seenEvery = hour;

/** The secret in a device's cookie: 256 bits, meaning nothing. */
export type SessionToken = string;

/** A valid session, and whether it was just prolonged, so that its cookie should be too. */
export interface SeenSession {
  session: Session;
  prolonged: boolean;
}

/** Who is signed in on which device. */
export class Sessions {
  readonly #sessions: Collection<Session>;
  readonly #clock: Clock;

  constructor(sessions: Collection<Session>, clock: Clock) {
    this.#sessions = sessions;
    this.#clock = clock;
  }

  /** `token`: one that nobody else can know, where it has to be the same at a second call. */
  async start(
    person: string,
    token: SessionToken = randomBytes(32).toString('base64url'),
  ): Promise<SessionToken> {
    const now = this.#clock();
    await this.#sessions.add({
      id: tokenHash(token),
      person,
      startedAt: instant(now),
      lastSeenAt: instant(now),
      expiresAt: instant(now + sessionLifetime),
    });
    return token;
  }

  /** Whether a session of this token was ever begun and is known still, ended ones included. */
  async isKnown(token: SessionToken): Promise<boolean> {
    return (await this.#sessions.find(tokenHash(token))) !== undefined;
  }

  /** The session of this token; undefined where it never was, has ended or is over. */
  async seen(token: SessionToken): Promise<SeenSession | undefined> {
    const session = await this.#sessions.find(tokenHash(token));
    const now = this.#clock();
    if (session === undefined || !isOpen(session, instant(now))) return undefined;
    const isDue = (known: Session) => known.lastSeenAt <= instant(now - seenEvery);
    if (!isDue(session)) return { session, prolonged: false };
    const prolonged = await this.#sessions.change(session.id, (current) =>
      isDue(current) && current.endedAt === undefined
        ? { ...current, lastSeenAt: instant(now), expiresAt: instant(now + sessionLifetime) }
        : undefined,
    );
    return { session: prolonged ?? session, prolonged: true };
  }

  /** Whose session of this token the programme team ended: its device may be in other hands. Undefined for any other. */
  async sentAway(token: SessionToken): Promise<string | undefined> {
    const session = await this.#sessions.find(tokenHash(token));
    return session?.endedAt === undefined ? undefined : session.person;
  }

  /** Forgets a session: its own device signed out. */
  async end(id: string): Promise<void> {
    await this.#sessions.remove(id);
  }

  /** Signs a person out on all their devices, which are told so when they next ask. */
  async endAllOf(person: string): Promise<void> {
    const endedAt = instant(this.#clock());
    const theirs = (await this.#sessions.all()).filter((session) => session.person === person);
    await Promise.all(
      theirs.map(({ id }) =>
        this.#sessions.change(id, (current) =>
          current.endedAt === undefined ? { ...current, endedAt } : undefined,
        ),
      ),
    );
  }

  /** On how many devices a person is signed in. */
  async countOf(person: string): Promise<number> {
    return (await this.#sessions.all()).filter(
      (session) => session.person === person && session.endedAt === undefined,
    ).length;
  }

  /** Forgets the sessions that are over. */
  async sweep(): Promise<void> {
    const now = instant(this.#clock());
    const over = (await this.#sessions.all()).filter(({ expiresAt }) => expiresAt <= now);
    await Promise.all(over.map(({ id }) => this.end(id)));
  }
}

function isOpen({ expiresAt, endedAt }: Session, now: string): boolean {
  return now < expiresAt && endedAt === undefined;
}

function tokenHash(token: SessionToken): string {
  return createHash('sha256').update(token).digest('hex');
}
