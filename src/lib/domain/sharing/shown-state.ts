/** One copy, as far as its showing goes: `of` is the key of what it is a copy of. */
export interface ShownCopy {
  of: string;
  /** ISO 8601. */
  sharedAt: string;
}

/** What stands between this device and what the others can see. */
export interface Showing {
  /** Copies that the server has, or that only this device has (`waits`). */
  copies: readonly (ShownCopy & { waits: boolean })[];
  /** Copies that were taken away here, of which the others do not know yet. */
  takingBack: readonly ShownCopy[];
}

/** What the others can see of one thing, and what will come of that with the next signal. Instants are ISO 8601. */
export type ShownState =
  /** This device has not yet fetched what they have. */
  | { state: 'unknown' }
  /** They have nothing of it, and nothing is on its way. */
  | { state: 'nothing' }
  /** They have nothing of it yet. */
  | { state: 'will-show' }
  | { state: 'shown'; since: string }
  /** They have the one of `since`, and the original was changed here since. */
  | { state: 'shown-earlier'; since: string }
  /** A newer one is on its way; until then they have the one of `since`. */
  | { state: 'will-replace'; since: string }
  /** Taken back here, and still in their sight. */
  | { state: 'taking-back'; since: string };

/** What the others can see of one thing. */
export function shownState({ copies, takingBack }: Showing, of: string): ShownState {
  const mine = copies.filter((copy) => copy.of === of);
  const back = takingBack.filter((copy) => copy.of === of);
  const seen = latest(mine.filter(({ waits }) => !waits));
  const waits = mine.some((copy) => copy.waits);
  if (waits) {
    const since = seen ?? latest(back);
    return since === undefined ? { state: 'will-show' } : { state: 'will-replace', since };
  }
  if (seen !== undefined) return { state: 'shown', since: seen };
  const since = latest(back);
  return since === undefined ? { state: 'nothing' } : { state: 'taking-back', since };
}

/** The same, once it is known whether the original was changed after the last copy of it was made. */
export function withChange(shown: ShownState, isChanged: boolean): ShownState {
  return isChanged && shown.state === 'shown'
    ? { state: 'shown-earlier', since: shown.since }
    : shown;
}

/** Of everything that is shown, was or will be: each by its key. */
export function shownStates(showing: Showing): { of: string; shown: ShownState }[] {
  const keys = new Set([...showing.copies, ...showing.takingBack].map(({ of }) => of));
  return [...keys].sort().map((of) => ({ of, shown: shownState(showing, of) }));
}

function latest(copies: readonly ShownCopy[]): string | undefined {
  return copies
    .map(({ sharedAt }) => sharedAt)
    .sort()
    .at(-1);
}
