import {
  FocusAgreementDocument,
  FocusProposalDocument,
  focusState,
  type FocusState,
} from '../domain/focus/focus.ts';
import type { Framework } from '../domain/framework/framework.ts';
import type { Device } from './device.svelte.ts';
import { isoNow, writeNew } from './write-new.ts';

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
    await writeNew(this.#device, this.#circle, 'focusProposal', {
      framework,
      version,
      competencies: [...competencies],
      words,
      proposedAt: isoNow(this.#device),
    });
  }

  /** Agrees to what the other proposed. */
  async agree(to: string, words: string): Promise<void> {
    await writeNew(this.#device, this.#circle, 'focusAgreement', {
      to,
      words,
      agreedAt: isoNow(this.#device),
    });
  }
}
