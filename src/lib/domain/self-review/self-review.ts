import * as z from 'zod/mini';
import { laterOf, laterOfEach } from '../measuring/answers.ts';
import { Evidence, mergeEvidence } from '../evidence.ts';

/** Where somebody puts a competency in the quick sort. The last is a finding of its own, and not the lowest. */
export const sortValues = ['strong', 'fine', 'to-work-on', 'not-had-the-chance'] as const;
export const SortValue = z.enum(sortValues);
export type SortValue = z.infer<typeof SortValue>;

const stamped = { at: z.string() };

/**
 * One device's part of a person's review of themselves against a framework. Each device writes its own document and
 * reading merges them. Key: `<framework>.<version>-<occasion>~<device>`.
 */
export const SelfReviewDocument = z.looseObject({
  type: z.literal('selfReview'),
  author: z.string(),
  v: z.literal(1),
  framework: z.string(),
  version: z.int().check(z.gte(1)),
  /** 1 for the first look, 2 for the second. */
  occasion: z.int().check(z.gte(1)),
  /** ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  /** The set of lines of the role aimed at, by its id in the framework. */
  heading: z.optional(z.object({ value: z.string(), ...stamped })),
  /** By competency, as in all that follows. */
  sorted: z.record(z.string(), z.object({ value: SortValue, ...stamped })),
  /** The id of a level. */
  levels: z.record(z.string(), z.object({ value: z.string(), ...stamped })),
  /** "Not had the chance yet", ticked beside a level or without one. */
  noChance: z.record(z.string(), z.object({ on: z.boolean(), ...stamped })),
  evidence: z.record(z.string(), z.array(Evidence)),
});
export type SelfReviewDocument = z.infer<typeof SelfReviewDocument>;

/** What merging looks at; a document has more. */
export type SelfReview = Pick<
  SelfReviewDocument,
  | 'framework'
  | 'version'
  | 'occasion'
  | 'startedAt'
  | 'finishedAt'
  | 'heading'
  | 'sorted'
  | 'levels'
  | 'noChance'
  | 'evidence'
>;

/** `middle-and-senior.1-2`: framework, its version, and which occasion. The same on every device. */
export function selfReviewKey(of: {
  framework: string;
  version: number;
  occasion: number;
}): string {
  return `${of.framework}.${of.version}-${of.occasion}`;
}

/**
 * The union of what several devices hold of one review: of each thing the later; of evidence every text that no other
 * knew of. Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 * @throws RangeError for parts of different reviews.
 */
export function mergeSelfReviews(
  parts: readonly SelfReview[],
  now: number,
): SelfReview | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((merged, part) => mergeTwo(merged, part, now), first);
}

function mergeTwo(a: SelfReview, b: SelfReview, now: number): SelfReview {
  if (selfReviewKey(a) !== selfReviewKey(b)) throw new RangeError('parts of two reviews');
  const finishedAt = [a.finishedAt, b.finishedAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  const heading = laterOf(a.heading, b.heading, now);
  return {
    framework: a.framework,
    version: a.version,
    occasion: a.occasion,
    startedAt: a.startedAt < b.startedAt ? a.startedAt : b.startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(heading === undefined ? {} : { heading }),
    sorted: laterOfEach(a.sorted, b.sorted, now),
    levels: laterOfEach(a.levels, b.levels, now),
    noChance: laterOfEach(a.noChance, b.noChance, now),
    evidence: mergeEvidence(a.evidence, b.evidence),
  };
}

/** What a review says of one competency. */
export interface Standing {
  sorted: SortValue | undefined;
  /** The id of a level. */
  level: string | undefined;
  /** The later of the quick sort and the tick beside the levels. */
  noChance: boolean;
  /** The latest text first; more than one where two devices wrote without knowing of each other. */
  evidence: readonly Evidence[];
}

/** What a review says of a competency; of one it does not mention, nothing. */
export function standingOf(review: SelfReview, competency: string): Standing {
  const sorted = review.sorted[competency];
  const tick = review.noChance[competency];
  const bySort = sorted?.value === 'not-had-the-chance';
  const tickIsLater = tick !== undefined && (sorted === undefined || tick.at > sorted.at);
  return {
    sorted: sorted?.value,
    level: review.levels[competency]?.value,
    noChance: tickIsLater ? tick.on : bySort,
    evidence: [...(review.evidence[competency] ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1)),
  };
}
