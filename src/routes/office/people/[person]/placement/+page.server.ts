import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { textOf } from '../../../form-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts, hostSchools } = locals.server;
  const coordinator = await coordinatorOf(accounts, locals.person);
  const { id, name } = await personIn(accounts, coordinator, params.person);
  const hosts = await hostSchools.of(coordinator.cohort.id);
  return {
    person: { id, name },
    schools: hosts
      .filter(({ isRetired }) => isRetired !== true)
      .map(({ id: key, school }) => ({
        key,
        name: school.name,
        line: [school.place, school.when].filter((part) => part !== '').join(' · '),
      })),
    placed: (await hostSchools.placeOf(id))?.id,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { accounts, hostSchools } = locals.server;
    const coordinator = await coordinatorOf(accounts, locals.person);
    const person = await personIn(accounts, coordinator, params.person);
    const school = textOf(await request.formData(), 'school');
    const offered = (await hostSchools.of(coordinator.cohort.id)).filter(
      ({ isRetired }) => isRetired !== true,
    );
    if (!offered.some(({ id }) => id === school))
      return fail(400, {
        errors: [
          { field: `school-${offered[0]?.id ?? ''}`, message: 'Choose a school from the list' },
        ],
      });
    await hostSchools.place(coordinator.id, coordinator.cohort.id, person.id, school);
    await accounts.acts.log({ by: coordinator.id, did: 'placed', person: person.id });
    redirect(303, `/office/people/${person.id}`);
  },
};
