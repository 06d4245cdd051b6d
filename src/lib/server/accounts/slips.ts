import { randomBytes } from 'node:crypto';
import { hour, type Clock } from './clock.ts';
import type { IssuedCode } from './invitations.ts';

/** Long enough to print it; codes are only ever stored as hashes, so afterwards it has to be issued again. */
const shownFor = hour / 4;

/** A code that was just issued, waiting to be shown to the coordinator who issued it. */
export interface Slip {
  person: string;
  issued: IssuedCode;
}

/**
 * Codes on their way from the act that issued them to the page that shows them. In memory alone: a page that is
 * loaded again issues nothing twice, and nothing of a code is ever on disk.
 */
export class Slips<Shown = Slip> {
  readonly #clock: Clock;
  readonly #slips = new Map<string, { shown: Shown; by: string; until: number }>();
  readonly #made = new Map<string, { key: Promise<string>; until: number }>();

  constructor(clock: Clock = Date.now) {
    this.#clock = clock;
  }

  /** Keeps it for a while, for this coordinator. Returns the last part of its page's address. */
  keep(by: string, shown: Shown): string {
    const now = this.#clock();
    for (const [key, { until }] of this.#slips) if (until <= now) this.#slips.delete(key);
    const key = randomBytes(16).toString('base64url');
    this.#slips.set(key, { shown, by, until: now + shownFor });
    return key;
  }

  /**
   * Makes a slip once for a form: sent twice, as by a double click, it comes to the same one. `sent` is the form's
   * own token and what was in it. Nothing is remembered of an act that failed.
   */
  async once(by: string, sent: string, make: () => Promise<Shown>): Promise<string> {
    const known = this.madeBy(by, sent);
    if (known !== undefined) return known;
    const form = formOf(by, sent);
    const now = this.#clock();
    for (const [other, { until }] of this.#made) if (until <= now) this.#made.delete(other);
    const key = make().then((shown) => this.keep(by, shown));
    this.#made.set(form, { key, until: now + shownFor });
    try {
      return await key;
    } catch (error) {
      this.#made.delete(form);
      throw error;
    }
  }

  /** The slip that a form has come to, or is coming to. */
  madeBy(by: string, sent: string): Promise<string> | undefined {
    const made = this.#made.get(formOf(by, sent));
    return made !== undefined && this.#clock() < made.until ? made.key : undefined;
  }

  find(by: string, key: string): Shown | undefined {
    const slip = this.#slips.get(key);
    return slip?.by === by && this.#clock() < slip.until ? slip.shown : undefined;
  }
}

function formOf(by: string, sent: string): string {
  return `${by} ${sent}`;
}
