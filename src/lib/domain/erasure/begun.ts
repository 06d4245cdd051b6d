import * as z from 'zod/mini';
import { attemptKey } from '../measuring/answers.ts';
import { selfReviewKey } from '../self-review/self-review.ts';
import { stampTime, type Stamp } from '../stamp.ts';
import { erasureOf, type Begun, type Erased } from './erasure.ts';

/** As much of a document as tells when it was begun. */
const Dated = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('answers'),
    instrument: z.string(),
    version: z.int(),
    occasion: z.int(),
    then: z.optional(z.literal(true)),
    startedAt: z.string(),
  }),
  z.looseObject({
    type: z.literal('selfReview'),
    framework: z.string(),
    version: z.int(),
    occasion: z.int(),
    startedAt: z.string(),
  }),
  z.looseObject({
    type: z.literal('share'),
    of: z.string(),
    sharedAt: z.string(),
    content: z.looseObject({
      kind: z.optional(z.string()),
      startedAt: z.optional(z.string()),
    }),
  }),
  z.looseObject({ type: z.literal('roleDemand'), begunAt: z.optional(z.string()) }),
  z.looseObject({ type: z.literal('lookBack'), begunAt: z.optional(z.string()) }),
  z.looseObject({ type: z.literal('portfolio'), begunAt: z.string() }),
  z.looseObject({
    type: z.literal('keepsake'),
    by: z.object({ isOwner: z.boolean() }),
    documents: z.array(z.record(z.string(), z.unknown())),
  }),
  z.looseObject({ type: z.literal('kept'), document: z.record(z.string(), z.unknown()) }),
]);

/**
 * When what a document says was begun: for a copy, when the original was. Undefined for what a deletion of one's answers
 * leaves alone, letters above all.
 */
export function begunOf(document: unknown): Begun | undefined {
  const parsed = Dated.safeParse(document);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  switch (data.type) {
    case 'answers':
      return { at: Date.parse(data.startedAt), attempt: attemptKey(data) };
    case 'selfReview':
      return { at: Date.parse(data.startedAt), attempt: selfReviewKey(data) };
    case 'share':
      // A journal, or what was written down about a talk, is no answer.
      if (['journalEntry', 'talk', 'handOver'].includes(data.content.kind ?? '')) return undefined;
      return { at: Date.parse(data.content.startedAt ?? data.sharedAt), attempt: data.of };
    case 'roleDemand':
    case 'lookBack':
      return begunBy(data.begunAt, data);
    case 'portfolio':
      return { at: Date.parse(data.begunAt) };
    case 'keepsake':
      // What others said of somebody is a letter, and stays.
      return data.by.isOwner
        ? data.documents.map((one) => begunOf(one)).find((begun) => begun !== undefined)
        : undefined;
    case 'kept':
      return begunOf(data.document);
  }
}

/** The stamp of the deletion that a document fell under; undefined where it stands. */
export function erasureOfDocument(erased: Erased, document: unknown): Stamp | undefined {
  const begun = begunOf(document);
  return begun === undefined ? undefined : erasureOf(erased, begun);
}

/** When something without a beginning of its own was first said, by the stamps in it; undefined where there are none. */
export function begunBy(begunAt: string | undefined, said: unknown): Begun | undefined {
  if (begunAt !== undefined) return { at: Date.parse(begunAt) };
  const first = stampsIn(said).reduce<Stamp | undefined>(
    (least, stamp) => (least === undefined || stamp < least ? stamp : least),
    undefined,
  );
  return first === undefined ? undefined : { at: stampTime(first) };
}

/** Whether a device said something of this after a deletion of which it had not heard. */
export function wasSaidAfter(said: unknown, erasure: Stamp, device: string): boolean {
  return stampsIn(said).some((stamp) => stamp > erasure && stamp.endsWith(`.${device}`));
}

const stampPattern = /^\d{13}\.[0-9a-z]{4}\.[0-9a-z]+$/;

/** Every stamp in something, however deep. */
function stampsIn(value: unknown): Stamp[] {
  if (typeof value === 'string') return stampPattern.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stampsIn);
}
