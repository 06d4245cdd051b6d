import { redirect } from '@sveltejs/kit';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts } = locals.server;
  const { id, name } = await personIn(
    accounts,
    await coordinatorOf(accounts, locals.person),
    params.person,
  );
  return { person: { id, name } };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts } = locals.server;
    const coordinator = await coordinatorOf(accounts, locals.person);
    const { id } = await personIn(accounts, coordinator, params.person);
    await accounts.office.withdraw(coordinator.id, id);
    redirect(303, `/office/people/${id}`);
  },
};
