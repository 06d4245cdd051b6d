import { documentId } from '../domain/documents/document-id.ts';
import type { AgreedAttempt } from '../domain/measuring/agreed-attempt.ts';
import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import {
  latestDecision,
  NormConsentDocument,
  type NormDecision,
} from '../domain/measuring/norm-consent.ts';
import { canonicalJson } from '../domain/canonical.ts';
import type { Device } from './device.svelte.ts';

/** The version of the question that people are asked (routes/app/norm-question.svelte). */
const questionVersion = 2;

/**
 * Whether the programme may have a copy of this person's answers, and the sending of it: online, and made up for at the
 * next start where it was not possible. Their own space is never opened by the server: the copy goes from here.
 */
export class NormConsent {
  #device: Device;
  #said = $state.raw<NormConsentDocument['decision'] | undefined>(undefined);

  constructor(device: Device) {
    this.#device = device;
  }

  get decision(): NormDecision {
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
   * happens, and the next start does it.
   */
  async follow(attempts: readonly AnswersPart[]): Promise<void> {
    try {
      if (this.decision === 'agreed') {
        await this.#withdrawDeleted(attempts);
        for (const one of attempts) await this.#send(one);
      } else if (this.decision === 'refused') await this.#withdraw();
    } catch (error) {
      // No signal, as fetch tells it.
      if (!(error instanceof TypeError)) throw error;
    }
  }

  async #send(attempt: AnswersPart): Promise<void> {
    const copy = copyOf(attempt);
    if (copy === undefined) return;
    const [key, body] = [sentKey(attempt), canonicalJson(copy)];
    if ((await this.#device.store.get('settings', key)) === body) return;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/norm', { method: 'PUT', headers, body });
    if (response.ok) await this.#device.guarded((store) => store.put('settings', body, key));
  }

  /** A look that was sent from here and deleted since: all copies go, and those that stand are sent anew. */
  async #withdrawDeleted(attempts: readonly AnswersPart[]): Promise<void> {
    const standing = new Set(attempts.map((one) => sentKey(one)));
    const sent = (await this.#device.store.getAllKeys('settings')).filter((key) =>
      key.startsWith('normSent '),
    );
    if (sent.some((key) => !standing.has(key))) await this.#withdraw();
  }

  async #withdraw(): Promise<void> {
    const keys = await this.#device.store.getAllKeys('settings');
    const done = keys.includes('normWithdrawn');
    const sent = keys.filter((key) => key.startsWith('normSent '));
    if (done && sent.length === 0) return;
    const response = await fetch('/api/norm', { method: 'DELETE' });
    if (!response.ok) return;
    await this.#device.guarded(async (store) => {
      const tx = store.transaction('settings', 'readwrite');
      for (const key of sent) await tx.store.delete(key);
      await tx.store.put(new Date(this.#device.now()).toISOString(), 'normWithdrawn');
      await tx.done;
    });
  }
}

/** The setting that has what was last sent of a look; another look of the same key is another one. */
function sentKey(attempt: AnswersPart): string {
  return `normSent ${attemptKey(attempt)} ${attempt.startedAt}`;
}

/** What is sent of a finished look: the answers alone. Undefined while it is under way. */
function copyOf(attempt: AnswersPart): AgreedAttempt | undefined {
  const { instrument, version, occasion, mode, finishedAt, answers } = attempt;
  if (finishedAt === undefined) return undefined;
  return {
    instrument,
    version,
    occasion,
    mode,
    finishedAt,
    answers: Object.entries(answers).map(([statement, { value }]) => ({ statement, value })),
  };
}
