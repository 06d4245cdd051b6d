import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { personInOffice } from '#lib/server/accounts/office-people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts, feedback, programmes, hostSchools } = locals.server;
  const coordinator = await coordinatorOf(accounts, locals.person);
  const person = await personIn(accounts, coordinator, params.person);
  const now = accounts.clock();
  const { feedback: isAsked, placementBy = 'intern' } = await programmes.settingsOf(
    coordinator.cohort.id,
  );
  const rounds = await feedback.roundsOf(person.id);
  return {
    now,
    /** Whether the programme asks for colleagues' feedback, or did when a round was opened. */
    hasFeedback: isAsked || rounds.some(({ state }) => state === 'open'),
    placementBy,
    placedAt: (await hostSchools.placeOf(person.id))?.school.name,
    person: await personInOffice(accounts, person, instant(now)),
    isOneself: person.id === coordinator.id,
  };
};
