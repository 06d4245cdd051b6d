import { errorAnswer, isOurFault } from '#lib/server/error-answers.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { answerPlacementLink } from '#lib/server/placements/answer-placement-link.ts';
import type { PlacementLinkAnswer } from '#lib/domain/placement/link-view.ts';
import type { RequestHandler } from './$types';

/** Some times what the page sends. */
const largestRequest = 64 * 1024;

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

const statusOf: Readonly<Record<PlacementLinkAnswer['state'], number>> = {
  open: 200,
  unknown: 404,
  'too-early': 409,
  'too-many-failures': 429,
};

/** Where a host mentor's or a head's link leads, and taking what they say. The link comes in the body, which no log keeps. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
  try {
    const body = await readJson(request, largestRequest);
    const answer = await answerPlacementLink(locals.server, body, getClientAddress());
    return Response.json(answer, { status: statusOf[answer.state], headers });
  } catch (error) {
    if (isOurFault(error)) locals.server.report(error);
    const { status, message } = errorAnswer(error);
    return Response.json({ state: 'failed', message }, { status, headers });
  }
};
