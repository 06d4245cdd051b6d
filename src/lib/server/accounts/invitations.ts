import { codeHash, newCode, type Code } from './code.ts';
import { day, instant, minute, type Clock } from './clock.ts';
import type { Collection } from './collection.ts';
import type { DeviceCode, Invitation } from './records.ts';

const invitationLifetime = 30 * day;
/** Long enough to pick up the other device, too short to be left lying about. */
const deviceCodeLifetime = 10 * minute;

/** Why a code does not work. */
export type CodeRefusal = 'unknown' | InvitationRefusal | DeviceCodeRefusal;
type InvitationRefusal = 'used' | 'expired' | 'withdrawn' | 'replaced';
/** Of "Add another device": a new one is made by the person, not by a coordinator. */
type DeviceCodeRefusal = 'device-code-used' | 'device-code-expired' | 'device-code-replaced';

/** What using a code came to. */
export type Redeemed =
  | { ok: true; person: string; by: 'invitation' | 'device-code' }
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
    const at = instant(this.#clock());
    const open = (await this.#deviceCodes.all()).filter(
      (one) => one.person === person && one.usedAt === undefined && at < one.expiresAt,
    );
    for (const { id } of open) {
      await this.#deviceCodes.change(id, (current) =>
        current.usedAt === undefined ? { ...current, replacedAt: at } : undefined,
      );
    }
    const code = newCode();
    const expiresAt = instant(this.#clock() + deviceCodeLifetime);
    await this.#deviceCodes.add({ id: codeHash(code), person, expiresAt });
    return { code, expiresAt };
  }

  /** Uses a code up. Of many who try at once, one succeeds. */
  async redeem(code: Code): Promise<Redeemed> {
    const id = codeHash(code);
    const at = instant(this.#clock());
    const invitation = await this.#invitations.find(id);
    if (invitation !== undefined) {
      const refusal = await use(this.#invitations, id, (current) => usedInvitation(current, at));
      if (refusal !== undefined) return { ok: false, reason: refusal };
      return { ok: true, person: invitation.person, by: 'invitation' };
    }
    const deviceCode = await this.#deviceCodes.find(id);
    if (deviceCode === undefined) return { ok: false, reason: 'unknown' };
    const refusal = await use(this.#deviceCodes, id, (current) => usedDeviceCode(current, at));
    if (refusal !== undefined) return { ok: false, reason: refusal };
    return { ok: true, person: deviceCode.person, by: 'device-code' };
  }

  /** Forgets device codes a day after they were over. Invitations stay: who joined by which is part of the log. */
  async sweep(): Promise<void> {
    const before = instant(this.#clock() - day);
    const over = (await this.#deviceCodes.all()).filter(({ expiresAt }) => expiresAt <= before);
    await Promise.all(over.map(({ id }) => this.#deviceCodes.remove(id)));
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

function usedInvitation(invitation: Invitation, at: string): Invitation | InvitationRefusal {
  if (invitation.ended !== undefined) return invitation.ended.how;
  return at < invitation.expiresAt ? { ...invitation, ended: { how: 'used', at } } : 'expired';
}

function usedDeviceCode(deviceCode: DeviceCode, at: string): DeviceCode | DeviceCodeRefusal {
  if (deviceCode.usedAt !== undefined) return 'device-code-used';
  if (deviceCode.replacedAt !== undefined) return 'device-code-replaced';
  return at < deviceCode.expiresAt ? { ...deviceCode, usedAt: at } : 'device-code-expired';
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
