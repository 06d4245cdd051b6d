import { ulid } from 'ulid';
import { canonicalJson } from '../domain/canonical.ts';
import { erasureOfDocument } from '../domain/erasure/begun.ts';
import { documentId } from '../domain/documents/document-id.ts';
import { FocusAgreementDocument, FocusProposalDocument } from '../domain/focus/focus.ts';
import { attemptKey } from '../domain/measuring/answers.ts';
import type { Result } from '../domain/measuring/result.ts';
import {
  mergeRoleDemand,
  RoleDemandDocument,
  type RoleDemand,
} from '../domain/measuring/role-demand.ts';
import { copyDays } from '../domain/sharing/copy-days.ts';
import { circleSummary, type CircleSummary } from '../domain/sharing/circle-summary.ts';
import { selfReviewKey } from '../domain/self-review/self-review.ts';
import type { SelfReviewCopy } from '../domain/self-review/self-review-copy.ts';
import {
  ReplyDocument,
  ReviewShareDocument,
  SeenDocument,
  ShareDocument,
} from '../domain/sharing/share.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn } from './erased.ts';
import type { Read, SpaceDocuments } from './space-documents.svelte.ts';

/** SHA-256 (hex) of what was shown, to tell later whether the original has changed since. */
export async function hashOf(result: Result | SelfReviewCopy): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(result));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What two people share: the intern's shares, the replies, the coach's view of the role. */
export class Circle {
  readonly membership: SpaceMembership;
  #device: Device;
  #documents: SpaceDocuments;

  constructor(device: Device, membership: SpaceMembership) {
    this.membership = membership;
    this.#device = device;
    this.#documents = device.documents(membership.id);
  }

  get loaded(): boolean {
    return this.#documents.loaded;
  }

  /** Whether what the others put here has come to this device: before that, nothing can be said of what is here. */
  get isFetched(): boolean {
    return this.#device.isFetched(this.membership.id);
  }

  async load(): Promise<void> {
    await this.#documents.load();
  }

  /** What was shown, the newest first. */
  get shares(): Read<ShareDocument>[] {
    return this.#standing(this.#documents.ofType('share', ShareDocument)).reverse();
  }

  /** Whether something is still here that its owner has deleted: until the server has deleted it too. */
  get isBeingErased(): boolean {
    return this.#documents.all.some((document) => this.#isErased(document));
  }

  /** What was written about a share, the oldest first. */
  get replies(): Read<ReplyDocument>[] {
    return this.#documents
      .ofType('reply', ReplyDocument)
      .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  }

  get proposals(): Read<FocusProposalDocument>[] {
    return this.#documents.ofType('focusProposal', FocusProposalDocument);
  }

  get agreements(): Read<FocusAgreementDocument>[] {
    return this.#documents.ofType('focusAgreement', FocusAgreementDocument);
  }

  /** What each of them thinks the role asks, one document a device. */
  get roleDemands(): Read<RoleDemandDocument>[] {
    return this.#documents.ofType('roleDemand', RoleDemandDocument);
  }

  /** What one of the others thinks the role asks. */
  roleDemandOf(person: string, instrument: string): RoleDemand {
    const documents = this.roleDemands.filter(
      (document) => document.author === person && document.instrument === instrument,
    );
    return mergeRoleDemand(documents, this.#device.now());
  }

  /** Copies of self-reviews that were shown, the newest first. */
  get reviewShares(): Read<ReviewShareDocument>[] {
    return this.#standing(this.#documents.ofType('share', ReviewShareDocument)).reverse();
  }

  #standing<T extends { author: string }>(shares: readonly T[]): T[] {
    return shares.filter((share) => !this.#isErased(share));
  }

  #isErased(document: Record<string, unknown>): boolean {
    const isMine = document['author'] === this.#device.person;
    return isMine && erasureOfDocument(erasedOn(this.#device), document) !== undefined;
  }

  /**
   * Puts a copy of a result here, on its way to disk in the task of the call. An earlier copy of the same attempt is taken
   * back. `ofHash` is the hash of the original, reckoned before.
   */
  async show(content: Result, ofHash: string): Promise<void> {
    await this.#show(attemptKey(content), content, ofHash);
  }

  /** The same with a copy of a self-review. */
  async showReview(content: SelfReviewCopy, ofHash: string): Promise<void> {
    await this.#show(selfReviewKey(content), content, ofHash);
  }

  async #show(of: string, content: Result | SelfReviewCopy, ofHash: string): Promise<void> {
    const shown = await this.#write('share', {
      of,
      ofHash,
      sharedAt: new Date(this.#device.now()).toISOString(),
      content: { ...content, ...copyDays(content, of, erasedOn(this.#device)) },
    });
    const earlier = [...this.shares, ...this.reviewShares].filter(
      (share) => share.of === of && share.author === this.#device.person && share._id !== shown,
    );
    for (const { _id } of earlier) await this.#device.remove(this.membership.id, _id);
  }

  /**
   * Removes a copy, from the other devices at their next sync; with it every other of the same thing: two devices of one
   * person may each have shown it without a signal.
   */
  async takeBack(share: string): Promise<void> {
    const mine = [...this.shares, ...this.reviewShares].filter(
      ({ author }) => author === this.#device.person,
    );
    const of = mine.find(({ _id }) => _id === share)?.of;
    const same = mine.filter((one) => one.of === of).map(({ _id }) => _id);
    for (const id of new Set([share, ...same])) await this.#device.remove(this.membership.id, id);
  }

  /**
   * Takes back each older copy of what is shown here in a newer one: this person showed it on a device that had not yet
   * heard of the other.
   */
  async takeBackOlder(): Promise<void> {
    const { person } = this.#device;
    const newest = new Set<string>();
    // The newest first.
    for (const { _id, of, author } of [...this.shares, ...this.reviewShares]) {
      if (author !== person) continue;
      if (newest.has(of)) await this.#device.remove(this.membership.id, _id);
      newest.add(of);
    }
  }

  /** Answers a share. */
  async reply(to: string, text: string): Promise<void> {
    await this.#write('reply', { to, writtenAt: new Date(this.#device.now()).toISOString(), text });
  }

  /** What is latest here, and whether this person has seen it. */
  get summary(): CircleSummary {
    return circleSummary(this, this.#device.person, this.#seen);
  }

  /** The line for a first screen, kept in the small store so that it is there before the space is open. */
  async summarise(): Promise<CircleSummary> {
    const { summary } = this;
    await this.#device.guarded((store) =>
      store.put('summaries', { space: this.membership.id, ...summary }),
    );
    return summary;
  }

  /** Everything here has been on the screen. */
  async markSeen(): Promise<void> {
    const { keys, isNew } = this.summary;
    if (!isNew) return;
    const { person, id, ownSpace } = this.#device;
    const circle = this.membership.id;
    await this.#device.write(ownSpace, documentId('seen', person, circle, id), {
      type: 'seen',
      author: person,
      v: 1,
      circle,
      keys: [...keys],
    });
  }

  /** What any of this person's devices has had on its screen. */
  get #seen(): ReadonlySet<string> {
    return new Set(
      this.#device
        .documents(this.#device.ownSpace)
        .ofType('seen', SeenDocument)
        .filter(({ circle }) => circle === this.membership.id)
        .flatMap(({ keys }) => keys),
    );
  }

  /** Returns the id of what was written. */
  async #write(type: 'share' | 'reply', content: Record<string, unknown>): Promise<string> {
    const author = this.#device.person;
    const id = documentId(type, author, ulid(this.#device.now()).toLowerCase());
    await this.#device.write(this.membership.id, id, { type, author, v: 1, ...content });
    return id;
  }
}
