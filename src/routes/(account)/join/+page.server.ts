import { fail, redirect } from '@sveltejs/kit';
import { instant } from '#lib/server/accounts/clock.ts';
import { homeOf, joinWith } from '#lib/server/accounts/join-with.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
import { isSecure } from '#lib/server/start-kind.ts';
import { giveBrowserSecret } from '#lib/server/accounts/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const code = url.searchParams.get('code') ?? '';
  const secure = isSecure(url);
  if (locals.person === undefined) {
    giveBrowserSecret(cookies, url);
    return { code, secure, signedIn: undefined };
  }
  const { roster, clock } = locals.server.accounts;
  const { id, name } = await roster.people.get(locals.person);
  return {
    code,
    secure,
    signedIn: { name, home: homeOf(await rolesOf(roster, id, instant(clock()))) },
  };
};

/** Without scripts; with them the page asks `/api/session`. */
export const actions: Actions = {
  default: async (event) => {
    const typed = (await event.request.formData()).get('code');
    const code = typeof typed === 'string' ? typed.slice(0, 100) : '';
    const joined = await joinWith(event, code);
    if (joined.ok) redirect(303, joined.home);
    // Nothing is used up: the page says who is signed in.
    if (joined.status === 409) return fail(409, { code, error: undefined });
    if (joined.status === 429)
      event.setHeaders({ 'retry-after': new Date(joined.retryAt).toUTCString() });
    return fail(joined.status, { code, error: joined.error });
  },
};
