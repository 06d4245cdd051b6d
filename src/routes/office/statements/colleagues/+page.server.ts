import { publishedFramework } from '#lib/content/frameworks/published.ts';
import { currentFeedback } from '#lib/content/instruments/published-feedback.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  await coordinatorOf(locals.server.accounts, locals.person);
  const { framework } = currentFeedback;
  return {
    instrument: currentFeedback,
    areas: (publishedFramework(framework.id, framework.version)?.areas ?? []).map(
      ({ id, name }) => ({
        id,
        name,
        statements: currentFeedback.statements.filter(({ area }) => area === id),
      }),
    ),
  };
};
