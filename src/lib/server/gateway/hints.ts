import { randomUUID } from 'node:crypto';
import type { SpaceAccess } from '#lib/domain/spaces/space-access.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';

/** A mark is compared for equality alone: another one means that something may have changed. */
export type Mark = string;

/** What a listening device is told: everything on connecting, and again when its person's spaces change; then each. */
export type Hint =
  { epoch: string; spaces: Readonly<Record<string, Mark>> } | { space: string; mark: Mark };

/** One device that listens. */
export interface HintListener {
  person: string;
  send(hint: Hint): void;
  /** Something small, so that a dead connection shows. */
  beat(): void;
  end(): void;
  accessTo(space: string): Promise<SpaceAccess>;
  readableSpaces(): Promise<readonly string[]>;
}

interface Listening {
  listener: HintListener;
  spaces: ReadonlySet<string>;
  /** What it is told, one after the other: an older picture never comes after a newer one. */
  told: Promise<void>;
}

/** Proxies close a connection on which nothing moves for 30 or 60 seconds. */
const beatEvery = 25_000;

/**
 * Tells listening devices which spaces changed; never what. Marks are this process's own counters: after a restart
 * all are others, and devices look once at each space.
 */
export class Hints {
  readonly #epoch: string;
  readonly #report: (error: unknown) => void;
  readonly #start = randomUUID().slice(0, 8);
  readonly #counts = new Map<string, number>();
  readonly #all = new Set<Listening>();
  readonly #bySpace = new Map<string, Set<Listening>>();
  readonly #heart: NodeJS.Timeout;
  #closed = false;

  constructor(epoch: string, report: (error: unknown) => void) {
    this.#epoch = epoch;
    this.#report = report;
    this.#heart = setInterval(() => {
      for (const { listener } of this.#all) listener.beat();
    }, beatEvery).unref();
  }

  mark(space: string): Mark {
    return `${this.#start}.${this.#counts.get(space) ?? 0}`;
  }

  /**
   * Something was written in this space. The server calls it for its own writes too; a change of a `me-` space
   * (other memberships) makes that person's devices hear of all their spaces again.
   */
  changed(space: string): void {
    this.#counts.set(space, (this.#counts.get(space) ?? 0) + 1);
    for (const listening of this.#bySpace.get(space) ?? []) {
      this.#tell(listening, () =>
        space === ownSpaceOf(listening) ? this.#tellAll(listening) : this.#tellOf(listening, space),
      );
    }
  }

  /** Tells this listener all, and then each change, until the returned function is called. */
  listen(listener: HintListener): () => void {
    if (this.#closed) {
      listener.end();
      return () => undefined;
    }
    const listening: Listening = { listener, spaces: new Set(), told: Promise.resolve() };
    this.#all.add(listening);
    // At once, so that a change of memberships while they are first being read is not missed.
    this.#listenTo(listening, [ownSpaceOf(listening)]);
    this.#tell(listening, () => this.#tellAll(listening));
    return () => {
      this.#listenTo(listening, []);
      this.#all.delete(listening);
    };
  }

  /** Whether a device of a person listens now: only one with the app in sight does. */
  isListening(person: string): boolean {
    return [...this.#all].some(({ listener }) => listener.person === person);
  }

  /** Ends the streams of a person, who signed out or lost a session. */
  disconnect(person: string): void {
    for (const { listener } of this.#all) if (listener.person === person) listener.end();
  }

  /** Ends all streams, for good: a server that stops does not wait for them. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#heart);
    for (const { listener } of this.#all) listener.end();
  }

  #tell(listening: Listening, tell: () => Promise<void>): void {
    listening.told = listening.told.then(tell).catch((error: unknown) => {
      this.#report(error);
      listening.listener.end();
    });
  }

  async #tellAll(listening: Listening): Promise<void> {
    const spaces = await listening.listener.readableSpaces();
    if (!this.#all.has(listening)) return;
    this.#listenTo(listening, [...spaces, ownSpaceOf(listening)]);
    const marks = Object.fromEntries(spaces.map((space) => [space, this.mark(space)]));
    listening.listener.send({ epoch: this.#epoch, spaces: marks });
  }

  async #tellOf(listening: Listening, space: string): Promise<void> {
    const access = await listening.listener.accessTo(space);
    if (access === 'rw' || access === 'r') {
      listening.listener.send({ space, mark: this.mark(space) });
    } else {
      this.#listenTo(
        listening,
        [...listening.spaces].filter((other) => other !== space),
      );
    }
  }

  #listenTo(listening: Listening, spaces: readonly string[]): void {
    for (const space of listening.spaces) {
      const there = this.#bySpace.get(space);
      there?.delete(listening);
      if (there?.size === 0) this.#bySpace.delete(space);
    }
    listening.spaces = new Set(spaces);
    for (const space of spaces) {
      const there = this.#bySpace.get(space) ?? new Set();
      this.#bySpace.set(space, there.add(listening));
    }
  }
}

/** The space that says which spaces a person has. */
function ownSpaceOf({ listener }: Listening): string {
  return spaceName('me', listener.person);
}
