import { clearSessionCookie } from '#lib/server/accounts/session-cookie.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { joinWith } from '#lib/server/accounts/join-with.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { z } from 'zod';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/**
 * Who is signed in: `{ person: { id, name }, roles }`, or 401, with `{ sentAway: id }` where the programme team signed that
 * person out.
 */
export const GET: RequestHandler = async ({ locals }) => {
  if (locals.person === undefined)
    return Response.json({ sentAway: locals.sentAway }, { status: 401, headers });
  const { roster, clock } = locals.server.accounts;
  const { id, name } = await roster.people.get(locals.person);
  const roles = await rolesOf(roster, id, instant(clock()));
  return Response.json({ person: { id, name }, roles }, { headers });
};

const Typed = z.object({ code: z.string().max(100) });

/**
 * Joins with `{ code }`, and signs this browser in: 201 with `{ home }`, where to go on. 400 or 429 with `{ error }`, a
 * sentence; 409 where somebody is signed in here. Asked again by the same browser it gives the same answer for a while.
 */
export const POST: RequestHandler = async (event) => {
  const typed = Typed.safeParse(await readJson(event.request, 1_000));
  if (!typed.success) throw new InvalidRequest('Send { code }.');
  const joined = await joinWith(event, typed.data.code);
  if (joined.ok) return Response.json({ home: joined.home }, { status: 201, headers });
  const { status } = joined;
  const error = status === 409 ? undefined : joined.error;
  const later =
    status === 429 ? { 'retry-after': new Date(joined.retryAt).toUTCString() } : undefined;
  return Response.json({ error }, { status, headers: { ...headers, ...later } });
};

/** Signs this device out; once more changes nothing. */
export const DELETE: RequestHandler = async ({ locals, cookies, url }) => {
  const { session, server } = locals;
  if (session !== undefined) {
    await server.accounts.sessions.end(session.id);
    server.hints.disconnect(session.person);
  }
  clearSessionCookie(cookies, url);
  return new Response(null, { status: 204, headers });
};
