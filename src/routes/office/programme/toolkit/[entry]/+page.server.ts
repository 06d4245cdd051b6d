import { fail, redirect } from '@sveltejs/kit';
import type { Coordinator } from '#lib/server/accounts/coordinating.ts';
import { areaChoices, frameworkInHand } from '../../framework-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { emptyTyped, readToolkitForm, typedOf } from './toolkit-form.ts';

/** The address of an entry that is not there yet. */
const newEntry = 'new';
const list = '/office/programme/toolkit';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { coordinator, framework } = await frameworkInHand(locals);
  const found =
    params.entry === newEntry
      ? undefined
      : await locals.server.programmes.toolkit.get(coordinator.cohort.id, params.entry);
  return {
    areas: areaChoices(framework),
    typed: found === undefined ? emptyTyped : typedOf(found),
    isNew: found === undefined,
    isRetired: found?.isRetired === true,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { coordinator, framework } = await frameworkInHand(locals);
    const reading = readToolkitForm(await request.formData(), framework);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    const { toolkit } = locals.server.programmes;
    const cohort = coordinator.cohort.id;
    if (params.entry === newEntry) await toolkit.add(coordinator.id, cohort, reading.value);
    else await toolkit.change(cohort, params.entry, reading.value);
    await log(locals, coordinator);
    redirect(303, list);
  },
  retire: async ({ locals, params }) => putAway(locals, params.entry, true),
  offer: async ({ locals, params }) => putAway(locals, params.entry, false),
};

async function putAway(locals: App.Locals, key: string, isRetired: boolean): Promise<never> {
  const { coordinator } = await frameworkInHand(locals);
  await locals.server.programmes.toolkit.retire(coordinator.cohort.id, key, isRetired);
  await log(locals, coordinator);
  redirect(303, list);
}

async function log({ server }: App.Locals, { id }: Coordinator): Promise<void> {
  await server.accounts.acts.log({ by: id, did: 'changed-toolkit' });
}
