import { documentId } from '../domain/documents/document-id.ts';
import type { AgreedAttempt } from '../domain/measuring/agreed-attempt.ts';
import { AnswersDocument } from '../domain/measuring/answers-document.ts';
import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import {
  latestDecision,
  NormConsentDocument,
  type NormDecision,
} from '../domain/measuring/norm-consent.ts';
import { canonicalJson } from '../domain/canonical.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import { answerValues } from '../domain/measuring/result.ts';
import { soundAnswers } from '../domain/measuring/scoring.ts';
import type { Device } from './device.svelte.ts';
import { normDueIn, normDueKey, type NormDue } from './norm-due.ts';
import { Programme } from './programme.ts';

/** The version of the question that people are asked (routes/app/norm-question.svelte). */
const questionVersion = 3;

/**
 * Whether the programme may have a copy of this person's answers, and the sending of it: online, and made up for when
 * there is a signal where it was not possible. Their own space is never opened by the server: the copy goes from here.
 */
export class NormConsent {
  #device: Device;
  #programme: Programme;
  #said = $state.raw<NormConsentDocument['decision'] | undefined>(undefined);

  constructor(device: Device) {
    this.#device = device;
    this.#programme = new Programme(device);
  }

  get decision(): NormDecision {
    return this.#latest?.value;
  }

