import * as z from 'zod/mini';
import { GivenAnswers } from '../domain/feedback/given-answers.ts';
import { OpenLink } from '../domain/feedback/link-answer.ts';
import type { LinkSecret } from '../domain/feedback/link-code.ts';

/** What a colleague's device keeps of one link until its answers are sent; afterwards, that they were. */
const FeedbackCopy = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('answering'),
    /** Made once: a retry with the same one is known to be the same sending. */
    token: z.string(),
    about: OpenLink,
    given: GivenAnswers,
    /** Sending was asked for, and may have reached the server. */
    isSending: z.boolean(),
  }),
  z.object({ state: z.literal('sent') }),
]);
export type FeedbackCopy = z.infer<typeof FeedbackCopy>;
export type AnsweringCopy = Extract<FeedbackCopy, { state: 'answering' }>;

/**
 * One colleague's answers on their own device, under the hash of their link. In localStorage: it is written within the
 * tap itself, and there is nobody signed in whose small store it could be. Nothing in it ever runs out.
 */
export class KeptCopy {
  readonly #storage: Storage;
  readonly #key: string;

  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  read(): FeedbackCopy | undefined {
    const text = this.#storage.getItem(this.#key);
    if (text === null) return undefined;
    const parsed = FeedbackCopy.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  }

  /** Throws a DOMException where the browser keeps nothing. */
  write(copy: FeedbackCopy): void {
    this.#storage.setItem(this.#key, JSON.stringify(copy));
  }

  forget(): void {
    this.#storage.removeItem(this.#key);
  }
}

/** Where the copy of a link is kept; undefined in a browser that keeps nothing. */
export async function keptCopyOf(link: LinkSecret): Promise<KeptCopy | undefined> {
  try {
    return new KeptCopy(localStorage, await keyOf(link));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** 128 bits of chance. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keyOf(link: LinkSecret): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`copy ${link}`));
  const text = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return `selvedge-feedback-${text.join('')}`;
}
