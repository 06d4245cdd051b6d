import * as z from 'zod/mini';
import type { LinkSecret } from '../domain/feedback/link-code.ts';
import { sha256Of } from './sha-256.ts';

/** By the place at which it was typed. */
const Typed = z.record(z.string(), z.string());

/**
 * What a host mentor or a head typed behind their link and has not sent, on their own device. In localStorage, as a colleague's
 * answers are: there is nobody signed in whose small store it could be.
 */
export class LinkTyping {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly #key: string;
  #isRefused = false;

  /** @param storage undefined in a browser that keeps nothing */
  constructor(
    storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
    key: string,
  ) {
    this.#storage = storage;
    this.#key = key;
  }

  /** Whether something was typed, and all of it is kept. */
  get keeps(): boolean {
    return !this.#isRefused && Object.keys(this.#all()).length > 0;
  }

  /** What was typed at a place; undefined where nothing was. */
  read(place: string): string | undefined {
    return this.#all()[place];
  }

  /** Keeps what stands at a place, from the key stroke on. */
  keep(place: string, text: string): void {
    this.#write({ ...this.#all(), [place]: text });
  }

  /** What was sent stays on this device no longer. */
  forget(places: readonly string[]): void {
    const left = Object.entries(this.#all()).filter(([place]) => !places.includes(place));
    if (left.length === 0) this.forgetAll();
    else this.#write(Object.fromEntries(left));
  }

  forgetAll(): void {
    this.#storage?.removeItem(this.#key);
  }

  #all(): Record<string, string> {
    const text = this.#storage?.getItem(this.#key);
    if (text === undefined || text === null) return {};
    try {
      const parsed = Typed.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : {};
    } catch (error) {
      if (error instanceof SyntaxError) return {};
      throw error;
    }
  }

  #write(all: Record<string, string>): void {
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(all));
      this.#isRefused = this.#storage === undefined;
    } catch (error) {
      // A private window, or a full disk: what is on the screen is all there is.
      if (!(error instanceof DOMException)) throw error;
      this.#isRefused = true;
    }
  }
}

/**
 * What was typed behind a link, under a hash of it: whoever reads this device's storage cannot open the link. A browser that keeps
 * nothing, or has no hashes to give because the page came without https, keeps nothing.
 */
export async function linkTypingOf(link: LinkSecret): Promise<LinkTyping> {
  try {
    if (!isSecureContext) return new LinkTyping(undefined, '');
    const hash = await sha256Of(new TextEncoder().encode(`typed ${link}`));
    return new LinkTyping(localStorage, `selvedge-placement-${hash}`);
  } catch (error) {
    if (error instanceof DOMException) return new LinkTyping(undefined, '');
    throw error;
  }
}
