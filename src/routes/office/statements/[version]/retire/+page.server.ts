import { redirect } from '@sveltejs/kit';
import { NotFound } from '#lib/server/errors.ts';
import { versionBehind } from '../../version-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { instrument, isAsked } = await own(locals, params.version);
  return { version: instrument.version, isAsked };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { accounts, programmes } = locals.server;
    const { coordinator, instrument, isAsked } = await own(locals, params.version);
    // The page says why not.
    if (isAsked) redirect(303, `/office/statements/${instrument.version}/retire`);
    await accounts.acts.log({ by: coordinator.id, did: 'retired-statements' });
    await programmes.retireInstrument(coordinator.cohort.id, instrument);
    redirect(303, '/office/statements');
  },
};

/** A version that the programme published: Selvedge's own stay. */
async function own(locals: App.Locals, address: string) {
  const version = await versionBehind(locals, address);
  if (version.publishedAt === undefined) throw new NotFound('a version of Selvedge');
  return version;
}
