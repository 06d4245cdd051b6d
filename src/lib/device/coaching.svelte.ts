import {
  agreementOf,
  CoachingTermsDocument,
  type Agreement,
  type Terms,
} from '../domain/coaching/agreement.ts';
import {
  TargetDocument,
  targetsOf,
  TargetTurnDocument,
  type Target,
  type TargetState,
} from '../domain/coaching/target.ts';
import { termsEdition } from '../content/coaching-terms.ts';
import type { Device } from './device.svelte.ts';
import { isoNow, writeNew } from './write-new.ts';

/** What the two of a circle have agreed on, and the targets between them. */
export class Coaching {
  #device: Device;
  #circle: string;

  constructor(device: Device, circle: string) {
    this.#device = device;
    this.#circle = circle;
  }

  get agreement(): Agreement {
    const people = this.#device.circles.find(({ id }) => id === this.#circle)?.people ?? [];
    return agreementOf(
      this.#documents.ofType('coachingTerms', CoachingTermsDocument),
      people.flatMap(({ id, role }) => (role === 'intern' ? [] : [id])),
    );
  }

  /** The open ones first. */
  get targets(): Target[] {
    return targetsOf(
      this.#documents.ofType('target', TargetDocument),
      this.#documents.ofType('targetTurn', TargetTurnDocument),
    );
  }

  /** Puts forward how the two could work together: our own wording, and what is added to it. */
  async putForward(terms: Pick<Terms, 'own' | 'isLineManager'>): Promise<void> {
    await this.#say({ ...terms, edition: termsEdition });
  }

  /** Says yes to what the other put forward, in the words in which it was read. */
  async sayYes({ _id, edition, own }: Terms, isLineManager: boolean): Promise<void> {
    await this.#say({ edition, own, isLineManager, to: _id });
  }

  async #say(terms: Record<string, unknown>): Promise<void> {
    const saidAt = isoNow(this.#device);
    await writeNew(this.#device, this.#circle, 'coachingTerms', { ...terms, saidAt });
  }

  /** Writes a target down. */
  async set(
    target: Pick<TargetDocument, 'what' | 'why' | 'by' | 'how' | 'competency'>,
  ): Promise<void> {
    const setAt = isoNow(this.#device);
    await writeNew(this.#device, this.#circle, 'target', { ...target, setAt });
  }

  /** Says what became of a target, moves its day, or only says something: what is not given stays as it is. */
  async turn(
    target: string,
    words: string,
    { state, by }: { state?: TargetState | undefined; by?: string | undefined },
  ): Promise<void> {
    await writeNew(this.#device, this.#circle, 'targetTurn', {
      target,
      words,
      ...(state === undefined ? {} : { state }),
      ...(by === undefined ? {} : { by }),
      saidAt: isoNow(this.#device),
    });
  }

  get #documents() {
    return this.#device.documents(this.#circle);
  }
}
