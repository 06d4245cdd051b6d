import { createHmac } from 'node:crypto';
import { Conflict } from '../errors.ts';
import type { Acts } from './acts.ts';
import { instant, type Clock } from './clock.ts';
import { readCode, type BrowserSecret, type Code } from './code.ts';
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

  /**
   * `address` is where the request came from: failures are limited by it. `browser` is the secret of where the code was
   * typed: with it the same answer is given again for a while, since the first may have been lost on the way.
   */
  async join(typed: string, address: string, browser?: BrowserSecret): Promise<Joined> {
    const code = readCode(typed);
    if (code === undefined) return { ok: false, reason: 'not-a-code' };
    const attempt = this.#limit.attempt(address);
    if (!attempt.ok) return { ok: false, reason: 'too-many-failures', retryAt: attempt.retryAt };
    const redeemed = await this.#invitations.redeem(code, browser);
    if (!redeemed.ok) return redeemed;
    const token = browser === undefined ? undefined : tokenOf(code, browser);
    const isEnded =
      token !== undefined &&
      (await this.#sessions.isKnown(token)) &&
      (await this.#sessions.seen(token)) === undefined;
    if (isEnded) return { ok: false, reason: 'used' };
    attempt.succeeded();
    const { person } = redeemed;
    const now = instant(this.#clock());
    await this.#roster.people.change(person, (current) =>
      current.joinedAt === undefined ? { ...current, joinedAt: now } : undefined,
    );
    const roles = await rolesOf(this.#roster, person, now);
    const started = await this.#sessions.start(person, token).catch((error: unknown) => {
      // Begun before, or by another press of the same button.
      if (token !== undefined && error instanceof Conflict) return token;
      throw error;
    });
    if (!redeemed.again) {
      const did = redeemed.by === 'invitation' ? 'joined' : 'added-device';
      await this.#acts.log({ by: person, did, person });
    }
    return { ok: true, person, roles, token: started };
  }

  /** Who joined with a code in this very browser a moment ago. */
  async joinedHere(typed: string, browser: BrowserSecret | undefined): Promise<string | undefined> {
    const code = readCode(typed);
    return code === undefined ? undefined : this.#invitations.usedBy(code, browser);
  }
}

/** 256 bits that only this browser and code give: who asks again gets the session that was begun, and not another. */
function tokenOf(code: Code, browser: BrowserSecret): SessionToken {
  return createHmac('sha256', browser).update(code).digest('base64url');
}
