import { redirect } from '@sveltejs/kit';
import { editionKey, isSameEdition } from '#lib/domain/programme/programme.ts';
import { NotFound } from '#lib/server/errors.ts';
import { editionWords } from '../../words.ts';
import { frameworkBehind, remarksOn } from '../framework-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const inHand = await frameworkBehind(locals, params.edition);
  const { coordinator, framework, source } = inHand;
  const settings = await locals.server.programmes.settingsOf(coordinator.cohort.id);
  return {
    framework,
    name: editionWords(framework),
    key: editionKey(framework),
    isBrought: source !== undefined,
    isUsed: isSameEdition(settings.framework, framework),
    remarks: remarksOn(inHand),
    /** Somebody brought the very file again. */
    isRetired: await locals.server.programmes.frameworks.isRetired(
      coordinator.cohort.id,
      framework,
    ),
    isPutBack: url.searchParams.has('put-back'),
    isHereAlready: url.searchParams.has('here-already'),
  };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, programmes } = locals.server;
    const { coordinator, framework } = await frameworkBehind(locals, params.edition);
    const { id, version } = framework;
    if (await programmes.frameworks.isRetired(coordinator.cohort.id, framework))
      throw new NotFound('a framework that is not offered');
    await accounts.acts.log({ by: coordinator.id, did: 'settled-programme' });
    await programmes.settle(coordinator.cohort.id, { framework: { id, version } });
    redirect(303, '/office/programme');
  },
};
