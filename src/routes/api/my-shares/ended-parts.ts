import type { EndedParts } from '#lib/server/shares/ended-shares.ts';

/** What of a server deletes shares in times together that have ended. */
export function endedParts({ store, hints, accounts }: App.Locals['server']): EndedParts {
  return {
    roster: accounts.roster,
    spaces: store.spaces,
    clock: accounts.clock,
    changed: (space) => {
      hints.changed(space);
    },
  };
}
