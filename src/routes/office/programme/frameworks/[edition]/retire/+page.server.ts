import { redirect } from '@sveltejs/kit';
import { editionKey } from '#lib/domain/programme/programme.ts';
import { NotFound } from '#lib/server/errors.ts';
import { frameworkBehind } from '../../framework-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { framework } = await brought(locals, params.edition);
  return { title: framework.title, key: editionKey(framework) };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, programmes } = locals.server;
    const { coordinator, framework } = await brought(locals, params.edition);
    // The page of the one in use says that it is.
    if (!(await programmes.retireFramework(coordinator.cohort.id, framework)))
      redirect(303, `/office/programme/frameworks/${editionKey(framework)}`);
    await accounts.acts.log({ by: coordinator.id, did: 'retired-framework' });
    redirect(303, '/office/programme/frameworks');
  },
};

/** A framework that the programme brought: Selvedge's own stay. */
async function brought(locals: App.Locals, address: string) {
  const inHand = await frameworkBehind(locals, address);
  if (inHand.source === undefined) throw new NotFound('a framework of Selvedge');
  return inHand;
}
