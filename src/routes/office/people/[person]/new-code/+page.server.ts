import { redirect } from '@sveltejs/kit';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { id, name, hasJoined } = await whoOf(locals, params.person);
  return { person: { id, name, hasJoined } };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, slips } = locals.server;
    const { id: person, coordinator } = await whoOf(locals, params.person);
    const issued = await accounts.office.issueAgain(coordinator, person);
    redirect(303, `/office/slips/${slips.keep(coordinator, { person, issued })}`);
  },
};

/** Not oneself: a new code would sign its reader out before it can be read. */
async function whoOf({ server, person: signedIn }: App.Locals, id: string) {
  const coordinator = await coordinatorOf(server.accounts, signedIn);
  const { name, joinedAt } = await personIn(server.accounts, coordinator, id);
  if (id === coordinator.id) throw new NotFound('a new code for oneself');
  return { id, name, hasJoined: joinedAt !== undefined, coordinator: coordinator.id };
}
