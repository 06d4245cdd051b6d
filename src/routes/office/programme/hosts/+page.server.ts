import { phaseWords } from '#lib/domain/placement/host-school.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, hostSchools } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  return {
    hosts: (await hostSchools.of(cohort.id)).map(({ id, school, isRetired }) => ({
      key: id,
      name: school.name,
      line: [phaseWords[school.phase], school.place, school.when].filter((part) => part !== ''),
      isRetired: isRetired === true,
    })),
  };
};
