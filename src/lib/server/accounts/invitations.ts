import { browserHash, codeHash, newCode, type BrowserSecret, type Code } from './code.ts';
import { day, instant, minute, type Clock } from './clock.ts';
import type { Collection } from './collection.ts';
import type { DeviceCode, Invitation } from './records.ts';

const invitationLifetime = 30 * day;
/** Long enough to pick up the other device, too short to be left lying about. */
const deviceCodeLifetime = 10 * minute;
/** How long the browser in which a code was typed may ask again: its answer may have been lost on the way. */
const answerLifetime = 10 * minute;

/** Why a code does not work. */
export type CodeRefusal = 'unknown' | InvitationRefusal | DeviceCodeRefusal;
type InvitationRefusal = 'used' | 'expired' | 'withdrawn' | 'replaced';
/** Of "Add another device": a new one is made by the person, not by a coordinator. */
type DeviceCodeRefusal = 'device-code-used' | 'device-code-expired' | 'device-code-replaced';

/** What using a code came to. */
export type Redeemed =
  /** `again`: it was used before by the very same browser, which has not heard of it. */
  | { ok: true; person: string; by: 'invitation' | 'device-code'; again: boolean }
  | { ok: false; reason: CodeRefusal };

/** A code that was just made: the only moment at which it can be read. */
export interface IssuedCode {
  code: Code;
  expiresAt: string;
}

/** The one-time codes: invitations, and codes for another device of the same person. */
export class Invitations {
  readonly #invitations: Collection<Invitation>;
  readonly #deviceCodes: Collection<DeviceCode>;
  readonly #clock: Clock;

  constructor(
    invitations: Collection<Invitation>,
    deviceCodes: Collection<DeviceCode>,
    clock: Clock,
  ) {
    this.#invitations = invitations;
    this.#deviceCodes = deviceCodes;
    this.#clock = clock;
  }

