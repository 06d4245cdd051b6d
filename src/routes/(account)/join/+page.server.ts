import { fail, redirect } from '@sveltejs/kit';
import type { Role } from '#lib/server/accounts/records.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
import {
  browserSecret,
  giveBrowserSecret,
  setSessionCookie,
} from '#lib/server/accounts/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';
import { refusalSentence } from './refusal-sentence.ts';

export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const code = url.searchParams.get('code') ?? '';
  if (locals.person === undefined) {
    giveBrowserSecret(cookies, url);
    return { code, signedIn: undefined };
  }
  const { roster, clock } = locals.server.accounts;
  const { id, name } = await roster.people.get(locals.person);
  return { code, signedIn: { name, home: homeOf(await rolesOf(roster, id, instant(clock()))) } };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress, setHeaders }) => {
    const typed = (await request.formData()).get('code');
    const code = typeof typed === 'string' ? typed.slice(0, 100) : '';
    const { joining, roster, clock } = locals.server.accounts;
    const browser = browserSecret(cookies);
    if (locals.person !== undefined) {
      // The cookie came, and the rest of the answer did not.
      if ((await joining.joinedHere(code, browser)) === locals.person)
        redirect(303, homeOf(await rolesOf(roster, locals.person, instant(clock()))));
      // Nothing is used up: the page says who is signed in.
      return fail(409, { code, error: undefined });
    }
    const joined = await joining.join(code, getClientAddress(), browser);
    if (!joined.ok) {
      const error = refusalSentence(joined, code);
      if (joined.reason !== 'too-many-failures') return fail(400, { code, error });
      setHeaders({ 'retry-after': new Date(joined.retryAt).toUTCString() });
      return fail(429, { code, error });
    }
    setSessionCookie(cookies, url, joined.token);
    redirect(303, homeOf(joined.roles));
  },
};

/** Coordinators work online; everybody else has the app. */
function homeOf(roles: readonly Role[]): string {
  return roles.length > 0 && roles.every((role) => role === 'coordinator')
    ? '/office'
    : '/app?joined';
}
