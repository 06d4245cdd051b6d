import { afterAll, beforeAll, beforeEach } from 'vitest';
import { clientHeader, oldestSupportedClient } from '#lib/server/gateway/client-version.ts';
import type { PushedDocument, Store } from '#lib/server/store/store.ts';
import { anId, aSpace } from './builders.ts';
import { ask, personHeader, serveGateway, type GatewayServer } from './gateway-server.ts';
import type { StoreKind, TestStore } from './stores.ts';

type Headers = Readonly<Record<string, string>>;

/** What every request of a supported client says. */
export const client: Headers = { [clientHeader]: String(oldestSupportedClient) };
export const jsonType: Headers = { 'content-type': 'application/json' };

/** One as PouchDB makes them that begins with an underscore. */
export const checkpointId = '_Dw.kT4y8hW_u.zV1Q3B5g==';

export function as(who: string): Headers {
  return { ...client, [personHeader]: who };
}

/**
 * A gateway for the tests of one `describe`, with a person who has some spaces and another who has others. Called in
 * a `describe`: it begins before its tests and ends after them.
 */
export class TestGateway {
  readonly person = anId();
  readonly other = anId();
  /** The person may write here. */
  readonly own = aSpace('own', this.person);
  /** And only read here. */
  readonly me = aSpace('me', this.person);
  /** Both may write here. */
  readonly circle = aSpace('circle');
  readonly ended = aSpace('circle');
  readonly othersOwn = aSpace('own', this.other);
  readonly mine = as(this.person);
  readonly #spaces = [this.own, this.me, this.circle, this.ended, this.othersOwn];
  #opened: TestStore | undefined;
  #server: GatewayServer | undefined;

  constructor({ open }: StoreKind) {
    beforeAll(async () => {
      this.#opened = await open();
      this.#server = await serveGateway(this.store);
      for (const space of this.#spaces) await this.store.spaces.create(space);
    });
    beforeEach(() => {
      const { access, reported } = this.server;
      access.clear();
      access.set(`${this.person}/${this.own}`, 'rw');
      access.set(`${this.person}/${this.me}`, 'r');
      access.set(`${this.person}/${this.circle}`, 'rw');
      access.set(`${this.person}/${this.ended}`, 'ended');
      access.set(`${this.other}/${this.othersOwn}`, 'rw');
      access.set(`${this.other}/${this.circle}`, 'rw');
      reported.length = 0;
    });
    afterAll(async () => {
      await this.#server?.close();
      await this.#opened?.destroy();
    });
  }

  get store(): Store {
    if (this.#opened === undefined) throw new Error('only within a test');
    return this.#opened.store;
  }

  get server(): GatewayServer {
    if (this.#server === undefined) throw new Error('only within a test');
    return this.#server;
  }

  get(path: string, headers: Headers = this.mine) {
    return ask(this.server, path, { headers });
  }

  post(path: string, body: unknown, headers: Headers = this.mine) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const all = { ...jsonType, ...headers };
    return ask(this.server, path, { method: 'POST', headers: all, body: text });
  }

  push(space: string, docs: readonly unknown[], headers: Headers = this.mine) {
    return this.post(`/db/${space}/_bulk_docs`, { new_edits: false, docs }, headers);
  }

  /** Asks for one revision of a document. */
  document(space: string, { _id: id, _rev: rev }: PushedDocument, headers: Headers = this.mine) {
    const path = `/db/${space}/_bulk_get?revs=true&latest=true`;
    return this.post(path, { docs: [{ id, rev }] }, headers);
  }

  /** The revisions in all spaces, to see that nothing was written. */
  async everything(): Promise<string> {
    const texts = this.#spaces.map(async (space) => {
      const request = { since: '0', limit: 1000, style: 'all_docs' } as const;
      return new Response(await this.store.spaces.changes(space, request)).text();
    });
    return (await Promise.all(texts)).join();
  }
}
