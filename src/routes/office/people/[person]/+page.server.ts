import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { personInOffice } from '#lib/server/accounts/office-people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts } = locals.server;
  const coordinator = await coordinatorOf(accounts, locals.person);
  const person = await personIn(accounts, coordinator, params.person);
  const now = accounts.clock();
  return {
    now,
    person: await personInOffice(accounts, person, instant(now)),
    isOneself: person.id === coordinator.id,
  };
};
