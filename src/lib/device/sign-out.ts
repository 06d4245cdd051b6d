import { clearBadge } from './app-badge.ts';
import type { Device } from './device.svelte.ts';
import { leftBehind } from './finish-left.ts';
import { lockNames } from './locks.ts';
import { putAwayNotifications, takeBackPush } from './push-here.ts';
import { endServerSession } from './session.ts';
import { deviceStore, forgetSignIn } from './small-store/device-store.ts';
import { unsentThings, type UnsentThing } from './unsent.ts';
import type { Workplace } from './workplace.ts';

/** How a sign-out ended: done, or not gone through because something is not yet sent. */
export type SignOutOutcome = { ok: true } | { ok: false; unsent: readonly UnsentThing[] };

/** How long a frozen tab may keep the others waiting before the lock is taken from it, and a worker a sign-out. */
const patienceMs = 5_000;

/**
 * Puts everything that was begun on this device where it can be sent from, and counts what is not sent. A worker that
 * does not come, on a weak line, keeps nobody waiting: what it has not taken is counted.
 */
export async function countBeforeSignOut({ device, attempts }: Workplace): Promise<void> {
  const finished = device.settled().then(() => attempts.fold());
  await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  await device.countUnsent();
}

/**
 * Removes this person's copies from this device and ends their session. `agreedToLose` is how many unsent
 * things the person saw named on the screen; where there are more by the time that no tab writes any more,
 * nothing is removed, and the tabs carry on.
 */
export async function signOut(device: Device, agreedToLose: number): Promise<SignOutOutcome> {
  device.tell({ kind: 'closing' });
  await device.stopWriting();
  const outcome = await alone((await lockNames(device.person)).open, async () => {
    const unsent = await unsentThings(device.store);
    if (unsent.length > agreedToLose) return { ok: false as const, unsent };
    await removeAll(device);
    return { ok: true as const };
  });
  if (outcome.ok) {
    await endServerSession();
    await clearBadge();
    await takeBackPush();
    await putAwayNotifications();
  } else device.tell({ kind: 'reopened' });
  return outcome;
}

/** Runs `act` when no other tab of this person may write any more. */
async function alone<T>(lock: string, act: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => {
    waiting.abort();
  }, patienceMs);
  try {
    return await navigator.locks.request(lock, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return act();
    });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    return navigator.locks.request(lock, { steal: true }, act);
  }
}

/** Names are kept, so that a tab that wakes up later cannot open what is gone; then the databases go. */
async function removeAll(device: Device): Promise<void> {
  const shared = await deviceStore();
  const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const theirs = databases.filter((name) => name.includes(device.storeName));
  const removedAt = new Date(device.now()).toISOString();
  for (const name of theirs) await shared.put('removed', removedAt, name.replace(/^_pouch_/, ''));
  await forgetSignIn(device.person);
  for (const name of leftBehind(device.storeName)) localStorage.removeItem(name);
  device.store.close();
  await Promise.all(theirs.map(removeDatabase));
}

async function removeDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    // A frozen tab still has it open: it goes when that tab does.
    request.onblocked = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new Error(`${name} could not be removed`));
    };
  });
}
