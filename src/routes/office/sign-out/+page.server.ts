import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { peopleInOffice } from '#lib/server/accounts/office-people.ts';
import type { PageServerLoad } from './$types';

/** Who could let this coordinator in again. */
export const load: PageServerLoad = async ({ locals }) => {
  const { accounts } = locals.server;
  const { id, cohort } = await coordinatorOf(accounts, locals.person);
  const people = await peopleInOffice(accounts, cohort, instant(accounts.clock()));
  const others = people.filter(
    (person) =>
      person.role === 'coordinator' && person.id !== id && person.joining.state === 'joined',
  );
  return { others: others.map(({ name }) => name) };
};
