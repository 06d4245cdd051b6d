import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import { textOf } from '../../../form-error.ts';
import type { Actions, PageServerLoad } from './$types';
import { changeOf, questionOf, type Settled } from './question.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { settled } = await settledBy(locals);
  const question = questionOf(params.setting, settled);
  if (question === undefined) throw new NotFound('no such question');
  return { question };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { accounts, programmes } = locals.server;
    const { coordinator, settled } = await settledBy(locals);
    const change = changeOf(params.setting, settled, textOf(await request.formData(), 'choice'));
    if (change === undefined)
      return fail(400, { errors: [{ field: 'choice', message: 'Choose one of these' }] });
    await accounts.acts.log({ by: coordinator.id, did: 'settled-programme' });
    await programmes.settle(coordinator.cohort.id, change);
    redirect(303, '/office/programme');
  },
};

async function settledBy({ server, person }: App.Locals) {
  const { accounts, programmes } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const { id } = coordinator.cohort;
  const settings = await programmes.settingsOf(id);
  const settled: Settled = {
    settings,
    statements: await programmes.versionsOf(id, settings.audit.id),
    frameworks: await programmes.frameworks.offered(id),
  };
  return { coordinator, settled };
}
