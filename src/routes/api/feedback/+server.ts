import { errorAnswer, isOurFault } from '#lib/server/error-answers.ts';
import { answerLink } from '#lib/server/feedback/answer-link.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import type { LinkAnswer } from '#lib/domain/feedback/link-answer.ts';
import type { RequestHandler } from './$types';

/** Four times what the page sends. */
const largestRequest = 64 * 1024;

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

const statusOf: Readonly<Record<LinkAnswer['state'], number>> = {
  open: 200,
  sent: 200,
  closed: 410,
  unknown: 404,
  refused: 400,
  'too-many-failures': 429,
};

/**
 * Where a colleague's link leads, and taking what they answered. The link comes in the body, and never in an address,
 * which logs keep. Whoever is signed in here is not asked about: the page sends no cookie.
 */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
  try {
    const body = await readJson(request, largestRequest);
    const answer = await answerLink(locals.server, body, getClientAddress());
    return Response.json(answer, { status: statusOf[answer.state], headers });
  } catch (error) {
    if (isOurFault(error)) locals.server.report(error);
    const { status, message } = errorAnswer(error);
    return Response.json({ state: 'failed', message }, { status, headers });
  }
};
