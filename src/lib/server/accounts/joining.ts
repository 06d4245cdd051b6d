import type { Acts } from './acts.ts';
import { instant, type Clock } from './clock.ts';
import { readCode } from './code.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { CodeRefusal, Invitations } from './invitations.ts';
import type { Role } from './records.ts';
import { rolesOf, type Roster } from './roster.ts';
import type { SessionToken, Sessions } from './sessions.ts';

/** What came of typing a code. */
export type Joined =
  | { ok: true; person: string; roles: readonly Role[]; token: SessionToken }
  /** `not-a-code`: not twelve letters and digits of a code; it cost no attempt. */
  | { ok: false; reason: CodeRefusal | 'not-a-code' }
  /** Milliseconds since 1970. */
  | { ok: false; reason: 'too-many-failures'; retryAt: number };

/** Typing a code: an invitation, or one of "Add another device". */
export class Joining {
  readonly #roster: Roster;
  readonly #invitations: Invitations;
  readonly #sessions: Sessions;
  readonly #limit: FailureLimit;
  readonly #acts: Acts;
  readonly #clock: Clock;

  constructor(parts: {
    roster: Roster;
    invitations: Invitations;
    sessions: Sessions;
    limit: FailureLimit;
    acts: Acts;
    clock: Clock;
  }) {
    this.#roster = parts.roster;
    this.#invitations = parts.invitations;
    this.#sessions = parts.sessions;
    this.#limit = parts.limit;
    this.#acts = parts.acts;
    this.#clock = parts.clock;
  }

  /** `address` is where the request came from: failures are limited by it. */
  async join(typed: string, address: string): Promise<Joined> {
    const code = readCode(typed);
    if (code === undefined) return { ok: false, reason: 'not-a-code' };
    const attempt = this.#limit.attempt(address);
    if (!attempt.ok) return { ok: false, reason: 'too-many-failures', retryAt: attempt.retryAt };
    const redeemed = await this.#invitations.redeem(code);
    if (!redeemed.ok) return redeemed;
    attempt.succeeded();
    const { person } = redeemed;
    const now = instant(this.#clock());
    await this.#roster.people.change(person, (current) =>
      current.joinedAt === undefined ? { ...current, joinedAt: now } : undefined,
    );
    const token = await this.#sessions.start(person);
    const did = redeemed.by === 'invitation' ? 'joined' : 'added-device';
    await this.#acts.log({ by: person, did, person });
    return { ok: true, person, roles: await rolesOf(this.#roster, person, now), token };
  }
}
