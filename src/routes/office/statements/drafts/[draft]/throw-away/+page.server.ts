import { redirect } from '@sveltejs/kit';
import { draftBehind } from '../../../draft-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft } = await draftBehind(locals, params.draft);
  return { id: draft.id, from: draft.basedOn.version };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { coordinator, draft } = await draftBehind(locals, params.draft);
    await locals.server.statementDrafts.remove(coordinator.cohort.id, draft.id);
    redirect(303, '/office/statements');
  },
};
