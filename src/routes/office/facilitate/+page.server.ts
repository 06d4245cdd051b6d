import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { peopleInOffice } from '#lib/server/accounts/office-people.ts';
import { paperWords } from '#lib/domain/facilitated/sheet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { accounts, programmes } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const people = await peopleInOffice(accounts, cohort, instant(accounts.clock()));
  const { audit } = await programmes.settingsOf(cohort.id);
  return {
    paper: paperWords((await programmes.instrument(audit)).statements),
    interns: people.flatMap(({ id, name, role }) => (role === 'intern' ? [{ id, name }] : [])),
    entered: url.searchParams.get('entered'),
    back: url.searchParams.get('back'),
    gone: url.searchParams.get('gone'),
  };
};
