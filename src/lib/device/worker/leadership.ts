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
  #stands = false;
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
    this.#stands = true;
    this.#watch ??= setInterval(() => {
      this.#stealFromSilent();
    }, beatMs);
    this.#queue();
  }

  /** Lets go once what is under way is done. */
  stepDown(): void {
    this.#stands = false;
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#waiting?.abort();
    this.#leading?.abort();
  }

  /** Asks for the lead, unless that has been done, or a lead that is ending has still to end. */
  #queue(): void {
    if (!this.#stands || this.#waiting !== undefined || this.#leading !== undefined) return;
    this.#lastBeat = Date.now();
    this.#request({});
  }

  #stealFromSilent(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || Date.now() - this.#lastBeat < patienceMs) return;
    this.#request({ steal: true });
    waiting.abort();
  }

  #request(options: { steal?: true }): void {
    const waiting = new AbortController();
    const leading = new AbortController();
    this.#waiting = waiting;
    const how = options.steal === true ? { steal: true } : { signal: waiting.signal };
    const over = navigator.locks
      .request(this.#lock, how, () => this.#hold(waiting, leading))
      .catch((error: unknown) => {
        // Aborted while waiting, or the lock was stolen while this tab slept: it no longer leads.
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      })
      .finally(() => {
        leading.abort();
        if (this.#waiting === waiting) this.#waiting = undefined;
        if (this.#leading === leading) this.#leading = undefined;
      });
    // It may have been looked at again meanwhile, or robbed in full view: then it stands in line.
    void over.then(() => {
      this.#queue();
    });
  }

  async #hold(waiting: AbortController, leading: AbortController): Promise<void> {
    if (this.#waiting === waiting) this.#waiting = undefined;
    this.#leading = leading;
    const beat = setInterval(() => {
      this.#channel.postMessage('beat');
    }, beatMs);
    this.#channel.postMessage('beat');
    try {
      if (this.#stands) await this.#lead(leading.signal);
    } finally {
      clearInterval(beat);
    }
  }
}
