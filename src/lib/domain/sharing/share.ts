import * as z from 'zod/mini';
import { Result } from '../measuring/result.ts';
import { SelfReviewCopy } from '../self-review/self-review-copy.ts';

/**
 * A copy of one's own result in a circle, never edited: a newer version is a new share and the deletion of
 * the old. Key: a ULID.
 */
export const ShareDocument = z.looseObject({
  type: z.literal('share'),
  author: z.string(),
  v: z.literal(1),
  /** What it is a copy of: the key of an attempt, a review, an entry or a talk. */
  of: z.string(),
  /** SHA-256 of the whole original when it was shared, to tell whether it has changed since. */
  ofHash: z.string(),
  /** ISO 8601. */
  sharedAt: z.string(),
  content: Result,
});
export type ShareDocument = z.infer<typeof ShareDocument>;

/** A copy of whatever kind, as far as what is shown goes; of looks the kind is absent. */
export const AnyShareDocument = z.extend(ShareDocument, {
  content: z.looseObject({ kind: z.optional(z.string()) }),
});
export type AnyShareDocument = z.infer<typeof AnyShareDocument>;

/** A copy of one's own self-review in a circle: the same kind of document, with other contents. */
export const ReviewShareDocument = z.extend(ShareDocument, { content: SelfReviewCopy });
export type ReviewShareDocument = z.infer<typeof ReviewShareDocument>;

/** What somebody answered to a share. Key: a ULID. */
export const ReplyDocument = z.looseObject({
  type: z.literal('reply'),
  author: z.string(),
  v: z.literal(1),
  /**
   * What it answers: the `_id` of a share of a look; the key of an entry, of which newer copies may come; the circle's id
   * where it answers none.
   */
  to: z.string(),
  /** ISO 8601. */
  writtenAt: z.string(),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** Whether it is something that its author saw the intern do: it stands before the marks of the intern's next look. */
  saw: z.optional(z.boolean()),
});
export type ReplyDocument = z.infer<typeof ReplyDocument>;

/**
 * What of a circle a person has had on the screen of one device; what any of their devices has seen counts. Which,
 * and not up to when: something written without a signal can arrive after what was written later. Key:
 * `<circle>~<device>`.
 */
export const SeenDocument = z.looseObject({
  type: z.literal('seen'),
  author: z.string(),
  v: z.literal(1),
  /** The circle, or the space in which a release of colleagues' feedback came. */
  circle: z.string(),
  /** The ULIDs of the documents that were on the screen, the stamps of judgements, the ids of releases. */
  keys: z.array(z.string()),
});
export type SeenDocument = z.infer<typeof SeenDocument>;
