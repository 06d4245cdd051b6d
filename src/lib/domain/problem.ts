/** Something wrong in what somebody brought: where it is, and what it is, in their words. */
export interface Problem {
  /** `statements[3].facet`, as far in as can be said. */
  place: string;
  says: string;
}

/** The entries whose name came before among them: each place, and the name. */
export function repeated(
  names: readonly string[],
): readonly { at: number; name: string; first: number }[] {
  return names.flatMap((name, at) => {
    const first = names.indexOf(name);
    return first === at ? [] : [{ at, name, first }];
  });
}
