import { fail, redirect } from '@sveltejs/kit';
import { draftAddress } from '../../../addresses.ts';
import { draftBehind } from '../../../draft-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { readRulesForm } from './rules-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft } = await draftBehind(locals, params.draft);
  const { title, period, options, didNotComeUp, answersForAScore } = draft.content;
  return {
    address: draftAddress(draft.id),
    typed: { title, period, options, didNotComeUp, answersForAScore: String(answersForAScore) },
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { coordinator, draft } = await draftBehind(locals, params.draft);
    const reading = readRulesForm(await request.formData(), draft.content);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) => ({
      ...content,
      ...reading.value,
    }));
    redirect(303, `${draftAddress(draft.id)}#rules`);
  },
};
