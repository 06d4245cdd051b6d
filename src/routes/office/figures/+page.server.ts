import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

/** Figures of the whole programme: of all its groups, this one among them. */
export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, norms } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  return { annexes: await norms.annexes(cohort.id), now: accounts.clock() };
};
