import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { clientHeader, oldestSupportedClient } from '#lib/server/gateway/client-version.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import type { PushedDocument } from '#lib/server/store/store.ts';
import { anId, aPushed, aRevision, aSpace } from './builders.ts';
import { personHeader, serveGateway, type GatewayServer } from './gateway-server.ts';
import { storeKinds, type TestStore } from './stores.ts';

const hint = z.union([
  z.object({ epoch: z.string(), spaces: z.record(z.string(), z.string()) }),
  z.object({ space: z.string(), mark: z.string() }),
]);

const person = anId();
const coach = anId();
const own = aSpace('own', person);
const me = aSpace('me', person);
const circle = aSpace('circle');
let opened: TestStore;
let server: GatewayServer;

beforeAll(async () => {
  const [kind] = storeKinds();
  if (kind === undefined) throw new Error('there is always one kind of store');
  opened = await kind.open();
  server = await serveGateway(opened.store);
  for (const space of [own, me, circle]) await opened.store.spaces.create(space);
  server.access.set(`${person}/${own}`, 'rw').set(`${person}/${me}`, 'r');
  server.access.set(`${coach}/${circle}`, 'rw');
});
afterAll(async () => {
  await server.close();
  await opened.destroy();
});

/** The events of a stream, as an EventSource would give them. */
async function* listen(who: string) {
  const response = await fetch(`${server.url}/api/hints`, { headers: { [personHeader]: who } });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  if (response.body === null) throw new Error('a stream has a body');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith('data: ')) yield hint.parse(JSON.parse(event.slice(6)));
    }
  }
}

async function push(who: string, space: string, author = who): Promise<string> {
  return send(who, space, aPushed({ author, type: space === own ? 'answers' : 'roleDemand' }));
}

async function send(who: string, space: string, document: PushedDocument): Promise<string> {
  const answer = await fetch(`${server.url}/db/${space}/_bulk_docs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [personHeader]: who,
      [clientHeader]: String(oldestSupportedClient),
    },
    body: JSON.stringify({
      new_edits: false,
      docs: [document],
    }),
  });
  return answer.text();
}

test('a device hears of accepted writes, and of nothing that is not its own', async () => {
  const events = listen(person);
  const first = (await events.next()).value;
  expect(first).toEqual({
    epoch: opened.store.epoch,
    spaces: { [own]: server.hints.mark(own), [me]: server.hints.mark(me) },
  });

  // Neither another's circle nor a refused write is heard; the accepted one after them is next.
  expect(await push(coach, circle)).toBe('[]');
  const before = server.hints.mark(own);
  expect(await push(person, own, coach)).toContain('another-author');
  expect(server.hints.mark(own)).toBe(before);
  expect(await push(person, own)).toBe('[]');
  expect((await events.next()).value).toEqual({ space: own, mark: server.hints.mark(own) });

  server.access.set(`${person}/${circle}`, 'rw');
  server.hints.changed(me);
  expect((await events.next()).value).toMatchObject({
    spaces: { [circle]: server.hints.mark(circle) },
  });
  expect(await push(coach, circle)).toBe('[]');
  expect((await events.next()).value).toEqual({ space: circle, mark: server.hints.mark(circle) });

  server.hints.close();
  expect((await events.next()).done).toBe(true);
});

test('of what is written for the first time, or said anew in its place, it is said who wrote it, and of nothing else', async () => {
  const [id, first] = [documentId('roleDemand', coach, anId()), aRevision(1)];
  const said = async (parts: Omit<Parameters<typeof aPushed>[0], 'author'>) => {
    server.cameNew.length = 0;
    await send(coach, circle, aPushed({ type: 'roleDemand', author: coach, ...parts }));
    return [...server.cameNew];
  };
  expect(await said({ id, revisions: [first] })).toEqual([`${coach} in ${circle}`]);
  const second = aRevision(2);
  expect(await said({ id, revisions: [first, second] })).toEqual([`${coach} in ${circle}`]);
  expect(await said({ id, revisions: [first, second, aRevision(3)], deleted: true })).toEqual([]);
  expect(await said({ type: 'answers' })).toEqual([]);
});

test('nobody hears anything without a session', async () => {
  expect((await fetch(`${server.url}/api/hints`)).status).toBe(401);
});
