import {
  HandOverDocument,
  handOverKey,
  HandOverShareDocument,
  HandOverTurnDocument,
  type HandOverCopy,
} from '../domain/coaching/hand-over.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import type { ShownState } from '../domain/sharing/shown-state.ts';
import { Circle } from './circle.svelte.ts';
import { circlesToShow, othersIn } from './coaching-circle.ts';
import type { Device } from './device.svelte.ts';
import { Sharing } from './sharing.ts';
import { shownIn } from './showing.ts';
import type { Read } from './space-documents.svelte.ts';
import { isoNow, writeNew } from './write-new.ts';

/** What is handed over in one circle: what was written there, what became of it, and what was passed on into it. */
export class HandOvers {
  #device: Device;
  #membership: SpaceMembership;

  constructor(device: Device, membership: SpaceMembership) {
    this.#device = device;
    this.#membership = membership;
  }

  /** The newest first. */
  get written(): Read<HandOverDocument>[] {
    return this.#documents
      .ofType('handOver', HandOverDocument)
      .toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt));
  }

  get turns(): Read<HandOverTurnDocument>[] {
    return this.#documents.ofType('handOverTurn', HandOverTurnDocument);
  }

  /** Copies that the intern passed on from elsewhere, the newest first. */
  get passedOn(): Read<HandOverShareDocument>[] {
    return this.#documents.ofType('share', HandOverShareDocument).reverse();
  }

  /** Writes one: a coach's, or a host mentor's. */
  async write(text: string): Promise<void> {
    const writtenAt = isoNow(this.#device);
    await writeNew(this.#device, this.#membership.id, 'handOver', { text, writtenAt });
  }

  /** The intern passes one on into another circle: a copy there, and a word of it here. */
  async passOn(copy: HandOverCopy, into: SpaceMembership, ofHash: string): Promise<void> {
    await new Sharing(this.#device, into).showHandOver(copy, ofHash);
    await this.#turn(copy.handOver, 'passed-on', othersIn(into, this.#device));
  }

  /** Takes a copy back out of another circle. */
  async takeBack(id: string, from: SpaceMembership): Promise<void> {
    await new Sharing(this.#device, from).takeBackAllOf(handOverKey(id));
    await this.#turn(id, 'taken-back', othersIn(from, this.#device));
  }

  /** The intern keeps one: it stays between the two. */
  async keep(id: string): Promise<void> {
    await this.#turn(id, 'kept');
  }

  /** What the other would see of one. */
  copyOf({ _id, author, text, writtenAt }: Read<HandOverDocument>): HandOverCopy {
    const writer = this.#membership.people.find(({ id }) => id === author);
    const role = writer === undefined || writer.role === 'intern' ? 'coach' : writer.role;
    return { kind: 'handOver', handOver: _id, from: writer?.name ?? '', role, writtenAt, text };
  }

  /** The other circles into which the intern could pass something on now. */
  get others(): readonly SpaceMembership[] {
    return circlesToShow(this.#device).filter(({ id }) => id !== this.#membership.id);
  }

  /** What those of another circle can see of one, and what comes of it with the next signal. */
  shownTo(id: string, other: SpaceMembership): ShownState {
    return shownIn(this.#device, new Circle(this.#device, other), handOverKey(id));
  }

  /** Whether one that was written here has not yet gone to the intern. */
  isUnsent(id: string): boolean {
    return this.#device.unsent.some((thing) => thing.kind === 'handOver' && thing.id === id);
  }

  async #turn(of: string, did: HandOverTurnDocument['did'], to?: string): Promise<void> {
    await writeNew(this.#device, this.#membership.id, 'handOverTurn', {
      of,
      did,
      ...(to === undefined ? {} : { to }),
      saidAt: isoNow(this.#device),
    });
  }

  get #documents() {
    return this.#device.documents(this.#membership.id);
  }
}
