import { openCouchdbStore } from './couchdb/couchdb-store.ts';
import { couchdbOptionsFrom } from './couchdb/couchdb-options.ts';
import { openEmbeddedStore } from './embedded/embedded-store.ts';
import type { Store } from './store.ts';

/** The store that the environment asks for: CouchDB where COUCHDB_URL is set, else the embedded one in this folder. */
export async function openStore(
  dataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Store> {
  const couchdb = couchdbOptionsFrom(env);
  return couchdb === undefined ? openEmbeddedStore(dataFolder) : openCouchdbStore(couchdb);
}
