import { fail, redirect } from '@sveltejs/kit';
import { instant } from '#lib/server/accounts/clock.ts';
import { keepLines, setInHand } from '../../set-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { linesAsTheyAre, readLinesForm } from './lines-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { framework, set } = await setInHand(locals, params.set);
  return {
    set: set === undefined ? undefined : { id: set.id, name: set.name },
    framework,
    typed: linesAsTheyAre(framework, set),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const inHand = await setInHand(locals, params.set);
    const { framework, set } = inHand;
    const now = instant(locals.server.accounts.clock());
    const reading = readLinesForm(await request.formData(), framework, set, now);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await keepLines(locals, inHand, reading.value);
    redirect(303, `/office/programme/lines/${reading.value.id}`);
  },
};
