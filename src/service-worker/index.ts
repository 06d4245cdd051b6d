import { assets, immutable } from '$app/manifest';
import { version } from '$app/env';
import { followPushes } from './notifications.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cacheName = `selvedge-${version}`;
const shell = '/app';
/** A colleague's feedback page: opened once, it goes on without a signal. The link is behind the #, and not in here. */
const feedbackShell = '/link/feedback';

/** Pictures for a shop window: not worth a phone's room. */
const files = assets
  .map(({ path }): string => path)
  .filter((path) => !path.startsWith('/screenshots/'));
const builtFiles = immutable.map(({ path }) => path);
const kept = new Set<string>([...builtFiles, ...files, shell, feedbackShell]);

async function precache(): Promise<void> {
  const cache = await caches.open(cacheName);
  // A file with a hash in its name is the same in every version: what an earlier one has is not fetched again.
  await Promise.all(
    builtFiles.map(async (path) => {
      const before = await caches.match(path);
      if (before === undefined) await cache.add(path);
      else await cache.put(path, before);
    }),
  );
  await cache.addAll(
    [...files, shell, feedbackShell].map((path) => new Request(path, { cache: 'reload' })),
  );
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('selvedge-') && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder());
});

// A new version waits until the person says so.
worker.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});

followPushes(worker);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  // The gateway and its stream are none of our business: a stream answered here dies with an idle worker.
  if (url.pathname.startsWith('/db/') || url.pathname.startsWith('/api/')) return;
  const isAppPage = request.mode === 'navigate' && /^\/app(\/|$)/.test(url.pathname);
  // Somebody who types the bare address without a signal gets the app, not the browser's own page.
  const isFrontDoor = request.mode === 'navigate' && ['/', '/join'].includes(url.pathname);
  if (isFrontDoor) event.respondWith(fetch(request).catch(() => Response.redirect('/app')));
  if (isAppPage) event.respondWith(answer(request, shell));
  else if (kept.has(url.pathname)) event.respondWith(answer(request, url.pathname));
});
