import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';

PouchDB.plugin(idb).plugin(http).plugin(replication);

export type Database = PouchDB.Database<Record<string, unknown>>;

/** What every request to the gateway says of this client; too old a one gets 426. */
export const clientProtocol = '1';

/** A space's copy on this device. `auto_compaction`: a save must not grow with the number of saves before it. */
export function localDatabase(name: string): Database {
  return new PouchDB(name, { adapter: 'idb', auto_compaction: true });
}

/** Hears of every request to the gateway. */
export interface RequestListener {
  /** Ends every request of it. */
  readonly signal: AbortSignal;
  asked(): void;
  /** Not called where the request or its reply is lost. */
  answered(response: Response): void;
}

/** A space as the gateway has it. */
export function remoteDatabase(space: string, listener: RequestListener): Database {
  const url = new URL(`/db/${space}`, self.location.origin);
  return new PouchDB(url.href, {
    skip_setup: true,
    fetch: async (input: string | Request, options?: RequestInit) => {
      const headers = new Headers(options?.headers);
      headers.set('x-selvedge-client', clientProtocol);
      listener.asked();
      const signals = [listener.signal, ...(options?.signal ? [options.signal] : [])];
      const signal = AbortSignal.any(signals);
      const response = await PouchDB.fetch(input, { ...options, headers, signal });
      listener.answered(response);
      return response;
    },
  } as PouchDB.HttpAdapter.HttpAdapterConfiguration);
}
