import { resolve } from 'node:path';

/** Something that whoever starts the server can put right. The message says how. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** What a start was asked for, read from the environment. */
export interface Settings {
  /**
   * - `PORT` (3000; 0 for any that is free)
   * - `HOST` (localhost): any other than this machine's own makes it a real start, without the demo.
   */
  port: number;
  host: string;
  /**
   * `ORIGIN`: the public address, where something in front of the server speaks https for it
   * (`https://selvedge.example.org`). Without it the address is what the browser asked for, over plain http.
   */
  origin: URL | undefined;
  /** Whether ADDRESS_HEADER says in which header to find who asked. */
  knowsAddresses: boolean;
  /** `COORDINATOR_CODE=new`: print a new code for the first coordinator, who cannot get in any more. */
  renewsCoordinatorCode: boolean;
  /** `BUILD_DIR`: serve this build as it is, without looking whether the sources are newer. */
  buildDir: string | undefined;
  /**
   * The adapter's own settings. `ADDRESS_HEADER` (and `XFF_DEPTH`) it reads itself: the header in which what stands
   * in front says who asked; codes that fail are limited by it. DATA_DIR (./data), DEMO, COUCHDB_URL,
   * COUCHDB_JWT_SECRET and COUCHDB_PREFIX are read by the server (open-server.ts).
   */
  forAdapter: Readonly<Record<string, string>>;
}

/** Headers between this process and its handler. Set anew on each request, so that no client can forge them. */
export const protocolHeader = 'x-selvedge-protocol';
export const hostHeader = 'x-selvedge-host';

/** The gateway has caps of its own, with answers that a device understands; this only ends the absurd. */
const largestBody = '9M';

type Environment = Readonly<Record<string, string | undefined>>;

export function readSettings(env: Environment): Settings {
  return {
    port: readPort(env['PORT']),
    host: env['HOST'] ?? 'localhost',
    origin: readOrigin(env['ORIGIN']),
    renewsCoordinatorCode: readCoordinatorCode(env['COORDINATOR_CODE']),
    buildDir: env['BUILD_DIR'] === undefined ? undefined : resolve(env['BUILD_DIR']),
    knowsAddresses: (env['ADDRESS_HEADER'] ?? '') !== '',
    forAdapter: {
      PROTOCOL_HEADER: protocolHeader,
      HOST_HEADER: hostHeader,
      PORT_HEADER: '',
      BODY_SIZE_LIMIT: largestBody,
    },
  };
}

function readPort(text = '3000'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`PORT is "${text}". Give a number from 0 to 65535, such as PORT=3000.`);
}

function readCoordinatorCode(text = ''): boolean {
  if (text === '' || text === 'new') return text === 'new';
  throw new CannotStart(
    `COORDINATOR_CODE is "${text}". Codes cannot be chosen: COORDINATOR_CODE=new makes one.`,
  );
}

function readOrigin(text: string | undefined): URL | undefined {
  if (text === undefined || text === '') return undefined;
  const origin = URL.canParse(text) ? new URL(text) : undefined;
  if (
    origin === undefined ||
    !['http:', 'https:'].includes(origin.protocol) ||
    origin.pathname !== '/'
  ) {
    throw new CannotStart(
      `ORIGIN is "${text}". Give the address that people type, without a path, such as ORIGIN=https://selvedge.example.org.`,
    );
  }
  return origin;
}

/** The addresses to listen on: `localhost` is two, and browsers try either first. */
export function addressesOf(host: string): readonly string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}
