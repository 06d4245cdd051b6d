import { once } from 'node:events';
import { expect, test } from 'vitest';
import { rawConnection, start } from './starting.ts';

/** A piece of a body. */
const piece = new Uint8Array(64 * 1024).fill(120);

/** Sends a JSON body of a length, and gives all that came back on the connection, with one more request after it. */
async function sendSlowly(address: string, length: number): Promise<string> {
  const { host } = new URL(address);
  const { socket, answer } = rawConnection(address);
  const failed = once(socket, 'close').then(() => {
    throw new Error(`closed, after ${JSON.stringify(answer().slice(0, 400))}`);
  });
  failed.catch(() => undefined);
  await once(socket, 'connect');
  socket.write(
    `POST /api/feedback HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${address}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`,
  );
  for (let sent = 0; sent < length; sent += piece.length) {
    const ready = socket.write(piece.subarray(0, Math.min(piece.length, length - sent)));
    if (!ready) await Promise.race([once(socket, 'drain'), failed]);
  }
  socket.write(`GET /join HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return answer();
}

test.each([
  ['just more than the gateway takes', 8 * 1024 * 1024 + 1],
  ['more than Kit lets in', 12 * 1024 * 1024],
])('a body of %s is answered, and not cut off while it is sent', async (_, length) => {
  const running = await start();
  const answer = await sendSlowly(await running.address, length);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  // The connection went on: what was asked next on it was answered too.
  expect(answer.match(/HTTP\/1\.1 \d+ /g)).toHaveLength(2);
});
