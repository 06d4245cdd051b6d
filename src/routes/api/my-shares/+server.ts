import { Erased } from '#lib/domain/erasure/erasure.ts';
import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { deleteEndedShares } from '#lib/server/shares/ended-shares.ts';
import { endedParts } from './ended-parts.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** What somebody deleted is a stamp, and one an attempt that they dropped. */
const limit = 64_000;

/** Deletes what the signed-in person deleted of what they had shown in times together that have ended. */
export const DELETE: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const erased = Erased.safeParse(await readJson(request, limit));
  if (!erased.success) throw new InvalidRequest('Send { "everything"?: stamp, "attempts": {} }.');
  await deleteEndedShares(endedParts(locals.server), locals.person, erased.data);
  return new Response(null, { status: 204, headers });
};
