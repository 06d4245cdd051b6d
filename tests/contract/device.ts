import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import http from 'pouchdb-adapter-http';
import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { clientHeader, oldestSupportedClient } from '#lib/server/gateway/client-version.ts';
import type { Body } from '#lib/server/store/store.ts';
import { personHeader, type GatewayServer } from './gateway-server.ts';

PouchDB.plugin(leveldb).plugin(http).plugin(replication);

export type Database = PouchDB.Database<Body>;

/** A device as the app's: its own copy of a space, and the way to the gateway. */
export interface Device {
  local: Database;
  remote: Database;
  destroy(): Promise<void>;
}

export async function aDevice(
  server: GatewayServer,
  person: string,
  space: string,
): Promise<Device> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-device-'));
  const local = new PouchDB<Body>(folder, { adapter: 'leveldb', auto_compaction: true });
  const remote = new PouchDB<Body>(`${server.url}/db/${space}`, {
    adapter: 'http',
    skip_setup: true,
    fetch: (url, options = {}) => {
      const headers = new Headers(options.headers);
      headers.set(personHeader, person);
      headers.set(clientHeader, String(oldestSupportedClient));
      return PouchDB.fetch(url, { ...options, headers });
    },
  });
  return {
    local,
    remote,
    async destroy() {
      await local.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** All leaf revisions of a database by id, deleted and conflicting ones too. */
export async function leavesOf(
  database: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { results } = await database.changes({ style: 'all_docs', since: 0, return_docs: true });
  const rows = results.map(
    ({ id, changes }) => [id, changes.map(({ rev }) => rev).toSorted()] as const,
  );
  return new Map(rows.toSorted(([one], [other]) => one.localeCompare(other)));
}
