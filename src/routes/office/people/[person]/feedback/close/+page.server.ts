import { redirect } from '@sveltejs/kit';
import { isAnsweredByAll } from '#lib/server/feedback/feedback.ts';
import { openRoundOf } from '../open-round.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { person, round } = await openRoundOf(locals, params.person);
  const answered = await locals.server.feedback.counts(round);
  return {
    person: { id: person.id, name: person.name },
    isAnsweredByAll: isAnsweredByAll(round, answered),
  };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, feedback } = locals.server;
    const { coordinator, person, round } = await openRoundOf(locals, params.person);
    if (await feedback.closeEarly(round.id))
      await accounts.acts.log({
        by: coordinator.id,
        did: 'closed-feedback-early',
        person: person.id,
      });
    redirect(303, `/office/people/${person.id}/feedback`);
  },
};
