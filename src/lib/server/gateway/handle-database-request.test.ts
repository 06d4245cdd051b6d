import { expect, test } from 'vitest';
import { Conflict, InvalidDocument, Unreachable } from '../errors.ts';
import type { SpaceStore, Store } from '../store/store.ts';
import { clientHeader, oldestSupportedClient } from './client-version.ts';
import type { GatewayContext } from './context.ts';
import { handleDatabaseRequest } from './handle-database-request.ts';
import { Hints } from './hints.ts';

const person = '01hzy3v6k2m4n8p0q2r4s6t8v0';
const space = `own-${person}`;

/** A store of which every act fails in one way. */
function aFailingStore(error: Error): Store {
  const fail = () => Promise.reject(error);
  const spaces: SpaceStore = {
    create: fail,
    remove: fail,
    exists: fail,
    names: fail,
    info: fail,
    getLocal: fail,
    putLocal: fail,
    changes: fail,
    missingRevisions: fail,
    latest: fail,
    write: fail,
    attachment: fail,
    compact: fail,
    snapshot: fail,
    get: fail,
    put: fail,
    crowded: fail,
  };
  const records = { get: fail, put: fail, remove: fail, list: fail, compact: fail };
  return { kind: 'embedded', epoch: 'epoch', spaces, records, close: () => Promise.resolve() };
}

function ask(error: Error, accessTo: GatewayContext['accessTo'] = () => Promise.resolve('rw')) {
  const reported: unknown[] = [];
  const hints = new Hints('epoch', () => undefined);
  const context: GatewayContext = {
    store: aFailingStore(error),
    hints,
    person,
    accessTo,
    readableSpaces: () => Promise.resolve([]),
    cameNew: () => undefined,
    report: (problem) => reported.push(problem),
  };
  const request = new Request(`http://localhost/db/${space}/_bulk_docs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [clientHeader]: String(oldestSupportedClient),
    },
    body: '{"new_edits":false,"docs":[]}',
  });
  const answered = handleDatabaseRequest(request, new URL(request.url).pathname, context);
  return { answered, reported, hints };
}

test.for([
  [new Unreachable('CouchDB at db.internal:5984 cannot be reached.'), 503],
  [new Conflict('x'), 409],
  [new InvalidDocument('x'), 400],
  [new Error('secret detail'), 500],
] as const)(
  'a push that the store fails with %s is answered %i, and nobody is told of a change',
  async ([error, status]) => {
    const { answered, hints } = ask(error);
    const before = hints.mark(space);
    const response = await answered;
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).not.toMatch(/secret|internal/);
    expect(hints.mark(space)).toBe(before);
  },
);

test('what is not the fault of the client is reported', async () => {
  const error = new Error('secret detail');
  const { answered, reported } = ask(error);
  await answered;
  expect(reported).toEqual([error]);
});

test('an access rule that fails lets nobody in', async () => {
  const broken = new Unreachable('no accounts');
  const { answered } = ask(new Error('never asked'), () => Promise.reject(broken));
  expect((await answered).status).toBe(503);
});
