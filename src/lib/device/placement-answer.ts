import { standingOf, type Standing } from '../domain/placement/answer-standing.ts';
import { askedNow } from '../domain/placement/build-view.ts';
import type { LinkAct, Said } from '../domain/placement/link-view.ts';
import type { HeadSays } from '../domain/placement/placement-words.ts';
import type { Placement } from '../domain/placement/placement.ts';
import type { Device } from './device.svelte.ts';
import { hashNow } from './hash-now.svelte.ts';
import { shownBehind } from './placement-links.ts';
import { lastSaid } from './placement-school.ts';

/** What was answered by a link, and how that stands to what is asked now. */
export interface PlacementAnswer<Did extends 'release' | 'outline'> {
  said: Said & { act: Extract<LinkAct, { did: Did }> };
  standing: Standing;
}

/** What the head (`release`) or the host mentor (`outline`) answered last; undefined where nobody has. */
export function answerTo<Did extends 'release' | 'outline'>(
  device: Device,
  placement: Placement,
  did: Did,
): PlacementAnswer<Did> | undefined {
  const said = lastSaid(device, placement, did);
  if (said === undefined) return undefined;
  const of = did === 'release' ? 'head' : 'host';
  const seen = seenBy(said);
  const shown = shownBehind(placement.links[of]?.value);
  // Until the hash is made, what was shown last is what is known.
  const now = hashNow(askedNow(placement, of)) ?? shown ?? seen;
  return { said, standing: standingOf(seen, { now, shown }) };
}

/** What the head says of the days as they stand: what was said of others, before they were changed, is neither yes nor no. */
export function headSays(device: Device, placement: Placement): HeadSays {
  const answer = answerTo(device, placement, 'release');
  if (answer?.standing === 'stands') return answer.said.act.isYes ? 'yes' : 'no';
  const isAsked =
    answer === undefined
      ? shownBehind(placement.links.head?.value) !== undefined
      : answer.standing === 'not-answered';
  return isAsked ? 'no-answer' : 'not-asked';
}

/** The hash of what stood on the screen of whoever said something. */
function seenBy({ act }: Said): string {
  return 'seen' in act ? act.seen : '';
}
