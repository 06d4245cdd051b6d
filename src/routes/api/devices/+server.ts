import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** What became of the newest code for another device of this person: `{ state }`, or 401. */
export const GET: RequestHandler = async ({ locals }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const state = await locals.server.accounts.invitations.deviceCodeOf(locals.person);
  return Response.json({ state }, { headers });
};

/** "Add another device": `{ code, expiresAt }` of a code that signs this person in elsewhere, once; or 401. */
export const POST: RequestHandler = async ({ locals }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const issued = await locals.server.accounts.invitations.issueForDevice(locals.person);
  return Response.json(issued, { status: 201, headers });
};
