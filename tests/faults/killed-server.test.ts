import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { clientHeader, oldestSupportedClient } from '#lib/server/gateway/client-version.ts';
import type { PushedDocument } from '#lib/server/store/store.ts';
import { anId, aPushed, aSpace } from '../contract/builders.ts';
import { personHeader } from '../contract/gateway-server.ts';
import { startGateway, type Started } from './gateway-process.ts';

const person = anId();
const space = aSpace('own', person);
const running: Extract<Started, { state: 'running' }>[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selvedge-killed-'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  await rm(folder, { recursive: true, force: true });
});

async function start() {
  const started = await startGateway(folder, person, space);
  if (started.state === 'refused') throw new Error(started.message);
  running.push(started);
  return started;
}

const headers = {
  'content-type': 'application/json',
  [personHeader]: person,
  [clientHeader]: String(oldestSupportedClient),
};

async function push(url: string, docs: readonly PushedDocument[]): Promise<void> {
  const body = JSON.stringify({ new_edits: false, docs });
  const answer = await fetch(`${url}/db/${space}/_bulk_docs`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`not acknowledged: ${answer.status}`);
  await answer.json();
}

const missing = z.record(z.string(), z.unknown());

async function missingOf(url: string, docs: readonly PushedDocument[]): Promise<readonly string[]> {
  const body = JSON.stringify(Object.fromEntries(docs.map(({ _id, _rev }) => [_id, [_rev]])));
  const answer = await fetch(`${url}/db/${space}/_revs_diff`, { method: 'POST', headers, body });
  return Object.keys(missing.parse(await answer.json()));
}

test('a server killed during pushes has lost no acknowledged document when it starts again', async () => {
  const server = await start();
  const acknowledged: PushedDocument[] = [];
  const unsure: PushedDocument[] = [];
  let killed: Promise<void> | undefined;

  async function pushUntilKilled(): Promise<void> {
    while (killed === undefined) {
      const docs = Array.from({ length: 25 }, () =>
        aPushed({ author: person, body: { a: 'x'.repeat(500) } }),
      );
      try {
        await push(server.url, docs);
        acknowledged.push(...docs);
      } catch {
        unsure.push(...docs);
      }
      // While the others are in the middle of theirs.
      if (acknowledged.length >= 500) killed ??= server.kill();
    }
  }
  await Promise.all(Array.from({ length: 4 }, pushUntilKilled));
  await killed;

  const again = await start();
  expect(again.epoch).toBe(server.epoch);
  expect(acknowledged.length).toBeGreaterThanOrEqual(500);
  expect(await missingOf(again.url, acknowledged)).toEqual([]);
  if (unsure.length > 0) await push(again.url, unsure);
  expect(await missingOf(again.url, unsure)).toEqual([]);
});

test('a second server on the same folder is told so in words, and a killed one leaves no lock', async () => {
  const first = await start();
  const second = await startGateway(folder, person, space);
  expect(second).toEqual({
    state: 'refused',
    message:
      `The data folder ${folder} is already in use by another Selvedge server. ` +
      'Stop that one first, or start this one with another folder (DATA_DIR).',
  });
  await push(first.url, [aPushed({ author: person })]);
  await first.kill();
  const third = await start();
  expect(third.epoch).toBe(first.epoch);
});
