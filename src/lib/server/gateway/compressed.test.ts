import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from './compressed.ts';

function aRequest(accepted?: string): Request {
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  return new Request('http://localhost/', { headers });
}

function aResponse(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { 'content-type': 'application/json', ...headers } });
}

test.for([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0', null],
  ['deflate', null],
  ['*', null],
  ['', null],
  [undefined, null],
] as const)('accept-encoding %j is answered in %j', ([accepted, coding]) => {
  const response = compressed(aRequest(accepted), aResponse('x'.repeat(5_000)));
  expect(response.headers.get('content-encoding')).toBe(coding);
});

test('leaves small answers, pictures and events as they are', () => {
  const all = aRequest('br');
  const small = aResponse('{}', { 'content-length': '2' });
  const picture = aResponse('x', { 'content-type': 'image/jpeg' });
  expect(compressed(all, small)).toBe(small);
  expect(compressed(all, picture)).toBe(picture);
});

test('gives what it was given, and no length of it', async () => {
  const text = 'word '.repeat(50_000);
  const response = compressed(aRequest('br'), aResponse(text, { 'content-length': '250000' }));
  expect(response.headers.get('content-length')).toBeNull();
  expect(response.headers.get('vary')).toBe('accept-encoding');
  expect(brotliDecompressSync(await response.bytes()).toString()).toBe(text);
});

test('lets go of the body when the reader gives up', async () => {
  const { promise: letGo, resolve } = Promise.withResolvers<boolean>();
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(crypto.getRandomValues(new Uint8Array(60_000)));
    },
    cancel() {
      resolve(true);
    },
  });
  const reader = compressed(aRequest('gzip'), aResponse(body)).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(await letGo).toBe(true);
});

test('breaks off where the body does', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new Error('the store went away'));
    },
  });
  await expect(compressed(aRequest('gzip'), aResponse(body)).text()).rejects.toThrow();
});
