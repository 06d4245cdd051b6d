import {
  LinkAct,
  PlacementLinkAnswer,
  type LinkAct as Act,
} from '../domain/placement/link-view.ts';
import { readLinkSecret } from '../domain/feedback/link-code.ts';
import { LinkTyping, linkTypingOf } from './link-typing.ts';

/** What stands on the page behind a link of a placement. */
export type PlacementPageState =
  | { state: 'opening' }
  | { state: 'no-link' }
  /** `hadTyped`: what was typed behind it was on this device, and is removed. */
  | { state: 'unknown'; hadTyped: boolean }
  | { state: 'no-signal' }
  | { state: 'failed'; message: string }
  | Extract<PlacementLinkAnswer, { state: 'open' }>;

/** What came of saying something. */
export type Told = { ok: true } | { ok: false; message: string };

const nowhere: PlacementPageState = { state: 'unknown', hadTyped: false };

/** How long the server may take, in milliseconds. */
const patienceMs = 15_000;

/** The page of a host mentor or a head, who has a link and no account. Of it only what they typed is kept, until it is sent. */
export class PlacementPage {
  #now = $state.raw<PlacementPageState>({ state: 'opening' });
  #link = '';
  #typing = new LinkTyping(undefined, '');

  get now(): PlacementPageState {
    return this.#now;
  }

  /** What was typed here and is not sent yet. */
  get typing(): LinkTyping {
    return this.#typing;
  }

  /** Opens what stands behind the # of the address. */
  async open(typed: string): Promise<void> {
    const link = readLinkSecret(typed);
    if (link === undefined) {
      this.#now = typed.replace('#', '') === '' ? { state: 'no-link' } : nowhere;
      return;
    }
    this.#link = link;
    this.#now = { state: 'opening' };
    this.#typing = await linkTypingOf(link);
    const answer = await this.#ask(undefined);
    this.#now = answer.ok ? this.#shown(answer.answer) : answer.page;
  }

  /** Says something by the link; what stands on the page stays where it could not be said. */
  async say(act: Act): Promise<Told> {
    if (!LinkAct.safeParse(act).success)
      return { ok: false, message: 'That is too long to send. Shorten it a little.' };
    const answer = await this.#ask(act);
    if (!answer.ok) return { ok: false, message: answer.message };
    if (answer.answer.state === 'unknown') {
      this.#typing.forgetAll();
      return { ok: false, message: 'This link has been taken back. Nothing was sent.' };
    }
    this.#now = answer.answer;
    return { ok: true };
  }

  /** With a link that leads nowhere goes what was typed behind it. */
  #shown(answer: Answered): PlacementPageState {
    if (answer.state === 'open') return answer;
    const hadTyped = this.#typing.keeps;
    this.#typing.forgetAll();
    return { state: 'unknown', hadTyped };
  }

  get #noSignal(): string {
    const words = this.#typing.keeps ? 'kept on this device' : 'still here';
    return `There is no signal. What you wrote is ${words}: try again when there is one.`;
  }

  async #ask(act: Act | undefined): Promise<Asked> {
    let response: Response;
    try {
      response = await fetch('/api/placement', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'omit',
        body: JSON.stringify({ link: this.#link, ...(act === undefined ? {} : { act }) }),
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch {
      // fetch tells a lost line and a silent one by throwing, and nothing else.
      return { ok: false, message: this.#noSignal, page: { state: 'no-signal' } };
    }
    return read(await response.json().catch(() => undefined));
  }
}

type Answered = Extract<PlacementLinkAnswer, { state: 'open' | 'unknown' }>;

type Asked =
  { ok: true; answer: Answered } | { ok: false; message: string; page: PlacementPageState };

function read(body: unknown): Asked {
  const parsed = PlacementLinkAnswer.safeParse(body);
  if (!parsed.success) {
    const message = 'That did not work on our side. Try again in a few minutes.';
    return { ok: false, message, page: { state: 'failed', message } };
  }
  const { data } = parsed;
  if (data.state === 'open' || data.state === 'unknown') return { ok: true, answer: data };
  if (data.state === 'too-early')
    return { ok: false, message: data.message, page: { state: 'failed', message: data.message } };
  const message = 'Too many links that lead nowhere were tried from here. Try again in an hour.';
  return { ok: false, message, page: { state: 'failed', message } };
}
