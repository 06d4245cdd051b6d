import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { newId } from '#lib/server/accounts/new-id.ts';
import type { Actions, PageServerLoad } from './$types';
import { isSameName, readInviteForm, typedIn } from './invite-form.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts } = locals.server;
  await coordinatorOf(accounts, locals.person);
  const schools = await accounts.roster.schools.all();
  return { once: newId(), schools: schools.map(({ name }) => name).sort() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { accounts, slips } = locals.server;
    const { id, cohort } = await coordinatorOf(accounts, locals.person);
    const form = await request.formData();
    const reading = readInviteForm(form);
    if (!reading.ok)
      return fail(400, { typed: reading.typed, errors: reading.errors, namesake: undefined });
    const { newcomer, sent, isAnother } = reading.value;
    const namesake = (await accounts.roster.people.all()).find(
      (person) => person.cohort === cohort.id && isSameName(person.name, newcomer.name),
    );
    // Looked up after the names: whoever this very form has made is not a namesake.
    const isSentAgain = slips.madeBy(id, sent) !== undefined;
    if (namesake !== undefined && !isAnother && !isSentAgain) {
      const message = `${namesake.name} is here already. Is this somebody else?`;
      return fail(409, {
        typed: typedIn(form),
        errors: [{ field: 'another', message }],
        namesake: { id: namesake.id, name: namesake.name },
      });
    }
    const slip = await slips.once(id, sent, async () => {
      const { person, issued } = await accounts.office.invite(id, {
        ...newcomer,
        cohort: cohort.id,
      });
      return { person: person.id, issued };
    });
    redirect(303, `/office/slips/${slip}`);
  },
};
