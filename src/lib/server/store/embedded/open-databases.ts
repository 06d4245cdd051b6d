/** What can be opened for a while and closed again. */
interface Closable {
  close(): Promise<void>;
}

interface Entry<Database> {
  opening: Promise<Database>;
  users: number;
  lastUsed: number;
}

/** A database in use. It is not closed under its user until `release` was called. */
export interface Lease<Database> {
  database: Database;
  release: () => void;
}

export interface OpenDatabasesOptions<Database> {
  open: (name: string) => Promise<Database>;
  /** How many stay open while nobody uses them. More may be open at once where more are in use. */
  limit: number;
  /** Milliseconds after which one that nobody uses is closed. */
  idleAfter: number;
  clock?: () => number;
}

/** The databases that are open, each once: opened when needed, closed when idle, never while in use. */
export class OpenDatabases<Database extends Closable> {
  readonly #options: OpenDatabasesOptions<Database>;
  readonly #clock: () => number;
  /** In the order of last use: the first is the one to close. */
  readonly #entries = new Map<string, Entry<Database>>();
  /** Names that nobody can open just now, because they are being closed or removed. */
  readonly #busy = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, () => void>();
  readonly #sweep: NodeJS.Timeout;

  constructor(options: OpenDatabasesOptions<Database>) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#sweep = setInterval(() => {
      this.closeIdle();
    }, options.idleAfter).unref();
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Takes the database for a while; the caller must release it. */
  async lease(name: string): Promise<Lease<Database>> {
    for (let busy = this.#busy.get(name); busy !== undefined; busy = this.#busy.get(name)) {
      await Promise.allSettled([busy]);
    }
    // From here to the count of users nothing may be awaited: a taker could come between.
    const entry = this.#entries.get(name) ?? {
      opening: this.#options.open(name),
      users: 0,
      lastUsed: 0,
    };
    entry.users += 1;
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    let released = false;
    const release = () => {
      if (!released) this.#release(name, entry);
      released = true;
    };
    try {
      return { database: await entry.opening, release };
    } catch (error) {
      if (this.#entries.get(name) === entry) this.#entries.delete(name);
      release();
      throw error;
    }
  }

  async use<Result>(name: string, work: (database: Database) => Promise<Result>): Promise<Result> {
    const { database, release } = await this.lease(name);
    try {
      return await work(database);
    } finally {
      release();
    }
  }

  /**
   * Waits until nobody uses the database, then hands it to `work` for good (to close or destroy it). Whoever
   * asks for it meanwhile waits, and opens it anew.
   */
  async take(name: string, work: (database: Database) => Promise<void>): Promise<void> {
    for (let busy = this.#busy.get(name); busy !== undefined; busy = this.#busy.get(name)) {
      await Promise.allSettled([busy]);
    }
    const taking = this.#takeOver(name, work).finally(() => this.#busy.delete(name));
    this.#busy.set(name, taking);
    await taking;
  }

  /** Closes what nobody has used for a while. */
  closeIdle(): void {
    const before = this.#clock() - this.#options.idleAfter;
    for (const [name, entry] of this.#entries) {
      if (entry.lastUsed <= before) this.#closeUnused(name, entry);
    }
  }

  /** Closes all. Waits for those in use. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    const names = [...this.#entries.keys()];
    await Promise.all(names.map((name) => this.take(name, (database) => database.close())));
    await Promise.all(this.#busy.values());
  }

  async #takeOver(name: string, work: (database: Database) => Promise<void>): Promise<void> {
    const entry = this.#entries.get(name);
    if (entry !== undefined && entry.users > 0) {
      await new Promise<void>((unused) => this.#waiting.set(name, unused));
      this.#waiting.delete(name);
    }
    this.#entries.delete(name);
    await work(await (entry?.opening ?? this.#options.open(name)));
  }

  #release(name: string, entry: Entry<Database>): void {
    entry.users -= 1;
    entry.lastUsed = this.#clock();
    if (entry.users === 0) this.#waiting.get(name)?.();
    let beyond = this.#entries.size - this.#options.limit;
    for (const [other, unused] of this.#entries) {
      if (beyond <= 0) return;
      if (this.#closeUnused(other, unused)) beyond -= 1;
    }
  }

  #closeUnused(name: string, entry: Entry<Database>): boolean {
    if (entry.users > 0 || this.#busy.has(name)) return false;
    this.#entries.delete(name);
    const closing = entry.opening
      .then((database) => database.close())
      .catch((error: unknown) => {
        process.emitWarning(`Could not close ${name}: ${String(error)}`);
      })
      .finally(() => this.#busy.delete(name));
    this.#busy.set(name, closing);
    return true;
  }
}
