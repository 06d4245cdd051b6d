import { redirect } from '@sveltejs/kit';
import { NotFound } from '#lib/server/errors.ts';
import { setInHand } from '../../set-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { id, name, suggested } = await ownSet(locals, params.set);
  return { id, name, hasSuggestion: suggested !== undefined };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, programmes } = locals.server;
    const { id, coordinator, framework, suggested } = await ownSet(locals, params.set);
    await accounts.acts.log({ by: coordinator.id, did: 'set-lines' });
    await programmes.frameworks.removeLines(coordinator.cohort.id, framework, id);
    redirect(303, suggested === undefined ? '/office/programme' : `/office/programme/lines/${id}`);
  },
};

async function ownSet(locals: App.Locals, address: string) {
  const inHand = await setInHand(locals, address);
  const { set, isOwn } = inHand;
  if (set === undefined || !isOwn) throw new NotFound('no lines of their own');
  return { ...inHand, id: set.id, name: set.name };
}
