import { z } from 'zod';
import { readLinkSecret } from '#lib/domain/feedback/link-code.ts';
import { LinkView } from '#lib/domain/placement/link-view.ts';
import { InvalidRequest } from '#lib/server/errors.ts';
import { readJson } from '#lib/server/gateway/read-json.ts';
import { secretFrom } from '#lib/server/placements/placement-links.ts';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** An outline of sixty days is some 60 KB; the most that one can hold is below this. */
const limit = 400_000;

const Sent = z.object({ link: z.string().max(200), view: LinkView });
const TakenBack = z.object({ link: z.string().max(200) });

/** Puts what a host mentor or a head shall see behind a link of the signed-in person. */
export const PUT: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const sent = Sent.safeParse(await readJson(request, limit));
  if (!sent.success) throw new InvalidRequest('Send { "link": secret, "view": {} }.');
  const { link, view } = sent.data;
  await locals.server.placementLinks.send(locals.person, secretFrom(readLinkSecret(link)), view);
  return new Response(null, { status: 204, headers });
};

/** Takes a link back, with everything behind it. */
export const DELETE: RequestHandler = async ({ locals, request }) => {
  if (locals.person === undefined) return new Response(null, { status: 401, headers });
  const asked = TakenBack.safeParse(await readJson(request, limit));
  if (!asked.success) throw new InvalidRequest('Send { "link": secret }.');
  const secret = secretFrom(readLinkSecret(asked.data.link));
  await locals.server.placementLinks.takeBack(locals.person, secret);
  return new Response(null, { status: 204, headers });
};
