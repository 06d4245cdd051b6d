import { ulid } from 'ulid';
import { canonicalJson } from '../domain/canonical.ts';
import { handOverKey, type HandOverCopy } from '../domain/coaching/hand-over.ts';
import { talkKey, type TalkCopy } from '../domain/coaching/talk.ts';
import { entryKey, type EntryCopy } from '../domain/journal/entry-copy.ts';
import { attemptKey } from '../domain/measuring/answers.ts';
import type { Result } from '../domain/measuring/result.ts';
import { selfReviewKey } from '../domain/self-review/self-review.ts';
import type { SelfReviewCopy } from '../domain/self-review/self-review-copy.ts';
import { copyDays } from '../domain/sharing/copy-days.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { Circle } from './circle.svelte.ts';
import type { Device } from './device.svelte.ts';
import { erasedOn } from './erased.ts';
import { entrySharesIn } from './shares-in.ts';
import { followShownPhotos, removedPhotos } from './shown-photos.ts';
import { isoNow, writeNew } from './write-new.ts';

/** All of something that can be shown, or what was chosen of it. */
type Content = Result | SelfReviewCopy | EntryCopy | TalkCopy | HandOverCopy;

/** SHA-256 (hex) of what was shown, to tell later whether the original has changed since. */
export async function hashOf(result: Content): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(result));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What this person puts into a circle, and takes out of it again. */
export class Sharing {
  #device: Device;
  #circle: Circle;

  constructor(device: Device, membership: SpaceMembership) {
    this.#device = device;
    this.#circle = new Circle(device, membership);
  }

  /**
   * Puts a copy of a result here, on its way to disk in the task of the call. An earlier copy of the same attempt is taken
   * back. `ofHash` is the hash of the original, reckoned before.
   */
  async show(content: Result, ofHash: string): Promise<void> {
    await this.#showLook(attemptKey(content), content, ofHash);
  }

  /** The same with a copy of a self-review. */
  async showReview(content: SelfReviewCopy, ofHash: string): Promise<void> {
    await this.#showLook(selfReviewKey(content), content, ofHash);
  }

  /** The same with a copy of an entry in a journal. */
  async showEntry(content: EntryCopy, ofHash: string): Promise<void> {
    const photos = content.photos?.map((one) => ({
      ...one,
      copy: ulid(this.#device.now()).toLowerCase(),
    }));
    const copy = photos === undefined ? content : { ...content, photos };
    await this.#show(entryKey(content.entry), copy, ofHash);
  }

  /** The same with a copy of what a coach wrote down about a talk. */
  async showTalk(content: TalkCopy, ofHash: string): Promise<void> {
    await this.#show(talkKey(content.talk), content, ofHash);
  }

  /** The same with a copy of what somebody of theirs wrote for the next one. */
  async showHandOver(content: HandOverCopy, ofHash: string): Promise<void> {
    await this.#show(handOverKey(content.handOver), content, ofHash);
  }

  async #showLook(of: string, content: Result | SelfReviewCopy, ofHash: string): Promise<void> {
    const days = copyDays(content, of, erasedOn(this.#device));
    await this.#show(of, { ...content, ...days }, ofHash);
  }

  async #show(of: string, content: Content, ofHash: string): Promise<void> {
    const shown = await writeNew(this.#device, this.#circle.membership.id, 'share', {
      of,
      ofHash,
      sharedAt: isoNow(this.#device),
      content,
    });
    for (const copy of this.#mine)
      if (copy.of === of && copy._id !== shown) await this.#remove(copy);
    await this.#followPhotos();
  }

  /**
   * Removes a copy, from the other devices at their next sync; with it every other of the same thing: two devices of one
   * person may each have shown it without a signal.
   */
  async takeBack(share: string): Promise<void> {
    const mine = this.#mine;
    const of = mine.find(({ _id }) => _id === share)?.of;
    const others = mine.filter((copy) => copy.of === of && copy._id !== share);
    for (const copy of [{ _id: share }, ...others]) await this.#remove(copy);
    await this.#followPhotos();
  }

  /** Takes back every copy of one thing, by its key. */
  async takeBackAllOf(of: string): Promise<void> {
    await this.#circle.load();
    for (const copy of this.#mine) if (copy.of === of) await this.#remove(copy);
    await this.#followPhotos();
  }

  /**
   * Takes back each older copy of what is shown here in a newer one: this person showed it on a device that had not yet
   * heard of the other.
   */
  async takeBackOlder(): Promise<void> {
    await this.#circle.load();
    const newest = new Set<string>();
    for (const copy of this.#mine) {
      if (newest.has(copy.of)) await this.#remove(copy);
      newest.add(copy.of);
    }
    await this.#followPhotos();
  }

  /**
   * Shows anew, without them, the entries that are shown here with photos of these; where none are named, with photos that
   * this person has taken out of an entry since.
   */
  async takeOutPhotos(named?: readonly string[]): Promise<void> {
    await this.#circle.load();
    const removed = named === undefined ? removedPhotos(this.#device) : new Set(named);
    const shares = entrySharesIn(this.#device, this.#circle.membership.id);
    for (const { author, of, content } of shares) {
      const left = content.photos?.filter(({ photo }) => !removed.has(photo)) ?? [];
      if (author !== this.#device.person || left.length === (content.photos ?? []).length) continue;
      const { photos: _, ...without } = content;
      const original = left.map(({ photo, words }) => ({ photo, words }));
      const hash = await hashOf(left.length === 0 ? without : { ...without, photos: original });
      await this.#show(of, left.length === 0 ? without : { ...without, photos: left }, hash);
    }
  }

  /** Answers a share. `saw`: it is something that one saw the intern do. */
  async reply(to: string, text: string, saw = false): Promise<void> {
    await writeNew(this.#device, this.#circle.membership.id, 'reply', {
      to,
      writtenAt: isoNow(this.#device),
      text,
      ...(saw ? { saw } : {}),
    });
  }

  /** Everything of this person's that is shown here, of each kind the newest first. */
  get #mine() {
    return this.#circle.copies.filter(({ author }) => author === this.#device.person);
  }

  /** The photos of entries that are shown here, and no others, are here. */
  async #followPhotos(): Promise<void> {
    await followShownPhotos(this.#device, this.#circle.membership.id);
  }

  async #remove({ _id }: { _id: string }): Promise<void> {
    await this.#device.remove(this.#circle.membership.id, _id);
  }
}
