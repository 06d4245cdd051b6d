import { fail, redirect } from '@sveltejs/kit';
import { freeId, withArea, withoutArea } from '#lib/domain/measuring/instrument-edits.ts';
import { statementsOf } from '#lib/domain/measuring/scoring.ts';
import { NotFound } from '#lib/server/errors.ts';
import { draftAddress, newOne } from '../../../../addresses.ts';
import { draftBehind } from '../../../../draft-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { readAreaForm } from './area-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft, area } = await areaBehind(locals, params);
  return {
    address: draftAddress(draft.id),
    isNew: area === undefined,
    typed: area ?? { name: '', shortName: '', inSentence: '', about: '' },
    statements: statementsOf(draft.content, params.area).length,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { coordinator, draft, base, area } = await areaBehind(locals, params);
    const id = area?.id ?? freeId('area', base, draft.content);
    const reading = readAreaForm(await request.formData(), id);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withArea(content, reading.value),
    );
    redirect(303, `${draftAddress(draft.id)}#areas`);
  },
  remove: async ({ locals, params }) => {
    const { coordinator, draft } = await areaBehind(locals, params);
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withoutArea(content, params.area),
    );
    redirect(303, `${draftAddress(draft.id)}#areas`);
  },
};

async function areaBehind(locals: App.Locals, params: { draft: string; area: string }) {
  const inHand = await draftBehind(locals, params.draft);
  const area = inHand.draft.content.areas.find(({ id }) => id === params.area);
  if (area === undefined && params.area !== newOne) throw new NotFound('no such area');
  return { ...inHand, area };
}
