import { readLinkSecret, type LinkSecret } from '../domain/feedback/link-code.ts';
import type { GivenAnswers } from '../domain/feedback/given-answers.ts';
import type { LinkAnswer, OpenLink } from '../domain/feedback/link-answer.ts';
import { keptCopyOf, newToken, type AnsweringCopy, type KeptCopy } from './feedback-copy.ts';
import { askAboutLink } from './feedback-request.ts';

/** Where a colleague stands with their link. */
export type FeedbackPageState =
  | { state: 'opening' }
  | { state: 'no-link' }
  | { state: 'answering'; about: OpenLink; given: GivenAnswers }
  /** Sent as soon as there is a signal. */
  | { state: 'waiting'; about: OpenLink }
  | { state: 'sent' }
  | { state: 'unknown' }
  | { state: 'closed'; closesAt: string; calledOff: boolean; hadSomething: boolean }
  | { state: 'no-signal' }
  | { state: 'failed'; message: string };

const retryAfter = 15_000;

/** One colleague's page: what they answer is kept at each tap, and sent when they say so and there is a signal. */
export class FeedbackPage {
  #state = $state.raw<FeedbackPageState>({ state: 'opening' });
  /** Whether the browser keeps what is tapped. */
  #keeps = $state(true);
  #link: LinkSecret | undefined;
  #kept: KeptCopy | undefined;
  #copy: AnsweringCopy | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  get now(): FeedbackPageState {
    return this.#state;
  }

  get keeps(): boolean {
    return this.#keeps;
  }

  /** Opens a link, as it stands in an address or was typed: what is on this device first, then what the server says. */
  async open(typed: string): Promise<void> {
    clearTimeout(this.#retry);
    this.#state = { state: 'opening' };
    this.#link = readLinkSecret(typed);
    this.#copy = undefined;
    if (this.#link === undefined) {
      this.#state = typed.trim() === '' ? { state: 'no-link' } : { state: 'unknown' };
      return;
    }
    this.#kept = await keptCopyOf(this.#link);
    const copy = this.#kept?.read();
    if (copy?.state === 'sent') {
      this.#state = { state: 'sent' };
      return;
    }
    this.#copy = copy;
    if (copy === undefined) return this.#ask();
    if (copy.isSending) return this.send();
    this.#show(copy);
    await this.#ask();
  }

  answer(statement: string, value: number | 'not-seen'): void {
    this.#change((given) => ({
      ...given,
      statements: { ...given.statements, [statement]: value },
    }));
  }

  comment(question: string, text: string): void {
    this.#change((given) => ({ ...given, comments: { ...given.comments, [question]: text } }));
  }

  /** Sends what was answered; without a signal, as soon as there is one. */
  async send(): Promise<void> {
    const link = this.#link;
    const copy = this.#latest;
    if (link === undefined || copy === undefined) return;
    clearTimeout(this.#retry);
    this.#keep({ ...copy, isSending: true });
    this.#state = { state: 'waiting', about: copy.about };
    this.#heard(await askAboutLink({ link, token: copy.token, answers: copy.given }));
  }

  /** There is a signal, or somebody looks again. */
  async tryAgain(): Promise<void> {
    if (this.#state.state === 'waiting') await this.send();
    else if (this.#state.state === 'no-signal') await this.#ask();
  }

  async #ask(): Promise<void> {
    const link = this.#link;
    if (link === undefined) return;
    const token = this.#copy?.token;
    this.#heard(await askAboutLink({ link, ...(token === undefined ? {} : { token }) }));
  }

  #heard(answer: LinkAnswer | { state: 'no-signal' } | { state: 'failed'; message: string }): void {
    const copy = this.#copy;
    switch (answer.state) {
      case 'open':
        this.#keep({
          state: 'answering',
          token: copy?.token ?? newToken(),
          given: copy?.given ?? { statements: {}, comments: {} },
          isSending: false,
          about: answer,
        });
        return;
      case 'sent':
        this.#copy = undefined;
        this.#put(() => this.#kept?.write({ state: 'sent' }));
        this.#state = { state: 'sent' };
        return;
      case 'no-signal':
        if (copy === undefined) this.#state = { state: 'no-signal' };
        if (copy?.isSending === true)
          this.#retry = setTimeout(() => void this.tryAgain(), retryAfter);
        return;
      case 'closed':
        this.#state = {
          state: 'closed',
          closesAt: answer.closesAt,
          calledOff: answer.calledOff,
          hadSomething: copy !== undefined,
        };
        this.#kept?.forget();
        return;
      case 'unknown':
        this.#state = { state: 'unknown' };
        return;
      case 'refused':
        if (copy !== undefined) this.#keep({ ...copy, isSending: false });
        return;
      case 'too-many-failures':
        this.#fail('Too many links from here led nowhere. Try again in an hour.');
        return;
      case 'failed':
        this.#fail(answer.message);
    }
  }

  /** What was answered stays; the next opening tries again. */
  #fail(message: string): void {
    this.#state = { state: 'failed', message };
  }

  /** Another tab of this link has answered something, or has sent it: what it sends is all that there is. */
  hearOtherTab(): void {
    const stored = this.#kept?.read();
    if (stored?.state === 'sent') {
      clearTimeout(this.#retry);
      this.#copy = undefined;
      this.#state = { state: 'sent' };
    } else if (stored?.state === 'answering' && this.#state.state === 'answering') {
      this.#copy = stored;
      if (stored.isSending) this.#state = { state: 'waiting', about: stored.about };
      else this.#show(stored);
    }
  }

  /** With what another tab of this link may have answered meanwhile. */
  get #latest(): AnsweringCopy | undefined {
    const stored = this.#kept?.read();
    return stored?.state === 'answering' && this.#keeps ? stored : this.#copy;
  }

  #change(change: (given: GivenAnswers) => GivenAnswers): void {
    const copy = this.#latest;
    if (copy === undefined || this.#state.state !== 'answering') return;
    this.#keep({ ...copy, given: change(copy.given) });
  }

  #keep(copy: AnsweringCopy): void {
    this.#copy = copy;
    this.#put(() => this.#kept?.write(copy));
    this.#show(copy);
  }

  #show({ about, given }: AnsweringCopy): void {
    this.#state = { state: 'answering', about, given };
  }

  #put(write: () => void): void {
    try {
      write();
      this.#keeps = this.#kept !== undefined;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#keeps = false;
    }
  }
}
