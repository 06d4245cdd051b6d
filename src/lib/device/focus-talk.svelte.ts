import { ulid } from 'ulid';
import { documentId } from '../domain/documents/document-id.ts';
import {
  FocusAgreementDocument,
  FocusProposalDocument,
  focusState,
  type FocusState,
} from '../domain/focus/focus.ts';
import type { Framework } from '../domain/framework/framework.ts';
import type { Device } from './device.svelte.ts';

/** What two people of a circle say to one another about the focus, and where that leaves them. */
export class FocusTalk {
  #device: Device;
  #circle: string;

  constructor(device: Device, circle: string) {
    this.#device = device;
    this.#circle = circle;
  }

  get state(): FocusState {
    const documents = this.#device.documents(this.#circle);
    return focusState(
      documents.ofType('focusProposal', FocusProposalDocument),
      documents.ofType('focusAgreement', FocusAgreementDocument),
    );
  }

  /** Says what the focus should be. */
  async propose(
    { id: framework, version }: Pick<Framework, 'id' | 'version'>,
    competencies: readonly string[],
    words: string,
  ): Promise<void> {
    await this.#write('focusProposal', {
      framework,
      version,
      competencies: [...competencies],
      words,
      proposedAt: this.#now(),
    });
  }

  /** Agrees to what the other proposed. */
  async agree(to: string, words: string): Promise<void> {
    await this.#write('focusAgreement', { to, words, agreedAt: this.#now() });
  }

  #now(): string {
    return new Date(this.#device.now()).toISOString();
  }

  async #write(type: 'focusProposal' | 'focusAgreement', content: Record<string, unknown>) {
    const { person } = this.#device;
    const id = documentId(type, person, ulid(this.#device.now()).toLowerCase());
    await this.#device.write(this.#circle, id, { type, author: person, v: 1, ...content });
  }
}
