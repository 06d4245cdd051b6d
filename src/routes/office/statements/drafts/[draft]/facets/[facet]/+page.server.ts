import { fail, redirect } from '@sveltejs/kit';
import { freeId, withFacet, withoutFacet } from '#lib/domain/measuring/instrument-edits.ts';
import { NotFound } from '#lib/server/errors.ts';
import { draftAddress, newOne } from '../../../../addresses.ts';
import { draftBehind } from '../../../../draft-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { readFacetForm } from './facet-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft, facet } = await facetBehind(locals, params);
  return {
    address: draftAddress(draft.id),
    isNew: facet === undefined,
    typed: facet ?? { name: '', about: '', area: '' },
    areas: draft.content.areas.map(({ id, name }) => ({ id, name })),
    statements: draft.content.statements.filter((statement) => statement.facet === params.facet)
      .length,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { coordinator, draft, base, facet } = await facetBehind(locals, params);
    const id = facet?.id ?? freeId('part', base, draft.content);
    const reading = readFacetForm(await request.formData(), draft.content, id);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withFacet(content, reading.value),
    );
    redirect(303, `${draftAddress(draft.id)}#areas`);
  },
  remove: async ({ locals, params }) => {
    const { coordinator, draft } = await facetBehind(locals, params);
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withoutFacet(content, params.facet),
    );
    redirect(303, `${draftAddress(draft.id)}#areas`);
  },
};

async function facetBehind(locals: App.Locals, params: { draft: string; facet: string }) {
  const inHand = await draftBehind(locals, params.draft);
  const facet = inHand.draft.content.facets.find(({ id }) => id === params.facet);
  if (facet === undefined && params.facet !== newOne) throw new NotFound('no such part');
  return { ...inHand, facet };
}
