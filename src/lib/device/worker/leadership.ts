/** How long without a beat before a visible tab takes the lock from a frozen one, which keeps its own. */
const patienceMs = 10_000;
const beatMs = 3_000;

/**
 * Which tab syncs: the one that holds a Web Lock, while it is visible. It beats; a visible tab that hears
 * nothing for ten seconds steals the lock.
 */
export class Leadership {
  #lock: string;
  #channel: BroadcastChannel;
  #lead: (leading: AbortSignal) => Promise<void>;
  #waiting: AbortController | undefined;
  #leading: AbortController | undefined;
  #lastBeat = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** `lead` runs while this tab leads, until its signal is aborted. */
  constructor(lock: string, lead: (leading: AbortSignal) => Promise<void>) {
    this.#lock = lock;
    this.#lead = lead;
    this.#channel = new BroadcastChannel(`${lock}-beat`);
    this.#channel.onmessage = () => {
      this.#lastBeat = Date.now();
    };
  }

  get leads(): boolean {
    return this.#leading !== undefined;
  }

  /** Stands for the lead: a tab does while it is visible. */
  stand(): void {
    if (this.#waiting !== undefined || this.#leading !== undefined) return;
    this.#lastBeat = Date.now();
    this.#request({});
    this.#watch ??= setInterval(() => {
      this.#stealFromSilent();
    }, beatMs);
  }

  /** Lets go once what is under way is done. */
  stepDown(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#leading?.abort();
  }

  #stealFromSilent(): void {
    if (this.#waiting === undefined || Date.now() - this.#lastBeat < patienceMs) return;
    this.#waiting.abort();
    this.#waiting = undefined;
    this.#request({ steal: true });
  }

  #request(options: { steal?: true }): void {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const how = options.steal === true ? { steal: true } : { signal: waiting.signal };
    navigator.locks
      .request(this.#lock, how, () => this.#hold(waiting))
      .catch((error: unknown) => {
        // Aborted while waiting, or the lock was stolen while this tab slept: it no longer leads.
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
        if (this.#waiting === waiting) this.#waiting = undefined;
        this.#leading?.abort();
        this.#leading = undefined;
      });
  }

  async #hold(waiting: AbortController): Promise<void> {
    if (this.#waiting === waiting) this.#waiting = undefined;
    const leading = new AbortController();
    this.#leading = leading;
    const beat = setInterval(() => {
      this.#channel.postMessage('beat');
    }, beatMs);
    this.#channel.postMessage('beat');
    try {
      await this.#lead(leading.signal);
    } finally {
      clearInterval(beat);
      if (this.#leading === leading) this.#leading = undefined;
    }
  }
}
