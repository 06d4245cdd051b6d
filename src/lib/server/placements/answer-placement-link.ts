import { readLinkSecret } from '#lib/domain/feedback/link-code.ts';
import { PlacementLinkRequest, type PlacementLinkAnswer } from '#lib/domain/placement/link-view.ts';
import type { FailureLimit } from '../accounts/failure-limit.ts';
import { InvalidRequest } from '../errors.ts';
import type { PlacementLinks } from './placement-links.ts';

interface LinkServer {
  placementLinks: PlacementLinks;
  placementFailures: FailureLimit;
}

/**
 * Answers the page of a host mentor or a head. The address is counted in memory, for links that lead nowhere; one that leads
 * somewhere is answered however many did not. Throws InvalidRequest for what no page of ours sends.
 */
export async function answerPlacementLink(
  { placementLinks, placementFailures }: LinkServer,
  body: unknown,
  address: string,
): Promise<PlacementLinkAnswer> {
  const parsed = PlacementLinkRequest.safeParse(body);
  if (!parsed.success) throw new InvalidRequest('Not a request of the page behind a link.');
  const secret = readLinkSecret(parsed.data.link);
  const { act } = parsed.data;
  if (secret !== undefined) {
    const answer =
      act === undefined ? await placementLinks.open(secret) : await placementLinks.say(secret, act);
    if (answer.state !== 'unknown') return answer;
  }
  const failure = placementFailures.attempt(address);
  return failure.ok
    ? { state: 'unknown' }
    : { state: 'too-many-failures', retryAt: failure.retryAt };
}
