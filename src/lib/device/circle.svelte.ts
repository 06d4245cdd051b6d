import { erasureOfDocument } from '../domain/erasure/begun.ts';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { FocusAgreementDocument, FocusProposalDocument } from '../domain/focus/focus.ts';
import {
  mergeRoleDemand,
  RoleDemandDocument,
  type RoleDemand,
} from '../domain/measuring/role-demand.ts';
import { LevelViewDocument } from '../domain/self-review/level-view.ts';
import { circleSummary, type CircleSummary } from '../domain/sharing/circle-summary.ts';
import { actOf, type ActDone } from '../domain/coaching/act-done.ts';
import {
  AnyShareDocument,
  ReplyDocument,
  ReviewShareDocument,
  SeenDocument,
  ShareDocument,
} from '../domain/sharing/share.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { Coaching } from './coaching.svelte.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn } from './erased.ts';
import type { Programme } from './programme.ts';
import type { Read, SpaceDocuments } from './space-documents.svelte.ts';

const seenHere = new WeakMap<Device, Map<string, Set<string>>>();

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

  /** Whether nothing was ever put here that could be read, or all of it was taken away. */
  get isEmpty(): boolean {
    const { copies, replies, proposals } = this;
    const things = [copies, replies, proposals];
    return this.loaded && this.isFetched && things.every(({ length }) => length === 0);
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

  /** How others see the levels of the intern, one document a device. */
  get levelViews(): Read<LevelViewDocument>[] {
    return this.#documents.ofType('levelView', LevelViewDocument);
  }

  /** What each of them thinks the role asks, one document a device. */
  get roleDemands(): Read<RoleDemandDocument>[] {
    return this.#documents.ofType('roleDemand', RoleDemandDocument);
  }

  /** What one of the others thinks the role asks in the areas of a version. */
  roleDemandOf(person: string, instrument: Instrument, programme: Programme): RoleDemand {
    const documents = this.roleDemands.filter(
      (document) => document.author === person && document.instrument === instrument.id,
    );
    const find = (version: number) => programme.instrument({ id: instrument.id, version });
    return mergeRoleDemand(documents, instrument, find, this.#device.now());
  }

  /** Copies of self-reviews that were shown, the newest first. */
  get reviewShares(): Read<ReviewShareDocument>[] {
    return this.#standing(this.#documents.ofType('share', ReviewShareDocument)).reverse();
  }

  /** Every copy that was shown, of whatever kind, the newest first. */
  get copies(): Read<AnyShareDocument>[] {
    return this.#standing(this.#documents.ofType('share', AnyShareDocument)).reverse();
  }

  /** What was settled or put forward between the two, as far as it can be new to one of them. */
  get acts(): ActDone[] {
    return this.#documents.all.flatMap((document) => actOf(document) ?? []);
  }

  #standing<T extends { author: string }>(shares: readonly T[]): T[] {
    return shares.filter((share) => !this.#isErased(share));
  }

  #isErased(document: Record<string, unknown>): boolean {
    const isMine = document['author'] === this.#device.person;
    return isMine && erasureOfDocument(erasedOn(this.#device), document) !== undefined;
  }

  /** The day of the next open target. */
  get nextBy(): string | undefined {
    const open = new Coaching(this.#device, this.membership.id).targets.filter(
      ({ state }) => state === 'open',
    );
    return open[0]?.by;
  }

  /** What is latest here, and whether this person has seen it. */
  get summary(): CircleSummary {
    return circleSummary(this, this.#device.person, this.#seen);
  }

  /** The line for a first screen, kept in the small store so that it is there before the space is open. */
  async summarise(): Promise<CircleSummary> {
    const { summary, nextBy } = this;
    await this.#device.guarded((store) =>
      store.put('summaries', {
        space: this.membership.id,
        ...summary,
        ...(nextBy === undefined ? {} : { nextBy }),
      }),
    );
    return summary;
  }

  /** What has been on the screen, which is everything where nothing is named, is not new any more. */
  async markSeen(shown?: readonly { _id: string }[]): Promise<void> {
    const { keys: all } = this.summary;
    const named = new Set(shown?.map(({ _id }) => parseDocumentId(_id)?.key[0]));
    const seen = this.#seen;
    const fresh = all.filter((key) => !seen.has(key) && (shown === undefined || named.has(key)));
    if (fresh.length === 0) return;
    const keys = all.filter((key) => seen.has(key) || fresh.includes(key));
    for (const key of fresh) this.#seenHere.add(key);
    const { person, id, ownSpace } = this.#device;
    const circle = this.membership.id;
    await this.#device.write(ownSpace, documentId('seen', person, circle, id), {
      type: 'seen',
      author: person,
      v: 1,
      circle,
      keys,
    });
  }

  /** What this tab has had on its screen, of which the documents may not know yet. */
  get #seenHere(): Set<string> {
    const circles = seenHere.get(this.#device) ?? new Map<string, Set<string>>();
    seenHere.set(this.#device, circles);
    const keys = circles.get(this.membership.id) ?? new Set<string>();
    circles.set(this.membership.id, keys);
    return keys;
  }

  /** What any of this person's devices has had on its screen. */
  get #seen(): ReadonlySet<string> {
    const known = this.#device
      .documents(this.#device.ownSpace)
      .ofType('seen', SeenDocument)
      .filter(({ circle }) => circle === this.membership.id)
      .flatMap(({ keys }) => keys);
    return new Set([...known, ...this.#seenHere]);
  }
}
