/** All that a notification ever says: whatever is sent, it is only ever looked at as a sign that something is new. */
const title = 'Selvedge';
const body = 'Something new, when you’re ready.';

interface SubscriptionChange extends ExtendableEvent {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}

/** Shows that something is new when a push service wakes this browser, and the app when it is tapped. */
export function followPushes(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => {
    const options = { body, tag: 'new', icon: '/icons/icon-192.png' };
    event.waitUntil(worker.registration.showNotification(title, options));
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(showApp(worker));
  });
  // A push service that gives a browser another address: the server hears of it, else nobody would be told any more.
  worker.addEventListener('pushsubscriptionchange', (event: Event) => {
    const change = event as SubscriptionChange;
    change.waitUntil(tellNewAddress(worker, change));
  });
}

async function showApp({ clients }: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find(({ url }) => /^\/app(\/|$)/.test(new URL(url).pathname));
  await (open === undefined ? clients.openWindow('/app') : open.focus());
}

async function tellNewAddress(
  { registration }: ServiceWorkerGlobalScope,
  { oldSubscription, newSubscription }: SubscriptionChange,
): Promise<void> {
  const options = oldSubscription?.options;
  const given = newSubscription ?? (await registration.pushManager.subscribe(options));
  const { endpoint, keys } = given.toJSON();
  await fetch('/api/reminders/here', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}
