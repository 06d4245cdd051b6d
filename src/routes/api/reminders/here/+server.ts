import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { PushAddress } from '#lib/server/reminders/reminder-records.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** Tells the signed-in person on this device, at a `PushSubscription` as JSON. */
export const PUT: RequestHandler = async ({ locals, request }) => {
  const { person, session, server } = locals;
  if (person === undefined || session === undefined)
    return new Response(null, { status: 401, headers });
  const sent = PushAddress.safeParse(await readJson(request, 8_000));
  if (!sent.success) throw new InvalidRequest('Send a push subscription as JSON.');
  await server.reminding.toldDevices.turnOn(session.id, person, sent.data);
  return new Response(null, { status: 204, headers });
};

/** Tells them here no more; once more changes nothing. */
export const DELETE: RequestHandler = async ({ locals }) => {
  const { session, server } = locals;
  if (session === undefined) return new Response(null, { status: 401, headers });
  await server.reminding.toldDevices.turnOff(session.id);
  return new Response(null, { status: 204, headers });
};
