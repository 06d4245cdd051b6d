import { epochOf } from '../epoch.ts';
import type { Store } from '../store.ts';
import { CouchdbClient } from './couchdb-client.ts';
import type { CouchdbOptions } from './couchdb-options.ts';
import { CouchdbRecords } from './couchdb-records.ts';
import { CouchdbSpaces } from './couchdb-spaces.ts';

/** A private CouchDB 3.4 or later. Throws Unreachable where it does not answer or does not let us in. */
export async function openCouchdbStore(options: CouchdbOptions): Promise<Store> {
  const couchdb = new CouchdbClient(options);
  const records = new CouchdbRecords(couchdb);
  const epoch = await epochOf(records);
  return {
    kind: 'couchdb',
    epoch,
    records,
    spaces: new CouchdbSpaces(couchdb, epoch),
    close: () => Promise.resolve(),
  };
}
