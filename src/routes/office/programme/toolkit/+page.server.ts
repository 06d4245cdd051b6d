import { kindWords, minutesInWords } from '#lib/domain/toolkit/toolkit-entry.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, programmes } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  return {
    entries: (await programmes.toolkit.of(cohort.id)).map(({ id, entry, from, isRetired }) => ({
      key: id,
      name: entry.title,
      line: [kindWords[entry.kind], minutesInWords(entry.minutes), from ?? ''].filter(
        (part) => part !== '',
      ),
      isRetired: isRetired === true,
    })),
  };
};
