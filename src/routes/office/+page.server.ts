import { redirect } from '@sveltejs/kit';
import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { peopleInOffice } from '#lib/server/accounts/office-people.ts';
import { clearSessionCookie } from '#lib/server/accounts/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const now = accounts.clock();
  const people = await peopleInOffice(accounts, cohort, instant(now));
  return { now, people, isNamed: cohort.isNamed };
};

export const actions: Actions = {
  signOut: async ({ locals, cookies, url }) => {
    if (locals.session !== undefined) await locals.server.accounts.sessions.end(locals.session.id);
    clearSessionCookie(cookies, url);
    redirect(303, '/');
  },
};
