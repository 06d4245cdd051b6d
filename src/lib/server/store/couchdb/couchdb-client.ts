import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Conflict, InvalidDocument, InvalidRequest, NotFound, Unreachable } from '../../errors.ts';
import type { CouchdbOptions } from './couchdb-options.ts';
import { Credentials, gatewayRole, type CouchdbUser } from './credentials.ts';

/** For the answer to begin; a long one may then take its time. */
const answerWithin = 30_000;

/** For a database of some hundred records. */
const compactedWithin = 30_000;
/** A small database takes about 20 ms. */
const compactionPause = 10;
const revision = z.object({ _rev: z.string() });
const written = z.object({ rev: z.string() });

export interface CouchdbRequest {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  body?: unknown;
  user?: CouchdbUser;
}

/** HTTP to one CouchDB. Paths are relative to it, encoded by the caller; answers that are errors are thrown as ours. */
export class CouchdbClient {
  readonly #base: URL;
  readonly #credentials: Credentials;
  readonly #prefix: string;

  constructor(options: CouchdbOptions) {
    this.#credentials = new Credentials(options);
    this.#prefix = options.prefix ?? 'selvedge-';
    this.#base = new URL(options.url);
    this.#base.username = '';
    this.#base.password = '';
    if (!this.#base.pathname.endsWith('/')) this.#base.pathname += '/';
  }

  /** The path of a database. */
  path(database: string): string {
    return encodeURIComponent(this.#prefix + database);
  }

  async request(
    path: string,
    { method = 'GET', body, user = 'member' }: CouchdbRequest = {},
  ): Promise<Response> {
    const headers = new Headers({ accept: 'application/json' });
    const authorization = await this.#credentials.headerFor(user);
    if (authorization !== undefined) headers.set('authorization', authorization);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await this.#fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await errorOf(response, `${method} ${path}`);
    return response;
  }

  async json(path: string, request?: CouchdbRequest): Promise<unknown> {
    const response = await this.request(path, request);
    try {
      return await response.json();
    } catch (error) {
      throw new Unreachable(`CouchDB at ${this.#base.host} broke off its answer.`, {
        cause: error,
      });
    }
  }

  /** Makes a database that only the gateway's role may enter, or closes it again where it is there. */
  async createDatabase(database: string): Promise<void> {
    const path = this.path(database);
    try {
      // New databases are open to administrators alone, so there is no gap before the next request.
      await this.json(`${path}?q=1`, { method: 'PUT', user: 'admin' });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
    await this.json(`${path}/_security`, {
      method: 'PUT',
      user: 'admin',
      body: {
        admins: { names: [], roles: ['_admin'] },
        members: { names: [], roles: [gatewayRole] },
      },
    });
  }

  async removeDatabase(database: string): Promise<void> {
    try {
      await this.json(this.path(database), { method: 'DELETE', user: 'admin' });
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }

  /**
   * Compacts a database and waits until it is done. CouchDB begins in its own time and tells nobody when it has: so a
   * marker is replaced first, and when the marker's old revision is gone, so is everything that was replaced before it.
   */
  async compactDatabase(database: string): Promise<void> {
    const path = this.path(database);
    const marker = `${path}/_design/compaction`;
    const before = await this.#revisionOf(marker);
    const old =
      before ??
      written.parse(await this.json(marker, { method: 'PUT', body: {}, user: 'admin' })).rev;
    await this.json(marker, { method: 'PUT', body: { _rev: old }, user: 'admin' });
    const until = Date.now() + compactedWithin;
    for (;;) {
      await this.json(`${path}/_compact`, { method: 'POST', body: {}, user: 'admin' });
      await setTimeout(compactionPause);
      if ((await this.#revisionOf(`${marker}?rev=${old}`)) === undefined) return;
      if (Date.now() > until) throw new Unreachable('CouchDB does not finish a compaction.');
    }
  }

  async #revisionOf(path: string): Promise<string | undefined> {
    try {
      return revision.parse(await this.json(path, { user: 'admin' }))._rev;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** The names of our databases, without the prefix. */
  async databaseNames(): Promise<readonly string[]> {
    const range = new URLSearchParams({
      start_key: JSON.stringify(this.#prefix),
      end_key: JSON.stringify(`${this.#prefix}\uffff`),
    });
    const names = z
      .array(z.string())
      .parse(await this.json(`_all_dbs?${range}`, { user: 'admin' }));
    return names.map((name) => name.slice(this.#prefix.length));
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const patience = new AbortController();
    const timer = globalThis.setTimeout(() => {
      patience.abort(new Error(`no answer within ${answerWithin} ms`));
    }, answerWithin);
    try {
      return await fetch(new URL(path, this.#base), { ...init, signal: patience.signal });
    } catch (error) {
      throw new Unreachable(`CouchDB at ${this.#base.host} cannot be reached.`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

async function errorOf(response: Response, what: string): Promise<Error> {
  const cause = { cause: (await response.text()).slice(0, 1_000) };
  switch (response.status) {
    case 404:
      return new NotFound(what, cause);
    // 412: the database is there already.
    case 409:
    case 412:
      return new Conflict(what, cause);
    case 400:
      return new InvalidRequest(`CouchDB does not understand ${what}.`, cause);
    case 413:
    case 415:
      return new InvalidDocument(`CouchDB does not take ${what}.`, cause);
    case 401:
    case 403:
      return new Unreachable(
        `CouchDB does not let the server in: ${what}. Check its credentials.`,
        cause,
      );
    default:
      return new Unreachable(`CouchDB answered ${response.status} to ${what}.`, cause);
  }
}
