import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { Actions, PageServerLoad } from './$types';
import { readInviteForm } from './invite-form.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts } = locals.services;
  await coordinatorOf(accounts, locals.person);
  const schools = await accounts.roster.schools.all();
  return { schools: schools.map(({ name }) => name).sort() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { accounts, slips } = locals.services;
    const { id, cohort } = await coordinatorOf(accounts, locals.person);
    const reading = readInviteForm(await request.formData());
    if (!reading.ok) return fail(400, reading);
    const { person, issued } = await accounts.office.invite(id, {
      ...reading.value,
      cohort: cohort.id,
    });
    redirect(303, `/office/slips/${slips.keep(id, { person: person.id, issued })}`);
  },
};
