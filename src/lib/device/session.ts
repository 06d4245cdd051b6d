import * as z from 'zod/mini';
import { tellPerson } from './channel.ts';
import {
  deviceStore,
  rememberSignIn,
  signedIn,
  type SignedIn,
} from './small-store/device-store.ts';

const SessionAnswer = z.object({ person: z.object({ id: z.string(), name: z.string() }) });

/** Who is at work on this device, and how we know. */
export type Session =
  /** Known to this device, with or without a network. */
  | { state: 'signed-in'; as: SignedIn }
  | { state: 'signed-out' }
  /** Nobody is known here, and the server cannot be asked. */
  | { state: 'unreachable' };

/**
 * Who is signed in. The device's own memory comes first, so that opening the app offline works; the server is
 * asked only where it knows nobody, or where somebody has `justJoined`, who may be somebody else. Also sends a
 * sign-out that was made offline.
 */
export async function openSession(justJoined: boolean): Promise<Session> {
  const remembered = await signedIn();
  if (remembered !== undefined && !justJoined) return { state: 'signed-in', as: remembered };
  try {
    await payOwedSignOut();
    const response = await fetch('/api/session');
    if (!response.ok) return { state: 'signed-out' };
    const { person } = SessionAnswer.parse(await response.json());
    // Whoever was here before did not sign out: what of theirs is still open is hidden.
    if (remembered !== undefined && remembered.person !== person.id)
      await tellPerson(remembered.person, { kind: 'sent-away' });
    return { state: 'signed-in', as: await rememberSignIn(person.id) };
  } catch (error) {
    if (error instanceof TypeError) return { state: 'unreachable' };
    throw error;
  }
}

/** Tells the server about the sign-out; where it cannot be told now, it is told at the next start. */
export async function endServerSession(): Promise<void> {
  const db = await deviceStore();
  await db.put('settings', 1, 'owesSignOut');
  try {
    await payOwedSignOut();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Tells the server about a sign-out that was made without a signal; whether there was one, and it knows now. */
export async function payOwedSignOut(): Promise<boolean> {
  const db = await deviceStore();
  if ((await db.get('settings', 'owesSignOut')) === undefined) return false;
  const response = await fetch('/api/session', { method: 'DELETE' });
  if (!response.ok && response.status !== 401) return false;
  await db.delete('settings', 'owesSignOut');
  return true;
}
