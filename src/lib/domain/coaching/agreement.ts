import * as z from 'zod/mini';

/** How much of their own the two may add, in characters. */
export const longestOwn = 2_000;

/**
 * How two people mean to work together, as one of them says it: our own wording of an edition, and what they add. A change of
 * mind is another one: none is ever edited. Key: a ULID.
 */
export const CoachingTermsDocument = z.looseObject({
  type: z.literal('coachingTerms'),
  author: z.string(),
  v: z.literal(1),
  /** Of our own wording (`content/coaching-terms.ts`). */
  edition: z.int().check(z.gte(1)),
  /** What they add in their own words; empty where nothing. */
  own: z.string().check(z.maxLength(longestOwn)),
  /** Whether the coach is also the intern's line manager: only the coach says so. */
  isLineManager: z.boolean(),
  /** The terms of the other to which this says yes; absent where it puts terms forward. */
  to: z.optional(z.string()),
  /** ISO 8601. */
  saidAt: z.string(),
});
export type CoachingTermsDocument = z.infer<typeof CoachingTermsDocument>;

type Said = Pick<
  CoachingTermsDocument,
  'author' | 'edition' | 'own' | 'isLineManager' | 'to' | 'saidAt'
> & { _id: string };

/** Terms, with who said yes to them. */
export interface Terms extends Said {
  /** Who stands behind them: who put them forward, and who said yes. */
  people: readonly string[];
  /** When the second of the two did, ISO 8601; undefined while one is alone with them. */
  since: string | undefined;
}

/** What stands between two people, and what one of them has put forward since. */
export interface Agreement {
  inForce: Terms | undefined;
  /** What waits for the other. */
  open: Terms | undefined;
}

/**
 * Where two people stand. What both stand behind last is in force; of what was put forward since, the latest waits. Two who
 * put the same forward unknown to each other agree. Pure, and the same in whatever order the documents arrive.
 */
export function agreementOf(said: readonly Said[]): Agreement {
  const all = [...said].sort(
    (a, b) => a.saidAt.localeCompare(b.saidAt) || a._id.localeCompare(b._id),
  );
  const terms = all
    .filter(({ to }) => to === undefined)
    .map((one): Terms => {
      const others = all.filter(
        (other) =>
          other.author !== one.author &&
          (other.to === one._id || (other.to === undefined && isSame(other, one))),
      );
      const [second] = others.sort((a, b) => at(a, one).localeCompare(at(b, one)));
      return {
        ...one,
        people: [one.author, ...new Set(others.map(({ author }) => author))],
        since: second === undefined ? undefined : at(second, one),
      };
    });
  const inForce = terms
    .filter(({ since }) => since !== undefined)
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? '') || a._id.localeCompare(b._id))[0];
  const open = terms.findLast(
    ({ since, saidAt }) =>
      since === undefined && (inForce === undefined || saidAt > (inForce.since ?? '')),
  );
  return { inForce, open };
}

/** Nobody says yes to what is not yet there, whatever two clocks say. */
function at(second: Said, first: Said): string {
  return second.saidAt > first.saidAt ? second.saidAt : first.saidAt;
}

function isSame(a: Said, b: Said): boolean {
  return (
    a.edition === b.edition && a.own.trim() === b.own.trim() && a.isLineManager === b.isLineManager
  );
}
