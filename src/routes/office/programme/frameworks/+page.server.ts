import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { publishedFramework } from '#lib/content/frameworks/published.ts';
import { editionKey, isSameEdition } from '#lib/domain/programme/programme.ts';
import type { PageServerLoad } from './$types';
import { editionWords } from '../words.ts';

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
      isOurs: publishedFramework(framework.id, framework.version) !== undefined,
      isUsed: isSameEdition(settings.framework, framework),
    })),
  };
};
