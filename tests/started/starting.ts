import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../deploy/start.ts', import.meta.url));
const built = fileURLToPath(new URL('../../build', import.meta.url));

/** A start, as whoever typed it sees it. */
export interface Start {
  /** All that it has printed so far. */
  printed(): string;
  complained(): string;
  /** Where it listens; the start fails the test where it ends before. */
  address: Promise<string>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  signal(signal: NodeJS.Signals): void;
}

/** A data folder of a test's own. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-started-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs deploy/start.ts on the build with the embedded store, on a free port of 127.0.0.1 where `env` says nothing
 * else. Ends with the test.
 */
export async function start(env: Readonly<Record<string, string>> = {}): Promise<Start> {
  const { COUCHDB_URL, COUCHDB_JWT_SECRET, COUCHDB_PREFIX, DEMO, ORIGIN, ...inherited } =
    process.env;
  const child = spawn(process.execPath, [script], {
    env: {
      ...inherited,
      PORT: '0',
      HOST: '127.0.0.1',
      BUILD_DIR: built,
      ...env,
      DATA_DIR: env['DATA_DIR'] ?? (await aFolder()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? -1,
  );
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let printed = '';
  let complained = '';
  child.stderr.on('data', (text: Buffer) => {
    complained += text.toString();
  });
  const address = new Promise<string>((found, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const [, listening] = /^Listening on (\S+)\n/m.exec(printed) ?? [];
      if (listening !== undefined) found(listening);
    });
    void ended.then((how) => {
      failed(new Error(`ended with ${how} before it listened: ${printed}${complained}`));
    });
  });
  address.catch(() => undefined);
  return {
    printed: () => printed,
    complained: () => complained,
    address,
    ended,
    signal: (signal) => {
      child.kill(signal);
    },
  };
}

/** What a start that cannot be says, and how it ends. */
export async function refusalOf(env: Readonly<Record<string, string>>) {
  const refused = await start(env);
  const code = await refused.ended;
  return { code, said: refused.complained(), printed: refused.printed() };
}

/** The one-time codes in a text. */
export function codesIn(text: string): string[] {
  return text.match(/\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/g) ?? [];
}

/** Types a code into the join form; gives the answer, and the cookie that signs in. */
export async function typeCode(
  address: string,
  code: string,
): Promise<{ response: Response; cookie: string }> {
  const response = await fetch(`${address}/join`, {
    method: 'POST',
    headers: { origin: address, accept: 'text/html' },
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  });
  const given = response.headers.getSetCookie().find((cookie) => cookie.startsWith('selvedge='));
  return { response, cookie: given?.split(';')[0] ?? '' };
}

/** A connection on which a test writes the very bytes, and all that has come back on it. Ends with the test. */
export function rawConnection(address: string): { socket: Socket; answer: () => string } {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => {
    socket.destroy();
  });
  let answer = '';
  socket.on('data', (text: Buffer) => {
    answer += text.toString();
  });
  return { socket, answer: () => answer };
}