  get #latest(): NormConsentDocument['decision'] | undefined {
    const documents = this.#device
      .documents(this.#device.ownSpace)
      .ofType('normConsent', NormConsentDocument);
    const said = this.#said === undefined ? [] : [{ decision: this.#said }];
    return latestDecision([...documents, ...said], this.#device.now());
  }

  /** Keeps the decision, then does what follows of it as far as there is a signal. */
  async decide(value: 'agreed' | 'refused', attempts: readonly AnswersPart[]): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    this.#said = { value, text: questionVersion, at: this.#device.stamp() };
    await this.#device.write(ownSpace, documentId('normConsent', person, 'norm', id), {
      type: 'normConsent',
      author: person,
      v: 1,
      decision: this.#said,
    });
    // Before the server is asked: whoever leaves meanwhile has it counted as not yet sent.
    await this.#noteDue(value === 'agreed' ? 'send' : 'withdraw');
    await this.follow(attempts);
  }

  /**
   * Sends the finished looks that were not sent as they now stand, or withdraws what was sent. Without a signal nothing
   * happens: it is done whenever the device has come up to date, and so has heard what was decided on another one.
   */
  async follow(attempts: readonly AnswersPart[]): Promise<void> {
    // Of two tabs, or two notices, the second finds it done.
    await navigator.locks.request(`norm ${this.#device.person}`, async () => {
      await this.#device.documents(this.#device.ownSpace).load();
      const given = attempts.filter((one) => !this.#isBrought(one));
      const { decision } = this;
      const isRefused = decision === 'refused';
      // Of a look that was deleted, too, a copy has to go.
      const isGone = await reached(() =>
        isRefused ? this.#withdraw() : this.#withdrawDeleted(decision, given),
      );
      const isSent = isGone && (await reached(() => this.#sendAll(decision, given)));
      await this.#noteDue(!isGone ? 'withdraw' : isSent ? undefined : 'send');
    });
  }

  /** How things stand: what is still to be done, and of how many looks the server has a copy from this device. */
  async standing(): Promise<{ due: NormDue | undefined; sent: number }> {
    const due = normDueIn(await this.#device.store.get('settings', normDueKey));
    return { due, sent: (await this.#keys(sentPrefix)).length };
  }

  /** Kept where it counts as not yet sent: a sign-out would leave copies that were to be deleted. */
  async #noteDue(due: NormDue | undefined): Promise<void> {
    const known = normDueIn(await this.#device.store.get('settings', normDueKey));
    if (known === due) return;
    await this.#device.guarded(async (store) => {
      if (due === undefined) await store.delete('settings', normDueKey);
      else await store.put('settings', due, normDueKey);
    });
    await this.#device.countUnsent();
    this.#device.tell({ kind: 'unsent' });
  }

  /** How many copies the server would not take, for good: each is tried again only when its look has changed. */
  async refused(): Promise<number> {
    return (await this.#keys(refusedPrefix)).length;
  }

  /** Whether a look was given in an earlier programme: what this one learns from is its own. */
  #isBrought(attempt: AnswersPart): boolean {
    return this.#device
      .documents(this.#device.ownSpace)
      .ofType('answers', AnswersDocument)
      .some((one) => one.brought === true && attemptKey(one) === attemptKey(attempt));
  }

  async #sendAll(decision: NormDecision, attempts: readonly AnswersPart[]): Promise<boolean> {
    if (decision !== 'agreed') return true;
    let isSent = true;
    for (const one of attempts) isSent = (await this.#send(one)) && isSent;
    return isSent;
  }

  /** False where the server may take it another time. */
  async #send(attempt: AnswersPart): Promise<boolean> {
    const instrument = this.#programme.asked(attempt);
    const copy = instrument === undefined ? undefined : copyOf(attempt, instrument);
    if (copy === undefined) return true;
    const [sent, refused] = [sentPrefix + lookKey(attempt), refusedPrefix + lookKey(attempt)];
    const body = canonicalJson(copy);
    for (const key of [sent, refused])
      if ((await this.#device.store.get('settings', key)) === body) return true;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/api/norm?agreed=${this.#latest?.at ?? ''}`, {
      method: 'PUT',
      headers,
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    // Refused on another device since: this one hears of it with its next news.
    if (response.status === 409) return true;
    if (!response.ok && response.status !== 400) return false;
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('settings', 'readwrite');
      await tx.store.delete(refused);
      await tx.store.put(body, response.ok ? sent : refused);
      await tx.done;
    });
    this.#device.tell({ kind: 'unsent' });
    return true;
  }

  async #keys(prefix: string): Promise<string[]> {
    const all = await this.#device.store.getAllKeys('settings');
    return all.filter((key) => key.startsWith(prefix));
  }

  /** A look that was sent from here and deleted since: all copies go, and those that stand are sent anew. */
  async #withdrawDeleted(
    decision: NormDecision,
    attempts: readonly AnswersPart[],
  ): Promise<boolean> {
    if (decision !== 'agreed') return true;
    const standing = new Set(attempts.map((one) => sentPrefix + lookKey(one)));
    const sent = await this.#keys(sentPrefix);
    return sent.every((key) => standing.has(key)) || (await this.#withdraw('/api/norm'));
  }

  async #withdraw(address = `/api/norm?refused=${this.#latest?.at ?? ''}`): Promise<boolean> {
    // Another device may have sent copies between two refusals: each refusal withdraws by itself.
    const refusal = this.#latest?.at ?? '';
    const sent = [...(await this.#keys(sentPrefix)), ...(await this.#keys(refusedPrefix))];
    const done = await this.#device.store.get('settings', withdrawnKey);
    if (done === refusal && sent.length === 0) return true;
    const response = await fetch(address, {
      method: 'DELETE',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return false;
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('settings', 'readwrite');
      for (const key of sent) await tx.store.delete(key);
      await tx.store.put(refusal, withdrawnKey);
      await tx.done;
    });
    this.#device.tell({ kind: 'unsent' });
    return true;
  }
}

/** What came of asking the server; false where there is no signal, as fetch tells it, or the line is silent. */
async function reached(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (error) {
    const isOfTheLine = error instanceof DOMException && error.name === 'TimeoutError';
    if (!(error instanceof TypeError) && !isOfTheLine) throw error;
    return false;
  }
}

/** How long the server may take: other tabs wait for it. */
const patienceMs = 15_000;

/** The settings that have what was last sent of each look, and what the server would not take. */
const [sentPrefix, refusedPrefix] = ['normSent ', 'normRefused '];

/** The setting that has the stamp of the refusal that was carried out last. */
const withdrawnKey = 'normWithdrawn';

/** Another look of the same key is another one. */
function lookKey(attempt: AnswersPart): string {
  return `${attemptKey(attempt)} ${attempt.startedAt}`;
}

/** What is sent of a finished look: the answers alone, as far as they count. Undefined while it is under way. */
function copyOf(attempt: AnswersPart, asked: Instrument): AgreedAttempt | undefined {
  const { instrument, version, occasion, mode, finishedAt } = attempt;
  if (finishedAt === undefined) return undefined;
  return {
    instrument,
    version,
    occasion,
    mode,
    finishedAt,
    answers: Object.entries(soundAnswers(asked, answerValues(attempt))).map(
      ([statement, value]) => ({ statement, value }),
    ),
  };
}
