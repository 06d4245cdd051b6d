import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, programmes } = locals.server;
  const { name, cohort } = await coordinatorOf(accounts, locals.person);
  const { audit } = await programmes.settingsOf(cohort.id);
  return { instrument: await programmes.instrument(audit), facilitator: name };
};
