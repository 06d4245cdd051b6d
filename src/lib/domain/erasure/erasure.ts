import * as z from 'zod/mini';
import { stampTime, type Stamp } from '../stamp.ts';

const stampSchema = z.string().check(z.regex(/^\d{13}\.[0-9a-z]{4}\.[0-9a-z]+$/));

/**
 * That somebody deleted what they had said, up to a moment: what was begun before it goes from every device that hears
 * of it, whenever it arrives (docs/decisions/0009). Key: a ULID.
 */
export const ErasureDocument = z.looseObject({
  type: z.literal('erasure'),
  author: z.string(),
  v: z.literal(1),
  at: stampSchema,
  /** The key of the attempt or self-review that alone was dropped; absent where everything was deleted. */
  attempt: z.optional(z.string()),
});
export type ErasureDocument = z.infer<typeof ErasureDocument>;

/** What a person has deleted: everything, and single attempts and reviews by their key, each up to a stamp. */
export const Erased = z.object({
  everything: z.optional(stampSchema),
  attempts: z.record(z.string(), stampSchema),
});
export type Erased = Readonly<z.infer<typeof Erased>>;

/** When something was begun (milliseconds since 1970), and the attempt or review that it belongs to, where it is of one. */
export interface Begun {
  at: number;
  attempt?: string;
}

/** All that was deleted, out of what every device said of it. */
export function erasedBy(documents: readonly Pick<ErasureDocument, 'at' | 'attempt'>[]): Erased {
  return documents.reduce<Erased>(
    (erased, { at, attempt }) =>
      mergeErased(
        erased,
        attempt === undefined ? { everything: at, attempts: {} } : { attempts: { [attempt]: at } },
      ),
    { attempts: {} },
  );
}

/** Both: of each the later. Commutative, associative and idempotent; keys in order. */
export function mergeErased(a: Erased, b: Erased): Erased {
  const everything = laterOf(a.everything, b.everything);
  const keys = [...new Set([...Object.keys(a.attempts), ...Object.keys(b.attempts)])].sort();
  return {
    ...(everything === undefined ? {} : { everything }),
    attempts: Object.fromEntries(
      keys.flatMap((key) => {
        const at = laterOf(a.attempts[key], b.attempts[key]);
        return at === undefined ? [] : [[key, at]];
      }),
    ),
  };
}

/**
 * The stamp of the deletion that something fell under; undefined where it stands. What counts is when the whole of it
 * was begun, and not when any answer in it was given: nobody who deleted everything wants one answer of 36 left.
 */
export function erasureOf(erased: Erased, begun: Begun): Stamp | undefined {
  const { everything, attempts } = erased;
  const single = begun.attempt === undefined ? undefined : attempts[begun.attempt];
  const over = [everything, single].filter((at) => at !== undefined && begun.at <= stampTime(at));
  return over.reduce(laterOf, undefined);
}

/** The first moment (ms) at which something can begin that no known deletion covers: at `now`, as a rule. */
export function beginningAfter({ everything, attempts }: Erased, now: number): number {
  const stamps = [...(everything === undefined ? [] : [everything]), ...Object.values(attempts)];
  return Math.max(now, ...stamps.map((at) => stampTime(at) + 1));
}

function laterOf(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
