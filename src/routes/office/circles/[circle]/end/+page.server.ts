import { redirect } from '@sveltejs/kit';
import { instant } from '#lib/server/accounts/clock.ts';
import { circleIn, coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { whenOf } from '#lib/server/accounts/office-people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts } = locals.server;
  const { people } = accounts.roster;
  const circle = await circleIn(
    accounts,
    await coordinatorOf(accounts, locals.person),
    params.circle,
  );
  const others = await Promise.all(circle.members.map(async (id) => (await people.get(id)).name));
  return {
    intern: await people.get(circle.intern).then(({ id, name }) => ({ id, name })),
    other: new Intl.ListFormat('en-GB').format(others),
    when: whenOf(circle, instant(accounts.clock())),
  };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts } = locals.server;
    const coordinator = await coordinatorOf(accounts, locals.person);
    const { id, intern } = await circleIn(accounts, coordinator, params.circle);
    await accounts.office.endCircle(coordinator.id, id);
    redirect(303, `/office/people/${intern}`);
  },
};
