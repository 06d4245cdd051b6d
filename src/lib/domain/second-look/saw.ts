/** When a look is about to be given, or was: instants are ISO 8601. */
export interface Around {
  /** When the look before it was finished. */
  since?: string | undefined;
  /** When the look after it was begun. */
  until?: string | undefined;
}

/** What somebody saw, as it stands before a look. */
export interface Saw<Remark> {
  /** The latest first. */
  remarks: readonly Remark[];
  /** Whether all of it is from before the look before this one: nothing was said since. */
  isEarlier: boolean;
}

/**
 * Of what somebody wrote that they saw, what belongs before a look: what came since the look before, and where that is
 * nothing, what there was earlier. What was written after a later look was begun belongs to that one. At most `most`.
 */
export function sawBefore<Remark extends { writtenAt: string }>(
  written: readonly Remark[],
  { since = '', until }: Around,
  most: number,
): Saw<Remark> {
  const known = written
    .filter(({ writtenAt }) => until === undefined || writtenAt < until)
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  const recent = known.filter(({ writtenAt }) => writtenAt >= since);
  return {
    remarks: (recent.length > 0 ? recent : known).slice(0, most),
    isEarlier: recent.length === 0 && known.length > 0,
  };
}
