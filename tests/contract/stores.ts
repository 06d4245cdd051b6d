import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { openCouchdbStore } from '#lib/server/store/couchdb/couchdb-store.ts';
import { couchdbOptionsFrom } from '#lib/server/store/couchdb/couchdb-options.ts';
import { openEmbeddedStore } from '#lib/server/store/embedded/embedded-store.ts';
import { CouchdbClient } from '#lib/server/store/couchdb/couchdb-client.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { Store } from '#lib/server/store/store.ts';
import { anId } from './builders.ts';

/** A new and empty store of one kind. */
export interface TestStore {
  store: Store;
  /** Closes it and opens it again, with what was in it. */
  reopen(): Promise<Store>;
  /** Whether a text of an old revision of a record can still be found by somebody with the store's disk in hand. */
  canStillFind(text: string, of: { database: string; id: string; rev: string }): Promise<boolean>;
  /** Those besides the server who can read the space past the gateway. */
  whoElseGetsIn(space: string): Promise<readonly string[]>;
  /** Closes it and leaves nothing behind. */
  destroy(): Promise<void>;
}

export interface StoreKind {
  name: string;
  open: () => Promise<TestStore>;
}

/** The stores to run a suite through: always the embedded one, CouchDB too where COUCHDB_URL says where it is. */
export function storeKinds(): readonly StoreKind[] {
  const couchdb = couchdbOptionsFrom(process.env);
  const embedded = { name: 'embedded', open: openEmbedded };
  if (couchdb === undefined) {
    console.log('Without COUCHDB_URL the suite leaves CouchDB out.');
    return [embedded];
  }
  const open = (options: typeof couchdb) => () => openCouchdb(options);
  const { jwtSecret, ...basic } = couchdb;
  const kinds = [embedded, { name: 'couchdb', open: open(basic) }];
  if (jwtSecret === undefined) return kinds;
  return [...kinds, { name: 'couchdb with tokens', open: open(couchdb) }];
}

async function openEmbedded(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-store-'));
  const test = {
    store: await openEmbeddedStore(folder),
    async reopen() {
      await test.store.close();
      test.store = await openEmbeddedStore(folder);
      return test.store;
    },
    canStillFind: (text: string) => isInFolder(folder, text),
    whoElseGetsIn: () => Promise.resolve([]),
    async destroy() {
      await test.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return test;
}

async function openCouchdb(
  given: NonNullable<ReturnType<typeof couchdbOptionsFrom>>,
): Promise<TestStore> {
  const options = { ...given, prefix: `selvedge-test-${anId()}-` };
  const test = {
    store: await openCouchdbStore(options),
    async reopen() {
      await test.store.close();
      test.store = await openCouchdbStore(options);
      return test.store;
    },
    canStillFind: (text: string, { database, id, rev }: Parameters<TestStore['canStillFind']>[1]) =>
      isInOldRevision(options, text, `server-${database}`, `${encodeURIComponent(id)}?rev=${rev}`),
    whoElseGetsIn: (space: string) => whoElseGetsIn(options, space),
    async destroy() {
      await test.store.close();
      const couchdb = new CouchdbClient(options);
      for (const name of await couchdb.databaseNames()) await couchdb.removeDatabase(name);
    },
  };
  return test;
}

/** A piece of it, in the bytes of any file: LevelDB's tables are compressed, and a long text may be broken in them. */
async function isInFolder(folder: string, text: string): Promise<boolean> {
  const pieces = text.match(/.{12}/g) ?? [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (pieces.some((piece) => bytes.includes(piece))) return true;
  }
  return false;
}

async function isInOldRevision(
  options: { url: string; prefix: string },
  text: string,
  database: string,
  path: string,
): Promise<boolean> {
  const couchdb = new CouchdbClient(options);
  try {
    const found = await couchdb.request(`${couchdb.path(database)}/${path}`, { user: 'admin' });
    return (await found.text()).includes(text);
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

async function whoElseGetsIn(
  options: { url: string; prefix: string; jwtSecret?: string },
  space: string,
): Promise<readonly string[]> {
  const address = new URL(options.url);
  address.username = '';
  address.password = '';
  address.pathname = `/${options.prefix}${space}/_all_docs`;
  const sign = (role: string, secret: string) =>
    new SignJWT({ '_couchdb.roles': [role] })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('selvedge-gateway')
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode(secret));
  const { jwtSecret } = options;
  const headers: Readonly<Record<string, string>> = {
    nobody: '',
    'another key': `Bearer ${await sign('selvedge-gateway', 'x'.repeat(32))}`,
    ...(jwtSecret === undefined
      ? {}
      : { 'another role': `Bearer ${await sign('coach', jwtSecret)}` }),
  };
  const inside: string[] = [];
  for (const [who, authorization] of Object.entries(headers)) {
    const init = authorization === '' ? {} : { headers: { authorization } };
    if ((await fetch(address, init)).ok) inside.push(who);
  }
  return inside;
}
