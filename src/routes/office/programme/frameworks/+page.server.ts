import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { editionKey, isSameEdition } from '#lib/domain/programme/programme.ts';
import type { PageServerLoad } from './$types';
import { editionWords, originWords } from '../words.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, programmes } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const settings = await programmes.settingsOf(cohort.id);
  return {
    frameworks: (await programmes.frameworks.offered(cohort.id)).map((framework) => ({
      key: editionKey(framework),
      name: editionWords(framework),
      areas: framework.areas.length,
      competencies: framework.competencies.length,
      origin: originWords(framework),
      isUsed: isSameEdition(settings.framework, framework),
    })),
  };
};
