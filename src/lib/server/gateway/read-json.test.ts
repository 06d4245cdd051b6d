import { expect, test } from 'vitest';
import { InvalidRequest, RequestTooLarge } from '../errors.ts';
import { readJson } from './read-json.ts';

const limit = 20;

function aRequest(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
}

/** A body in pieces, that counts how many were asked for. */
function inPieces(pieces: readonly string[]) {
  const asked = { count: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[asked.count];
        asked.count += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, asked };
}

test('reads JSON, also where it comes in pieces within a character', async () => {
  expect(await readJson(aRequest('{"a":1}'), limit)).toEqual({ a: 1 });
  expect(
    await readJson(aRequest('"é"', { 'content-type': 'application/json; charset=utf-8' }), limit),
  ).toBe('é');
  const { body } = inPieces(['{"a"', ':', '[1]}']);
  expect(await readJson(aRequest(body), limit)).toEqual({ a: [1] });
});

test('takes a body of just the limit, and none above it', async () => {
  expect(await readJson(aRequest(`"${'x'.repeat(limit - 2)}"`), limit)).toHaveLength(limit - 2);
  await expect(readJson(aRequest(`"${'x'.repeat(limit - 1)}"`), limit)).rejects.toThrow(
    RequestTooLarge,
  );
});

test('stops reading where it becomes too large, whatever the length is said to be', async () => {
  const { body, asked } = inPieces(Array<string>(1_000).fill('12345'));
  const request = aRequest(body, { 'content-length': '5' });
  await expect(readJson(request, limit)).rejects.toMatchObject({
    name: 'RequestTooLarge',
    cutShort: true,
  });
  expect(asked.count).toBe(5);
});

test('reads what is said to be too large to its end, so that the answer is not lost, and keeps nothing of it', async () => {
  const { body, asked } = inPieces(['{"a":', '1}']);
  const request = aRequest(body, { 'content-length': '21' });
  await expect(readJson(request, limit)).rejects.toMatchObject({
    name: 'RequestTooLarge',
    cutShort: false,
  });
  expect(asked.count).toBe(3);
});

test.for(['', '{', 'undefined', '{"a":}', "{'a':1}"])('refuses %j', async (text) => {
  await expect(readJson(aRequest(text), limit)).rejects.toThrow(InvalidRequest);
});

test('refuses what is not UTF-8', async () => {
  await expect(readJson(aRequest(new Uint8Array([34, 0xff, 34])), limit)).rejects.toThrow('UTF-8');
});

test('refuses a body that breaks off', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new Error('aborted'));
    },
  });
  await expect(readJson(aRequest(body), limit)).rejects.toThrow(InvalidRequest);
});
