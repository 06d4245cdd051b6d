import { fail, redirect } from '@sveltejs/kit';
import { areasAlike } from '#lib/domain/measuring/equivalence.ts';
import { instrumentAdvice } from '#lib/domain/measuring/instrument-advice.ts';
import { changesBetween } from '#lib/domain/measuring/instrument-changes.ts';
import { isPutAlike } from '#lib/domain/measuring/role-demand.ts';
import { NotFound } from '#lib/server/errors.ts';
import { textOf } from '../../../../form-error.ts';
import { draftAddress } from '../../../addresses.ts';
import { draftBehind } from '../../../draft-in-hand.ts';
import { draftProblems, located } from '../../../problems.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { coordinator, draft, base } = await draftBehind(locals, params.draft);
  const { programmes } = locals.server;
  const { content } = draft;
  const { audit } = await programmes.settingsOf(coordinator.cohort.id);
  const versions = await programmes.versionsOf(coordinator.cohort.id, content.id);
  const now = await programmes.instrument(audit);
  return {
    address: draftAddress(draft.id),
    from: base.version,
    asked: audit.version,
    next: await programmes.nextVersion(content.id),
    problems: draftProblems(content),
    changes: changesBetween(base, content).map((change) => located(content, change)),
    /** What people answer now is what this is compared with, whatever it began as a copy of. */
    changesOfAsked:
      audit.version === base.version
        ? []
        : changesBetween(now, content).map((change) => located(content, change)),
    /** What people have said the role asks counts only where they read the same words. */
    askedAnew: content.areas
      .filter(({ id }) => !isPutAlike(now, content, id))
      .map(({ name }) => name),
    alike: content.areas.flatMap((area) => {
      const same = versions.filter(({ instrument }) =>
        areasAlike(content, instrument).includes(area.id),
      );
      return same.length === 0
        ? []
        : [{ id: area.id, name: area.name, versions: same.map((one) => one.instrument.version) }];
    }),
    advice: instrumentAdvice(content).map((advice) => located(content, advice)),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { accounts, programmes, statementDrafts } = locals.server;
    const inHand = await stillThere(locals, params.draft);
    // Published a moment ago, by the same button pressed twice.
    if (inHand === undefined) redirect(303, '/office/statements');
    const { coordinator, draft, base } = inHand;
    const typed = await request.formData();
    const use = textOf(typed, 'use');
    const sameMarks = typed.getAll('same').filter((area) => typeof area === 'string');
    // The page says what is wrong, in place of the form that was on it.
    if (draftProblems(draft.content).length > 0 || changesBetween(base, draft.content).length === 0)
      redirect(303, `${draftAddress(draft.id)}/publish`);
    if (use !== 'now' && use !== 'later')
      return fail(400, {
        typed: { sameMarks },
        errors: [{ field: 'use', message: 'Choose which version is asked from now on' }],
      });
    const cohort = coordinator.cohort.id;
    await accounts.acts.log({ by: coordinator.id, did: 'published-statements' });
    const { id, version } = await statementDrafts.publish(
      coordinator.id,
      cohort,
      draft.id,
      sameMarks,
    );
    if (use === 'now') {
      await accounts.acts.log({ by: coordinator.id, did: 'settled-programme' });
      await programmes.settle(cohort, { audit: { id, version } });
    }
    redirect(303, '/office/statements');
  },
};

async function stillThere(locals: App.Locals, address: string) {
  try {
    return await draftBehind(locals, address);
  } catch (error) {
    if (error instanceof NotFound && locals.person !== undefined) return undefined;
    throw error;
  }
}
