import { fail, redirect } from '@sveltejs/kit';
import type { Coordinator } from '#lib/server/accounts/coordinating.ts';
import { areaChoices, frameworkInHand } from '../../framework-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { emptyTyped, readHostForm, typedOf } from './host-form.ts';

/** The address of a school that is not there yet. */
const newHost = 'new';
const list = '/office/programme/hosts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { coordinator, framework } = await frameworkInHand(locals);
  const found =
    params.host === newHost
      ? undefined
      : await locals.server.hostSchools.get(coordinator.cohort.id, params.host);
  return {
    areas: areaChoices(framework),
    typed: found === undefined ? emptyTyped : typedOf(found.school),
    isNew: found === undefined,
    isRetired: found?.isRetired === true,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { coordinator, framework } = await frameworkInHand(locals);
    const reading = readHostForm(await request.formData(), framework);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    const { hostSchools } = locals.server;
    const cohort = coordinator.cohort.id;
    if (params.host === newHost) await hostSchools.add(coordinator.id, cohort, reading.value);
    else await hostSchools.change(cohort, params.host, reading.value);
    await log(locals, coordinator);
    redirect(303, list);
  },
  retire: async ({ locals, params }) => putAway(locals, params.host, true),
  offer: async ({ locals, params }) => putAway(locals, params.host, false),
};

async function putAway(locals: App.Locals, key: string, isRetired: boolean): Promise<never> {
  const { coordinator } = await frameworkInHand(locals);
  await locals.server.hostSchools.retire(coordinator.cohort.id, key, isRetired);
  await log(locals, coordinator);
  redirect(303, list);
}

async function log({ server }: App.Locals, { id }: Coordinator): Promise<void> {
  await server.accounts.acts.log({ by: id, did: 'changed-hosts' });
}
