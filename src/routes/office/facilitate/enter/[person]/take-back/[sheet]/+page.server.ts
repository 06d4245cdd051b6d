import { redirect } from '@sveltejs/kit';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts, sheets } = locals.server;
  const coordinator = await coordinatorOf(accounts, locals.person);
  const { id, name } = await personIn(accounts, coordinator, params.person);
  const waiting = (await sheets.waiting(id)).find((one) => one.id === params.sheet);
  if (waiting === undefined) throw new NotFound('a sheet that does not wait any more');
  return { person: { id, name }, by: waiting.by, enteredAt: waiting.enteredAt };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, sheets } = locals.server;
    const coordinator = await coordinatorOf(accounts, locals.person);
    const { id } = await personIn(accounts, coordinator, params.person);
    await sheets.takeBack(coordinator.id, id, params.sheet);
    redirect(303, '/office/facilitate');
  },
};
