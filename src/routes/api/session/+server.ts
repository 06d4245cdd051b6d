import { clearSessionCookie } from '#lib/server/accounts/session-cookie.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
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
