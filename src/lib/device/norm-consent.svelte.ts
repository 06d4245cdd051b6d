import { documentId } from '../domain/documents/document-id.ts';
import type { AgreedAttempt } from '../domain/measuring/agreed-attempt.ts';
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
    await this.follow(attempts);
  }

  /**
   * Sends the finished looks that were not sent as they now stand, or withdraws what was sent. Without a signal nothing
   * happens: it is done whenever the device has come up to date, and so has heard what was decided on another one.
   */
  async follow(attempts: readonly AnswersPart[]): Promise<void> {
    // Of two tabs, or two notices, the second finds it done.
    await navigator.locks.request(`norm ${this.#device.person}`, async () => {
      try {
        await this.#device.documents(this.#device.ownSpace).load();
        if (this.decision === 'agreed') {
          await this.#withdrawDeleted(attempts);
          for (const one of attempts) await this.#send(one);
        } else if (this.decision === 'refused') await this.#withdraw();
      } catch (error) {
        // No signal, as fetch tells it, or a line that is silent.
        const isOfTheLine = error instanceof DOMException && error.name === 'TimeoutError';
        if (!(error instanceof TypeError) && !isOfTheLine) throw error;
      }
    });
  }

  /** How many copies the server would not take, for good: each is tried again only when its look has changed. */
  async refused(): Promise<number> {
    return (await this.#keys(refusedPrefix)).length;
  }

  async #send(attempt: AnswersPart): Promise<void> {
    const instrument = this.#programme.asked(attempt);
    const copy = instrument === undefined ? undefined : copyOf(attempt, instrument);
    if (copy === undefined) return;
    const [sent, refused] = [sentPrefix + lookKey(attempt), refusedPrefix + lookKey(attempt)];
    const body = canonicalJson(copy);
    for (const key of [sent, refused])
      if ((await this.#device.store.get('settings', key)) === body) return;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`/api/norm?agreed=${this.#latest?.at ?? ''}`, {
      method: 'PUT',
      headers,
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok && response.status !== 400) return;
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('settings', 'readwrite');
      await tx.store.delete(refused);
      await tx.store.put(body, response.ok ? sent : refused);
      await tx.done;
    });
  }

  async #keys(prefix: string): Promise<string[]> {
    const all = await this.#device.store.getAllKeys('settings');
    return all.filter((key) => key.startsWith(prefix));
  }

  /** A look that was sent from here and deleted since: all copies go, and those that stand are sent anew. */
  async #withdrawDeleted(attempts: readonly AnswersPart[]): Promise<void> {
    const standing = new Set(attempts.map((one) => sentPrefix + lookKey(one)));
    const sent = await this.#keys(sentPrefix);
    if (sent.some((key) => !standing.has(key))) await this.#withdraw('/api/norm');
  }

  async #withdraw(address = `/api/norm?refused=${this.#latest?.at ?? ''}`): Promise<void> {
    // Another device may have sent copies between two refusals: each refusal withdraws by itself.
    const refusal = this.#latest?.at ?? '';
    const sent = [...(await this.#keys(sentPrefix)), ...(await this.#keys(refusedPrefix))];
    const done = await this.#device.store.get('settings', withdrawnKey);
    if (done === refusal && sent.length === 0) return;
    const response = await fetch(address, {
      method: 'DELETE',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return;
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('settings', 'readwrite');
      for (const key of sent) await tx.store.delete(key);
      await tx.store.put(refusal, withdrawnKey);
      await tx.done;
    });
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
