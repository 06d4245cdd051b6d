import { redirect } from '@sveltejs/kit';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where it is said what became of it. */
const told = (person: string, isBack: boolean) =>
  `/office/facilitate?${isBack ? 'back' : 'gone'}=${person}`;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts, sheets } = locals.server;
  const coordinator = await coordinatorOf(accounts, locals.person);
  const { id, name } = await personIn(accounts, coordinator, params.person);
  const waiting = (await sheets.waiting(id)).find((one) => one.id === params.sheet);
  if (waiting === undefined) redirect(303, told(id, false));
  return { person: { id, name }, by: waiting.by, enteredAt: waiting.enteredAt };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, sheets } = locals.server;
    const coordinator = await coordinatorOf(accounts, locals.person);
    const { id } = await personIn(accounts, coordinator, params.person);
    redirect(303, told(id, await sheets.takeBack(coordinator.id, id, params.sheet)));
  },
};
