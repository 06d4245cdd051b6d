/** Whether this browser can be woken for a notification, and whether somebody has refused. */
export type PushSupport = 'can' | 'refused' | 'needs-home-screen' | 'cannot';

/**
 * What a browser gives for being woken; `refused` where somebody said no, `closed` where they closed the question, `failed`
 * where the browser, or its push service, gave nothing.
 */
export type PushGiven =
  { state: 'given'; address: PushSubscriptionJSON } | { state: 'refused' | 'closed' | 'failed' };

/** By what there is in this browser. An iPhone has it only in an app on the home screen. */
export function pushSupport(): PushSupport {
  if ('PushManager' in window && 'Notification' in window && 'serviceWorker' in navigator)
    return Notification.permission === 'denied' ? 'refused' : 'can';
  return 'standalone' in navigator && navigator.standalone !== true
    ? 'needs-home-screen'
    : 'cannot';
}

/** Whether this browser would be woken now. */
export async function isPushHere(): Promise<boolean> {
  if (pushSupport() !== 'can' || Notification.permission !== 'granted') return false;
  // A browser that cannot say is woken by nobody.
  return (await subscription().catch(() => null)) !== null;
}

/** Asks for leave, and for an address that this server alone (by its key) can wake. After a tap: browsers ask only then. */
export async function givePush(key: string): Promise<PushGiven> {
  try {
    const said = await Notification.requestPermission();
    if (said !== 'granted') return { state: said === 'denied' ? 'refused' : 'closed' };
    // One made for another key, as after a server that was set up anew, wakes nobody.
    await (await subscription())?.unsubscribe();
    const { pushManager } = await navigator.serviceWorker.ready;
    const given = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    });
    return { state: 'given', address: given.toJSON() };
  } catch {
    return { state: 'failed' };
  }
}

/**
 * This browser is woken no more, whatever a server sends. One that will not give its address up is woken by nobody either, once
 * the server has forgotten it.
 */
export async function takeBackPush(): Promise<void> {
  try {
    await (await subscription())?.unsubscribe();
  } catch (error) {
    reportError(error);
  }
}

/** Whoever has opened the app needs no notification of it any more. */
export async function putAwayNotifications(): Promise<void> {
  const registration = await registered();
  for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await registered();
  // Absent where the browser has no push.
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}
