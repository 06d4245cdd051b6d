import { ExtraTimes } from '#lib/domain/reminders/quiet-times.ts';
import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** Sets the times beside school days at which the signed-in person may be told. */
export const PUT: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const sent = ExtraTimes.safeParse(await readJson(request, 1_000));
  if (!sent.success) throw new InvalidRequest('Send { evenings, weekends, holidays }.');
  await locals.server.reminding.reminders.setTimes(locals.person, sent.data);
  return new Response(null, { status: 204, headers });
};
