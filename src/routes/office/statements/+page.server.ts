import { redirect } from '@sveltejs/kit';
import { changesBetween } from '#lib/domain/measuring/instrument-changes.ts';
import { isSameEdition } from '#lib/domain/programme/programme.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import { textOf } from '../form-error.ts';
import { draftAddress } from './addresses.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { accounts, programmes, statementDrafts } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const { audit } = await programmes.settingsOf(cohort.id);
  const versions = await programmes.versionsOf(cohort.id, audit.id);
  return {
    title: (await programmes.instrument(audit)).title,
    drafts: (await statementDrafts.draftsOf(cohort.id)).map(({ id, basedOn, changedAt }) => ({
      id,
      changedAt,
      from: basedOn.version,
    })),
    versions: versions
      .map(({ instrument, publishedAt, retiredAt }, at) => {
        const before = versions[at - 1]?.instrument;
        const isAsked = isSameEdition(audit, instrument);
        return {
          version: instrument.version,
          statements: instrument.statements.length,
          areas: instrument.areas.length,
          publishedAt,
          retiredAt,
          isAsked,
          canRetire: publishedAt !== undefined && retiredAt === undefined && !isAsked,
          before: before && {
            version: before.version,
            changes: changesBetween(before, instrument).map(({ says }) => says),
          },
        };
      })
      .reverse(),
  };
};

export const actions: Actions = {
  copy: async ({ request, locals }) => {
    const { accounts, programmes, statementDrafts } = locals.server;
    const { cohort } = await coordinatorOf(accounts, locals.person);
    const { audit } = await programmes.settingsOf(cohort.id);
    const wanted = textOf(await request.formData(), 'version');
    const found = (await programmes.versionsOf(cohort.id, audit.id)).find(
      ({ instrument }) => String(instrument.version) === wanted,
    );
    if (found === undefined) throw new NotFound('no such version');
    const { id } = await statementDrafts.copy(cohort.id, found.instrument);
    redirect(303, draftAddress(id));
  },
};