  /** Makes a code for a person, and ends those they had not used. */
  async issue(person: string, issuedBy: string): Promise<IssuedCode> {
    await this.#endOpen(person, 'replaced');
    await this.#endDeviceCodes(person);
    const code = newCode();
    const now = this.#clock();
    const expiresAt = instant(now + invitationLifetime);
    await this.#invitations.add({
      id: codeHash(code),
      person,
      issuedBy,
      issuedAt: instant(now),
      expiresAt,
    });
    return { code, expiresAt };
  }

  /** Ends a person's code that has not been used. */
  async withdraw(person: string): Promise<void> {
    await this.#endOpen(person, 'withdrawn');
  }

  /** The code that a person could use now, without the code itself. */
  async openOf(person: string): Promise<Invitation | undefined> {
    const now = instant(this.#clock());
    return (await this.#invitations.all()).find(
      (invitation) =>
        invitation.person === person &&
        invitation.ended === undefined &&
        now < invitation.expiresAt,
    );
  }

  /** Makes a code for another device of a person, and ends those of theirs that have not been used. */
  async issueForDevice(person: string): Promise<IssuedCode> {
    await this.#endDeviceCodes(person);
    const code = newCode();
    const expiresAt = instant(this.#clock() + deviceCodeLifetime);
    await this.#deviceCodes.add({ id: codeHash(code), person, expiresAt });
    return { code, expiresAt };
  }

  /** What became of the newest code for another device: `over` where it has run out, or where there was none. */
  async deviceCodeOf(person: string): Promise<'open' | 'used' | 'over'> {
    const theirs = (await this.#deviceCodes.all()).filter((one) => one.person === person);
    const newest = theirs.sort((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1))[0];
    if (newest?.usedAt !== undefined) return 'used';
    const isOpen =
      newest?.replacedAt === undefined &&
      newest !== undefined &&
      instant(this.#clock()) < newest.expiresAt;
    return isOpen ? 'open' : 'over';
  }

  /** Uses a code up. Of many who try at once, one succeeds; the browser that did may ask again for a while. */
  async redeem(code: Code, browser?: BrowserSecret): Promise<Redeemed> {
    const id = codeHash(code);
    const at = instant(this.#clock());
    const by = browser === undefined ? {} : { browser: browserHash(browser) };
    const invitation = await this.#invitations.find(id);
    const deviceCode = await this.#deviceCodes.find(id);
    const person = (invitation ?? deviceCode)?.person;
    if (person === undefined) return { ok: false, reason: 'unknown' };
    const kind = invitation === undefined ? 'device-code' : 'invitation';
    const refusal =
      invitation === undefined
        ? await use(this.#deviceCodes, id, (one) => usedDeviceCode(one, { at, ...by }))
        : await use(this.#invitations, id, (one) => usedInvitation(one, { at, ...by }));
    if (refusal === undefined) return { ok: true, person, by: kind, again: false };
    const isAgain = (await this.usedBy(code, browser)) !== undefined;
    return isAgain ? { ok: true, person, by: kind, again: true } : { ok: false, reason: refusal };
  }

  /**
   * Who joined with a code in this very browser a moment ago, and may not have heard of it. Undefined for anybody else, and
   * once the person has been issued another code since.
   */
  async usedBy(code: Code, browser: BrowserSecret | undefined): Promise<string | undefined> {
    if (browser === undefined) return undefined;
    const id = codeHash(code);
    const { person, ended } = (await this.#invitations.find(id)) ?? {};
    const deviceCode = await this.#deviceCodes.find(id);
    const used =
      ended?.how === 'used'
        ? { person, at: ended.at, browser: ended.browser }
        : { person: deviceCode?.person, at: deviceCode?.usedAt, browser: deviceCode?.browser };
    if (used.at === undefined || used.browser !== browserHash(browser)) return undefined;
    if (instant(this.#clock() - answerLifetime) >= used.at) return undefined;
    const at = used.at;
    const isOver = (await this.#invitations.all()).some(
      (one) => one.person === used.person && one.issuedAt > at,
    );
    return isOver ? undefined : used.person;
  }

  /** Forgets device codes a day after they were over. Invitations stay: who joined by which is part of the log. */
  async sweep(): Promise<void> {
    const before = instant(this.#clock() - day);
    const over = (await this.#deviceCodes.all()).filter(({ expiresAt }) => expiresAt <= before);
    await Promise.all(over.map(({ id }) => this.#deviceCodes.remove(id)));
  }

  async #endDeviceCodes(person: string): Promise<void> {
    const at = instant(this.#clock());
    const open = (await this.#deviceCodes.all()).filter(
      (one) => one.person === person && one.usedAt === undefined && at < one.expiresAt,
    );
    for (const { id } of open) {
      await this.#deviceCodes.change(id, (current) =>
        current.usedAt === undefined ? { ...current, replacedAt: at } : undefined,
      );
    }
  }

  async #endOpen(person: string, how: 'withdrawn' | 'replaced'): Promise<void> {
    const at = instant(this.#clock());
    const open = (await this.#invitations.all()).filter(
      (invitation) => invitation.person === person && invitation.ended === undefined,
    );
    for (const { id } of open) {
      await this.#invitations.change(id, (current) =>
        current.ended === undefined ? { ...current, ended: { how, at } } : undefined,
      );
    }
  }
}

/** When a code was used, and in which browser. */
interface Use {
  at: string;
  browser?: string;
}

function usedInvitation(invitation: Invitation, used: Use): Invitation | InvitationRefusal {
  if (invitation.ended !== undefined) return invitation.ended.how;
  return used.at < invitation.expiresAt
    ? { ...invitation, ended: { how: 'used', ...used } }
    : 'expired';
}

function usedDeviceCode(
  deviceCode: DeviceCode,
  { at, ...browser }: Use,
): DeviceCode | DeviceCodeRefusal {
  if (deviceCode.usedAt !== undefined) return 'device-code-used';
  if (deviceCode.replacedAt !== undefined) return 'device-code-replaced';
  return at < deviceCode.expiresAt
    ? { ...deviceCode, usedAt: at, ...browser }
    : 'device-code-expired';
}

/** Compare and set: writes the record as used, or gives the reason why it cannot be. */
async function use<Value extends { id: string }>(
  collection: Collection<Value>,
  id: string,
  used: (current: Value) => Value | CodeRefusal,
): Promise<CodeRefusal | undefined> {
  let refusal: CodeRefusal | undefined;
  await collection.change(id, (current) => {
    const result = used(current);
    refusal = typeof result === 'string' ? result : undefined;
    return typeof result === 'string' ? undefined : result;
  });
  return refusal;
}
