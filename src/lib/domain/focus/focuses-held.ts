import type { FocusProposal } from './focus.ts';

/** Something agreed on as the focus, and how long it was. Instants are ISO 8601. */
export interface HeldFocus {
  proposal: FocusProposal;
  from: string;
  /** Until another was agreed on; undefined for the one that still is. */
  to?: string;
}

/** An agreement as it counts here. */
interface Agreed {
  proposal: FocusProposal;
  agreedAt?: string;
}

/**
 * What was the focus at some time after `since` and before `until`, the latest first: what was agreed on before and still
 * held then, and all that was agreed on between. What nobody agreed on was none.
 */
export function focusesHeld(
  entries: readonly Agreed[],
  { since = '', until }: { since?: string | undefined; until?: string | undefined },
): HeldFocus[] {
  const agreed = entries
    .flatMap(({ proposal, agreedAt }) =>
      agreedAt === undefined ? [] : [{ proposal, from: agreedAt }],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return agreed
    .map((one, at): HeldFocus => {
      const next = agreed[at + 1];
      return next === undefined ? one : { ...one, to: next.from };
    })
    .filter(
      ({ from, to }) => (to === undefined || to > since) && (until === undefined || from < until),
    )
    .reverse();
}
