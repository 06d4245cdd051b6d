import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../deploy/start.ts', import.meta.url));

/** The build that `npm test` has made. */
const built = fileURLToPath(new URL('../../build', import.meta.url));

/** A Selvedge server of a test's own: its own port and data folder, and the demo's people. */
export class TestServer {
  readonly folder: string;
  /** One-time codes by the demo person's name. */
  readonly codes = new Map<string, string>();
  #process: ChildProcess | undefined;
  #port = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(options: { buildDir?: string } = {}): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'selvedge-journey-')));
    await server.run(options);
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Runs a process on this folder; `buildDir` serves another build than the usual one. */
  async run({ buildDir = built }: { buildDir?: string } = {}): Promise<void> {
    const child = spawn(process.execPath, [start], {
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: this.folder,
        DEMO: 'on',
        ...(process.env['COUCHDB_URL'] === undefined
          ? {}
          : { COUCHDB_PREFIX: `journey-${this.#suffix}-` }),
        BUILD_DIR: buildDir,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    for await (const line of createInterface({ input: child.stdout })) {
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

  /** Ends the process: politely, or as a power cut would. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Stops it and removes its folder. */
  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get #suffix(): string {
    return this.folder
      .slice(-6)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, 'x');
  }
}
