import { editionKey } from '#lib/domain/programme/programme.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { caseOf, frameworkBehind } from '../../framework-in-hand.ts';
import type { RequestHandler } from './$types';

/** A framework with the programme's own lines, as a CASE file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const inHand = await frameworkBehind(locals, params.edition);
  const now = instant(locals.server.accounts.clock());
  const file = caseOf(inHand, { now, origin: url.origin });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${editionKey(inHand.framework)}.json"`,
      'cache-control': 'no-store',
    },
  });
};
