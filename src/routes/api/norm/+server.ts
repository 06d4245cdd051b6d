import { readJson } from '#lib/server/gateway/read-json.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** An attempt is some 3 KB; the longest instrument we can think of is below this. */
const limit = 64_000;

/** Sends a copy of one's own attempt to the programme; 400 with `{ problems }` where it does not hold together. */
export const PUT: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const sent = await locals.server.norms.send(locals.person, await readJson(request, limit));
  return sent.ok
    ? new Response(null, { status: 204, headers })
    : Response.json({ problems: sent.problems }, { status: 400, headers });
};

/** Deletes every copy of one's own attempts. */
export const DELETE: RequestHandler = async ({ locals }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  await locals.server.norms.withdraw(locals.person);
  return new Response(null, { status: 204, headers });
};
