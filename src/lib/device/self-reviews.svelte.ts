import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { erasureOf } from '../domain/erasure/erasure.ts';
import type { Framework } from '../domain/framework/framework.ts';
import { withText } from '../domain/evidence.ts';
import {
  mergeSelfReviews,
  SelfReviewDocument,
  selfReviewKey,
  standingOf,
  type SelfReview,
  type SortValue,
} from '../domain/self-review/self-review.ts';
import type { Device } from './device.svelte.ts';
import { beginsAt, erasedOn } from './erased.ts';
import { takeInLeftWords } from './left-drafts.ts';
import { madeOutside } from './made-outside.svelte.ts';
import type { Read } from './space-documents.svelte.ts';

/** The place where the words about a competency are typed. */
export function evidencePlace(review: SelfReview, competency: string): string {
  return `evidence ${selfReviewKey(review)} ${competency}`;
}

/**
 * This person's reviews of themselves. One a tab: what was said on one screen and is still on its way to disk is
 * there on the next.
 */
class SelfReviews {
  #device: Device;
  /** This device's parts as this tab knows them, of which the documents may not know yet. */
  #mine = $state.raw<Readonly<Record<string, SelfReview>>>({});
  #fresh = $state(false);

  constructor(device: Device) {
    this.#device = device;
  }

  get loaded(): boolean {
    return this.#device.documents(this.#device.ownSpace).loaded;
  }

  /** Whether all that was said on this device is in them: since its start, drafts and unfinished writes were taken in. */
  get fresh(): boolean {
    return this.#fresh;
  }

  /** All of them, in the order in which they were begun, each merged over the devices. */
  get all(): SelfReview[] {
    const parts = [...this.#documents, ...Object.values(this.#mine)].filter((part) =>
      this.#stands(part),
    );
    return [...Map.groupBy(parts, selfReviewKey).values()]
      .flatMap((one) => mergeSelfReviews(one, this.#device.now()) ?? [])
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  }

  /** The review under way or last done, against whichever framework. */
  get inHand(): SelfReview | undefined {
    return this.all.at(-1);
  }

  /** The reviews against a framework, in the order in which they were begun, each merged over the devices. */
  of(framework: Pick<Framework, 'id'>): SelfReview[] {
    return this.all.filter((review) => review.framework === framework.id);
  }

  /** The review under way, or the last one. */
  latest(framework: Pick<Framework, 'id'>): SelfReview | undefined {
    return this.of(framework).at(-1);
  }

  /** Begins the next review. The same key on every device. */
  async begin({ id, version }: Framework): Promise<void> {
    const before = this.latest({ id });
    await this.#change(
      {
        framework: id,
        version,
        occasion: (before?.occasion ?? 0) + 1,
        startedAt: beginsAt(this.#device),
        ...(before?.heading === undefined ? {} : { heading: before.heading }),
        sorted: {},
        levels: {},
        noChance: {},
        evidence: {},
      },
      (fresh) => fresh,
    );
  }

  /** Where a competency belongs, in the quick sort. */
  async sort(review: SelfReview, competency: string, value: SortValue): Promise<void> {
    const at = this.#device.stamp();
    await this.#change(review, (part) => ({
      ...part,
      sorted: { ...part.sorted, [competency]: { value, at } },
    }));
  }

  /** The level somebody finds themselves at. */
  async level(review: SelfReview, competency: string, value: string): Promise<void> {
    const at = this.#device.stamp();
    await this.#change(review, (part) => ({
      ...part,
      levels: { ...part.levels, [competency]: { value, at } },
    }));
  }

  /** "Not had the chance yet", beside the level. */
  async noChance(review: SelfReview, competency: string, on: boolean): Promise<void> {
    const at = this.#device.stamp();
    await this.#change(review, (part) => ({
      ...part,
      noChance: { ...part.noChance, [competency]: { on, at } },
    }));
  }

  /** Evidence in one's own words, in the place of this device's and of those whose stamps are `taken`. */
  async write(
    review: SelfReview,
    competency: string,
    text: string,
    taken: readonly string[] = [],
  ): Promise<void> {
    const key = selfReviewKey(review);
    const current = this.all.find((one) => selfReviewKey(one) === key) ?? review;
    const standing = standingOf(current, competency).evidence;
    const texts = withText(standing, text.trim(), this.#device.stamp(), taken);
    await this.#change(review, (part) => ({
      ...part,
      evidence: { ...part.evidence, [competency]: texts },
    }));
  }

  /** The role aimed at: a set of lines of the framework. */
  async headFor(review: SelfReview, set: string): Promise<void> {
    const at = this.#device.stamp();
    await this.#change(review, (part) => ({ ...part, heading: { value: set, at } }));
  }

  async finish(review: SelfReview): Promise<void> {
    const finishedAt = new Date(this.#device.now()).toISOString();
    await this.#change(review, (part) => ({ ...part, finishedAt }));
  }

  /** Puts in words whose page went before their thought had ended. */
  async takeInDrafts(): Promise<void> {
    await takeInLeftWords(this.#device, ({ place }) => {
      const competency = place.split(' ')[2] ?? '';
      const review = this.all.find((one) => evidencePlace(one, competency) === place);
      return review === undefined
        ? undefined
        : {
            texts: standingOf(review, competency).evidence,
            write: (text, taken) => this.write(review, competency, text, taken),
          };
    });
    this.#fresh = true;
  }

  /** Writes this device's part of a review: what its document has, what this tab knows, and the change. */
  async #change(review: SelfReview, change: (part: SelfReview) => SelfReview): Promise<void> {
    const { person, id, ownSpace } = this.#device;
    const key = selfReviewKey(review);
    const stored = this.#documents.filter(
      ({ _id }) => parseDocumentId(_id)?.key.join('~') === `${key}~${id}`,
    );
    const known = [...stored, ...(this.#mine[key] === undefined ? [] : [this.#mine[key]])].filter(
      (part) => this.#stands(part),
    );
    const mine = mergeSelfReviews(known, this.#device.now()) ?? emptied(review);
    const part = change(mine);
    this.#mine = { ...this.#mine, [key]: part };
    await this.#device.write(ownSpace, documentId('selfReview', person, key, id), {
      type: 'selfReview',
      author: person,
      v: 1,
      ...part,
    });
  }

  /** Whether the person has not deleted it, as far as this device knows. */
  #stands(review: SelfReview): boolean {
    const begun = { at: Date.parse(review.startedAt), attempt: selfReviewKey(review) };
    return erasureOf(erasedOn(this.#device), begun) === undefined;
  }

  get #documents(): Read<SelfReviewDocument>[] {
    return this.#device.documents(this.#device.ownSpace).ofType('selfReview', SelfReviewDocument);
  }
}

const all = new WeakMap<Device, SelfReviews>();

/** The reviews of whoever holds this device: the one collection of this tab. */
export function selfReviewsOf(device: Device): SelfReviews {
  let reviews = all.get(device);
  if (reviews === undefined) {
    reviews = madeOutside(() => new SelfReviews(device));
    all.set(device, reviews);
  }
  return reviews;
}

/** A part of the same review with nothing in it: what other devices said stays in their documents. */
function emptied({ framework, version, occasion, startedAt }: SelfReview): SelfReview {
  return {
    framework,
    version,
    occasion,
    startedAt,
    sorted: {},
    levels: {},
    noChance: {},
    evidence: {},
  };
}
