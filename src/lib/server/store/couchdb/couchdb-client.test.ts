import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Conflict, InvalidDocument, InvalidRequest, NotFound, Unreachable } from '../../errors.ts';
import { CouchdbClient } from './couchdb-client.ts';

async function aClient(answer: RequestListener): Promise<CouchdbClient> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return new CouchdbClient({ url: `http://user:secret@127.0.0.1:${port}` });
}

test.for([
  [400, InvalidRequest],
  [401, Unreachable],
  [403, Unreachable],
  [404, NotFound],
  [409, Conflict],
  [412, Conflict],
  [413, InvalidDocument],
  [429, Unreachable],
  [500, Unreachable],
  [503, Unreachable],
] as const)('an answer of %d is thrown as ours', async ([status, kind]) => {
  const client = await aClient((_, response) => response.writeHead(status).end('{"error":"x"}'));
  await expect(client.json('x')).rejects.toThrow(kind);
});

test('a CouchDB that is not there is Unreachable, and the error tells no password', async () => {
  const client = new CouchdbClient({ url: 'http://user:secret@127.0.0.1:1' });
  const error: unknown = await client.json('x').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Unreachable);
  expect(String(error)).not.toContain('secret');
});

test('an answer that breaks off is Unreachable', async () => {
  const client = await aClient((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"a":', () => response.destroy());
  });
  await expect(client.json('x')).rejects.toThrow(Unreachable);
});

test('asks under its prefix, as the user of the url', async () => {
  const asked: (string | undefined)[] = [];
  const client = await aClient((request, response) => {
    asked.push(request.url, request.headers.authorization);
    response.end('{}');
  });
  await client.json(client.path('own-x'));
  expect(asked).toEqual(['/selvedge-own-x', `Basic ${btoa('user:secret')}`]);
});
