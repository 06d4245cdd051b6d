import type { Stamp } from '#lib/domain/stamp.ts';
import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** An attempt is some 3 KB; the longest instrument we can think of is below this. */
const limit = 64_000;

const stamp = /^\d{13}\.[0-9a-z]{4}\.[0-9a-z]{1,40}$/;

/** When somebody agreed, or refused, as a device says it; undefined where it says nothing. */
function stampIn(url: URL, name: string): Stamp | undefined {
  const said = url.searchParams.get(name);
  if (said === null) return undefined;
  if (!stamp.test(said)) throw new InvalidRequest(`?${name} is no stamp.`);
  return said;
}

/**
 * Sends a copy of one's own attempt to the programme, `?agreed` to by a decision of that stamp; 400 with `{ problems }`
 * where it does not hold together, 409 where its owner has refused since.
 */
export const PUT: RequestHandler = async ({ locals, request, url }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const copy = await readJson(request, limit);
  const sent = await locals.server.norms.send(locals.person, copy, stampIn(url, 'agreed'));
  if (sent.ok) return new Response(null, { status: 204, headers });
  return sent.problems === undefined
    ? new Response(null, { status: 409, headers })
    : Response.json({ problems: sent.problems }, { status: 400, headers });
};

/** Deletes every copy of one's own attempts; and where it was `?refused`, takes none that was agreed to before. */
export const DELETE: RequestHandler = async ({ locals, url }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  await locals.server.norms.withdraw(locals.person, stampIn(url, 'refused'));
  return new Response(null, { status: 204, headers });
};
