import { dayInEngland } from '#lib/domain/reminders/quiet-times.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { holidayWords } from '../words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, reminding } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const today = dayInEngland(accounts.clock());
  return {
    holidays: (await reminding.holidays.of(cohort.id)).map((holiday) => ({
      key: holiday.from,
      name: holiday.name,
      line: [holidayWords(holiday)],
      isOver: holiday.to < today,
    })),
  };
};
