import { redirect } from '@sveltejs/kit';
import { changesBetween } from '#lib/domain/measuring/instrument-changes.ts';
import { withMoved } from '#lib/domain/measuring/instrument-edits.ts';
import { textOf } from '../../../form-error.ts';
import { draftAddress } from '../../addresses.ts';
import { draftBehind } from '../../draft-in-hand.ts';
import { draftProblems } from '../../problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft, base } = await draftBehind(locals, params.draft);
  const { content } = draft;
  return {
    id: draft.id,
    address: draftAddress(draft.id),
    content,
    from: base.version,
    problems: draftProblems(content),
    changes: changesBetween(base, content).length,
  };
};

export const actions: Actions = {
  move: async ({ request, locals, params }) => {
    const { coordinator, draft } = await draftBehind(locals, params.draft);
    const form = await request.formData();
    const [up, down] = [textOf(form, 'up'), textOf(form, 'down')];
    const statement = up === '' ? down : up;
    await locals.server.statementDrafts.change(coordinator.cohort.id, draft.id, (content) =>
      withMoved(content, statement, up === '' ? 1 : -1),
    );
    redirect(303, `${draftAddress(draft.id)}#${encodeURIComponent(statement)}`);
  },
};
