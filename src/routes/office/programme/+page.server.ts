import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { editionKey } from '#lib/domain/programme/programme.ts';
import { dayInEngland } from '#lib/domain/reminders/quiet-times.ts';
import type { PageServerLoad } from './$types';
import {
  editionWords,
  originWords,
  feedbackWords,
  focusWithWords,
  holidaysWords,
  hostsWords,
  lineSourceWords,
  ownToolkitWords,
  placementByWords,
} from './words.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, programmes, hostSchools, reminding } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const settings = await programmes.settingsOf(cohort.id);
  const framework = await programmes.frameworks.get(cohort.id, settings.framework);
  return {
    statements: editionWords(await programmes.instrument(settings.audit)),
    framework: {
      name: editionWords(framework),
      key: editionKey(framework),
      origin: originWords(framework),
    },
    lines: framework.markSets.map((set) => ({
      id: set.id,
      name: set.name,
      source: lineSourceWords(set),
    })),
    focusWith: focusWithWords[settings.focusWith],
    feedback: feedbackWords(settings.feedback),
    placementBy: placementByWords[settings.placementBy ?? 'intern'],
    hosts: hostsWords(await hostSchools.of(cohort.id)),
    holidays: holidaysWords(await reminding.holidays.of(cohort.id), dayInEngland(accounts.clock())),
    toolkit: ownToolkitWords(await programmes.toolkit.of(cohort.id)),
  };
};
