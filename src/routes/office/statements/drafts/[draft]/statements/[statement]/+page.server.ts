import { fail, redirect } from '@sveltejs/kit';
import { freeId, withoutStatement, withStatement } from '#lib/domain/measuring/instrument-edits.ts';
import { NotFound } from '#lib/server/errors.ts';
import { textOf } from '../../../../../form-error.ts';
import { draftAddress, newOne } from '../../../../addresses.ts';
import { draftBehind } from '../../../../draft-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { placesFor, readStatementForm, statementAsItIs } from './statement-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft, base, statement } = await statementBehind(locals, params);
  return {
    address: draftAddress(draft.id),
    isNew: statement === undefined,
    typed: statementAsItIs(draft.content, params.statement),
    places: placesFor(draft.content, params.statement),
    areas: draft.content.areas.map(({ id, name }) => ({
      name,
      facets: draft.content.facets.filter(({ area }) => area === id),
    })),
    /** As it stands in the version that the draft began with, where it was reworded since. */
    before: base.statements.find(
      ({ id, text }) => id === params.statement && text !== statement?.text,
    )?.text,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { coordinator, draft, base, statement } = await statementBehind(locals, params);
    const form = await request.formData();
    const id = freeId(textOf(form, 'facet'), base, draft.content);
    const reading = readStatementForm(form, draft.content, statement ?? { id });
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    const { statement: changed, place } = reading.value;
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withStatement(content, changed, place),
    );
    redirect(303, `${draftAddress(draft.id)}#${changed.id}`);
  },
  remove: async ({ locals, params }) => {
    const { coordinator, draft } = await statementBehind(locals, params);
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withoutStatement(content, params.statement),
    );
    redirect(303, draftAddress(draft.id));
  },
};

async function statementBehind(locals: App.Locals, params: { draft: string; statement: string }) {
  const inHand = await draftBehind(locals, params.draft);
  const statement = inHand.draft.content.statements.find(({ id }) => id === params.statement);
  if (statement === undefined && params.statement !== newOne)
    throw new NotFound('no such statement');
  return { ...inHand, statement };
}
