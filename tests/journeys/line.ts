import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A telephone line between one device and a server: it can be cut, in the middle of anything. */
export class Line {
  #server: Server;
  #sockets = new Set<Socket>();
  #to: () => number;
  #state: 'whole' | 'cut' = 'whole';
  #watchers: ((request: string) => void)[] = [];
  #flickering: NodeJS.Timeout | undefined;

  private constructor(to: () => number) {
    this.#to = to;
    this.#server = createServer((socket) => {
      this.#join(socket);
    });
  }

  /** `to` gives the server's port, each time anew: it may have been restarted. */
  static async open(to: () => number): Promise<Line> {
    const line = new Line(to);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the line is closed');
    return `http://localhost:${address.port}`;
  }

  /** Nothing goes through any more, and what is on its way is lost. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#state = 'whole';
  }

  /** Comes and goes from now on, as a signal does in a corridor: there for a while, then gone for a moment. */
  comeAndGo({ there = 5_000, gone = 1_500 } = {}): void {
    this.#flickering = setTimeout(() => {
      this.cut();
      this.#flickering = setTimeout(() => {
        this.mend();
        this.comeAndGo({ there, gone });
      }, gone);
    }, there);
  }

  /** Stays, from now on. */
  stay(): void {
    clearTimeout(this.#flickering);
    this.#flickering = undefined;
    this.mend();
  }

  /** Hears the first bytes of what the device sends. */
  watch(watcher: (request: string) => void): void {
    this.#watchers.push(watcher);
  }

  close(): void {
    clearTimeout(this.#flickering);
    this.cut();
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(this.#to(), '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => {
        near.destroy();
        far.destroy();
      });
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => {
      for (const watcher of this.#watchers) watcher(bytes.toString('latin1'));
      if (this.#state === 'whole') far.write(new Uint8Array(bytes));
    });
    far.on('data', (bytes) => {
      if (this.#state === 'whole') near.write(new Uint8Array(bytes));
    });
  }
}
