import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { LayoutServerLoad } from './$types';

/** Each page and each act asks again who is there: a layout's load does not guard its pages. */
export const load: LayoutServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { name, cohort, hasApp } = await coordinatorOf(locals.server.accounts, locals.person);
  return { coordinator: name, programme: cohort.programme, cohort: cohort.name, hasApp };
};
