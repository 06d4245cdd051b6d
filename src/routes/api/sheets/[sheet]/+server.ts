import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** Wipes a paper sheet of one's own that was taken over, or is not wanted; 404 for what can be none. */
export const DELETE: RequestHandler = async ({ locals, params }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  if (!ulidPattern.test(params.sheet)) return new Response(null, { status: 404, headers });
  await locals.server.sheets.wipe(locals.person, params.sheet);
  return new Response(null, { status: 204, headers });
};
