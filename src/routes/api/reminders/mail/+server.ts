import { z } from 'zod';
import { readJson } from '#lib/server/gateway/read-json.ts';
import type { MailAsked } from '#lib/server/reminders/weekly-mail.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

const Sent = z.object({ address: z.email().max(254) });

/** What came of asking, by what is answered. */
const statuses: Readonly<Record<MailAsked, number>> = {
  sent: 204,
  'not-offered': 404,
  'too-often': 429,
  'not-taken': 422,
};

/** Asks for a letter a week to `{ address }`: 400 where that is none, 429 after some in a day, 422 where it cannot be sent. */
export const PUT: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const sent = Sent.safeParse(await readJson(request, 2_000));
  if (!sent.success) return new Response(null, { status: 400, headers });
  const asked = await locals.server.reminding.weeklyMail.ask(locals.person, sent.data.address);
  return new Response(null, { status: statuses[asked], headers });
};

/** No more letters; once more changes nothing. */
export const DELETE: RequestHandler = async ({ locals }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  await locals.server.reminding.weeklyMail.stop(locals.person);
  return new Response(null, { status: 204, headers });
};
