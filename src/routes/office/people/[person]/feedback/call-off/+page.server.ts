import { redirect } from '@sveltejs/kit';
import { openRoundOf } from '../open-round.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { person } = await openRoundOf(locals, params.person);
  return { person: { id: person.id, name: person.name } };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, feedback } = locals.server;
    const { coordinator, person, round } = await openRoundOf(locals, params.person);
    await accounts.acts.log({ by: coordinator.id, did: 'called-off-feedback', person: person.id });
    await feedback.callOff(round.id);
    redirect(303, `/office/people/${person.id}/feedback`);
  },
};
