import { once } from 'node:events';
import { expect, test } from 'vitest';
import { rawConnection, start } from './starting.ts';

/** The status of a request whose target goes over the wire just as it is given. */
async function statusOf(address: string, target: string): Promise<number> {
  const { host } = new URL(address);
  const { socket, answer } = rawConnection(address);
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d+) /.exec(answer())?.[1]);
}

test('a path that Kit would read as another one is refused before Kit sees it', async () => {
  const address = await (await start()).address;
  for (const plain of ['/join', '/join?code=../x', '/', '/app/path'])
    expect([plain, await statusOf(address, plain)]).not.toEqual([plain, 404]);
  for (const target of [
    '/app/../join',
    '/office/./../join',
    '/office/%2e%2e/join',
    '/office/.%2E/join',
    '/x\\..\\join',
    '//elsewhere/join',
    `${address}/join`,
  ])
    expect([target, await statusOf(address, target)]).toEqual([target, 404]);
});
