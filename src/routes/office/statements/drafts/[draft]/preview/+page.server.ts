import { NotFound } from '#lib/server/errors.ts';
import { draftAddress } from '../../../addresses.ts';
import { draftBehind } from '../../../draft-in-hand.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { draft } = await draftBehind(locals, params.draft);
  if (draft.content.statements.length === 0) throw new NotFound('nothing to preview');
  return { address: draftAddress(draft.id), content: draft.content };
};
