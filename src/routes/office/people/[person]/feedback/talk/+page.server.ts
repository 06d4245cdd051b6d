import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const coordinator = await coordinatorOf(locals.server.accounts, locals.person);
  const { id, name } = await personIn(locals.server.accounts, coordinator, params.person);
  return { person: { id, name } };
};
