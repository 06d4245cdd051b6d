import { z } from 'zod';
import { InvalidRequest } from '#lib/server/errors.ts';
import { longestDocumentId } from '#lib/domain/documents/document-id.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { takeBackEnded } from '#lib/server/shares/ended-shares.ts';
import { endedParts } from '../ended-parts.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** As many as a device takes back at once, with room. */
const TakenBack = z.strictObject({
  shares: z.array(z.string().max(longestDocumentId)).max(200),
});
const limit = 64_000;

/** Deletes what the signed-in person took back on a device when that time together was ending. */
export const DELETE: RequestHandler = async ({ locals, params, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const body = TakenBack.safeParse(await readJson(request, limit));
  if (!body.success) throw new InvalidRequest('Send { "shares": ["share~…", …] }.');
  await takeBackEnded(endedParts(locals.server), locals.person, params.circle, body.data.shares);
  return new Response(null, { status: 204, headers });
};
