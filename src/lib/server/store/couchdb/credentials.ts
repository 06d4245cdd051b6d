import { SignJWT } from 'jose';
import type { CouchdbOptions } from './couchdb-options.ts';

/** The role that spaces are open to; nobody but the gateway's tokens has it. */
export const gatewayRole = 'selvedge-gateway';

/** Who a request is made as: `admin` makes, closes, compacts and removes databases, `member` reads and writes. */
export type CouchdbUser = 'admin' | 'member';

const tokenSeconds = 60;

/** The Authorization headers for CouchDB. */
export class Credentials {
  readonly #basic: string | undefined;
  readonly #secret: Uint8Array | undefined;
  #token: { header: string; until: number } | undefined;

  constructor({ url, jwtSecret }: CouchdbOptions) {
    const { username, password } = new URL(url);
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    this.#basic = username === '' ? undefined : `Basic ${Buffer.from(pair).toString('base64')}`;
    this.#secret = jwtSecret === undefined ? undefined : new TextEncoder().encode(jwtSecret);
  }

  async headerFor(user: CouchdbUser): Promise<string | undefined> {
    if (user === 'admin' || this.#secret === undefined) return this.#basic;
    const now = Date.now();
    if (this.#token === undefined || this.#token.until < now) {
      // Used for half of its life, so that none runs out on the way.
      const until = now + (tokenSeconds * 1_000) / 2;
      this.#token = { header: `Bearer ${await sign(this.#secret)}`, until };
    }
    return this.#token.header;
  }
}

function sign(secret: Uint8Array): Promise<string> {
  return new SignJWT({ '_couchdb.roles': [gatewayRole] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(gatewayRole)
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds}s`)
    .sign(secret);
}
