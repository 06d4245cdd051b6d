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
  /** Whether the coach is also the intern's line manager; it counts where the coach says so, with terms or with a yes. */
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

/** Terms, and when the second of the two stood behind them too. */
export interface Terms extends Said {
  /** ISO 8601; undefined while one is alone with them. */
  since: string | undefined;
}

/** Where two people stand with how they work together. */
export interface Agreement {
  /** What both agreed on last. */
  inForce: Terms | undefined;
  /** The other's words, where each said yes to the other's unknown to each other: both hold. */
  also: Terms | undefined;
  /** What waits for the other: of each person what they put forward last, the newest first. */
  open: readonly Terms[];
  /** Whether the coach is the intern's line manager too, as the coach said last; undefined where they never said. */
  isLineManager: boolean | undefined;
}

/**
 * Where two people stand. Something is agreed when both stand behind it while it is what each of them said last: one put it
 * forward and the other said yes, or both put the same forward unknown to each other. What somebody has replaced is nobody's
 * word any more, and a late yes to it changes nothing. Where each said yes to the other's, unknown to each other, both hold.
 * Pure, and the same in whatever order the documents arrive.
 * @param coaches who may say whether they are the line manager
 */
export function agreementOf(said: readonly Said[], coaches: readonly string[]): Agreement {
  const open = new Map<string, Said>();
  let inForce: Terms | undefined;
  let also: Terms | undefined;
  /** What waited for an answer when something else was agreed on: who said yes to it may not have known. */
  const waited = new Map<string, Said>();
  const settle = (terms: Said, since: string) => {
    [inForce, also] = [{ ...terms, since }, undefined];
    waited.clear();
    for (const [author, one] of open) if (one._id !== terms._id) waited.set(author, one);
    open.clear();
  };
  const all = inOrder(said);
  for (const { one, at } of all) {
    if (one.to !== undefined) {
      const terms = [...open.values()].find(({ _id }) => _id === one.to);
      if (terms !== undefined && terms.author !== one.author) settle(terms, at);
      const crossed = [...waited.values()].find(({ _id }) => _id === one.to);
      const isAnswer = crossed !== undefined && crossed.author !== one.author;
      if (isAnswer && inForce?.author === one.author) also = { ...crossed, since: at };
      continue;
    }
    waited.delete(one.author);
    const same = [...open.values()].find(
      (other) => other.author !== one.author && isSame(other, one),
    );
    if (same === undefined) open.set(one.author, one);
    else settle(same, at);
  }
  return {
    inForce,
    also,
    open: [...open.values()]
      .sort((a, b) => b.saidAt.localeCompare(a.saidAt) || b._id.localeCompare(a._id))
      .map((terms) => ({ ...terms, since: undefined })),
    isLineManager: all.findLast(({ one }) => coaches.includes(one.author))?.one.isLineManager,
  };
}

/** All that was said, the earliest first. Nobody says yes to what is not yet there, whatever two clocks say. */
function inOrder(said: readonly Said[]): { one: Said; at: string }[] {
  const byId = new Map(said.map((one) => [one._id, one]));
  return said
    .map((one) => {
      const first = one.to === undefined ? undefined : byId.get(one.to)?.saidAt;
      return { one, at: first !== undefined && first > one.saidAt ? first : one.saidAt };
    })
    .sort(
      (a, b) =>
        a.at.localeCompare(b.at) ||
        Number(a.one.to !== undefined) - Number(b.one.to !== undefined) ||
        a.one._id.localeCompare(b.one._id),
    );
}

function isSame(a: Said, b: Said): boolean {
  return a.edition === b.edition && a.own.trim() === b.own.trim();
}
