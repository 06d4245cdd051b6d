import { levels } from '#lib/content/frameworks/levels.ts';
import { caseFromFramework } from '#lib/domain/framework/case/case-from-framework.ts';
import { editionKey } from '#lib/domain/programme/programme.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { frameworkBehind } from '../../framework-in-hand.ts';
import type { RequestHandler } from './$types';

/** A framework with the programme's own lines, as a CASE package: for a brought one, in the package that it came in. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { framework, source } = await frameworkBehind(locals, params.edition);
  const file = caseFromFramework(framework, {
    now: instant(locals.server.accounts.clock()),
    origin: url.origin,
    ...(source === undefined ? {} : { source, levels }),
  });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${editionKey(framework)}.json"`,
      'cache-control': 'no-store',
    },
  });
};
