import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CouchdbClient } from '../../src/lib/server/store/couchdb/couchdb-client.ts';
import { couchdbOptionsFrom } from '../../src/lib/server/store/couchdb/couchdb-options.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import type { Store } from '../../src/lib/server/store/store.ts';

const start = fileURLToPath(new URL('../../deploy/start.ts', import.meta.url));

/** The build that `npm test` has made. */
const built = fileURLToPath(new URL('../../build', import.meta.url));

export interface ServerOptions {
  /** `off` makes a real start: nobody is there, and one code for the first coordinator is printed. */
  demo?: 'on' | 'off';
  /** Serves another build than the usual one. */
  buildDir?: string;
  /** Settings beside the usual ones. */
  env?: Readonly<Record<string, string>>;
}

/** A Selvedge server of a test's own: its own port and data, and the demo's people or nobody. */
export class TestServer {
  readonly folder: string;
  /** What the last start printed, up to the line that says where it listens. */
  printed: readonly string[] = [];
  /** One-time codes by the demo person's name. */
  readonly codes = new Map<string, string>();
  readonly #demo: 'on' | 'off';
  #process: ChildProcess | undefined;
  #port = 0;

  private constructor(folder: string, demo: 'on' | 'off') {
    this.folder = folder;
    this.#demo = demo;
  }

  static async start({ demo = 'on', ...options }: ServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'selvedge-journey-')), demo);
    await server.run(options);
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Runs a process on this folder. */
  async run({ buildDir = built, env = {} }: Omit<ServerOptions, 'demo'> = {}): Promise<void> {
    const child = spawn(process.execPath, [start], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: this.folder,
        DEMO: this.#demo,
        COUCHDB_PREFIX: this.#couchdbPrefix,
        BUILD_DIR: buildDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    const printed: string[] = [];
    this.printed = printed;
    for await (const line of createInterface({ input: child.stdout })) {
      printed.push(line);
      const person = /^\s*((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})\s+(\S+ \S+)\s+/.exec(line);
      if (person?.[1] !== undefined && person[2] !== undefined)
        this.codes.set(person[2], person[1]);
      const listening = /^Listening on http:\/\/[^:]+:(\d+)/.exec(line);
      if (listening !== null) {
        this.#port = Number(listening[1]);
        child.stdout.resume();
        return;
      }
    }
    throw new Error('the server stopped before it listened');
  }

  codeOf(name: string): string {
    const code = this.codes.get(name);
    if (code === undefined) throw new Error(`the demo has no code for ${name}`);
    return code;
  }

  /** The code that a real start printed for the first coordinator. */
  get firstCoordinatorCode(): string {
    const [code] = this.printed.flatMap(
      (line) => /first coordinator joins with this code:\s+(\S+)$/.exec(line)?.[1] ?? [],
    );
    if (code === undefined) throw new Error('the server printed no code for a first coordinator');
    return code;
  }

  /** Ends the process: politely, or as a power cut would. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Its store, to be looked into or changed while no process has it. Close it before the next `run`. */
  openStore(): Promise<Store> {
    return openStore(this.folder, { ...process.env, COUCHDB_PREFIX: this.#couchdbPrefix });
  }

  /** Stops it and removes what it kept: its folder, and its databases where it had a CouchDB. */
  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
    const options = couchdbOptionsFrom({ ...process.env, COUCHDB_PREFIX: this.#couchdbPrefix });
    if (options === undefined) return;
    const couchdb = new CouchdbClient(options);
    for (const name of await couchdb.databaseNames()) await couchdb.removeDatabase(name);
  }

  /** What the names of this server's databases begin with: CouchDB takes small letters and digits. */
  get #couchdbPrefix(): string {
    return `journey-${Buffer.from(this.folder.slice(-6)).toString('hex')}-`;
  }
}
