import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { arrayBuffer } from 'node:stream/consumers';
import type { PushAddress } from './reminder-records.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What came at a push service for one browser. */
export interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: Bytes;
}

/** A browser with keys of its own, at an address of a push service. */
export interface PushedBrowser {
  address: PushAddress;
  /** Reads what was encrypted for it (RFC 8291). Throws where it was not. */
  read(body: Bytes): string;
}

/** A push service on this machine. `answers`: the status by path; 201 for all others. */
export async function aPushService() {
  const pushed: Pushed[] = [];
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    void arrayBuffer(request).then((body) => {
      const path = request.url ?? '';
      pushed.push({ path, headers: request.headers, body: new Uint8Array(body) });
      response.writeHead(answers.get(path) ?? 201, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  const origin = `http://127.0.0.1:${bound.port}`;
  return {
    ...{ origin, pushed, answers },
    aBrowser: (path: string) => aBrowserAt(`${origin}${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** One that a push service would know by this address. */
export function aBrowserAt(endpoint: string): PushedBrowser {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = new Uint8Array(randomBytes(16));
  const address = {
    endpoint,
    keys: { p256dh: keys.getPublicKey('base64url'), auth: Buffer.from(auth).toString('base64url') },
  };
  return { address, read: (body) => decrypted(body, keys, auth) };
}

/** One record of aes128gcm: salt, record size, the sender's key, what was encrypted. */
function decrypted(body: Bytes, keys: ECDH, auth: Bytes): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + (body[20] ?? 0));
  const sealed = body.subarray(21 + sender.length);
  const shared = new Uint8Array(keys.computeSecret(sender));
  const own = new Uint8Array(keys.getPublicKey());
  const context = new Uint8Array([...ascii('WebPush: info\0'), ...own, ...sender]);
  const secret = new Uint8Array(hkdfSync('sha256', shared, auth, context, 32));
  const part = (label: string, bytes: number) =>
    new Uint8Array(hkdfSync('sha256', secret, salt, `Content-Encoding: ${label}\0`, bytes));
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const open = decipher.update(sealed.subarray(0, -16), undefined, 'latin1');
  const all = open + decipher.final('latin1');
  // What follows the 2 is padding.
  return all.slice(0, all.lastIndexOf('\u0002'));
}

function ascii(text: string): Bytes {
  return new TextEncoder().encode(text);
}
