import { fail, redirect } from '@sveltejs/kit';
import { keepLines, setInHand } from '../../lines/set-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { panelAsItIs, readPanelForm } from './panel-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { framework, set } = await setInHand(locals, params.set);
  return {
    framework,
    set: set === undefined ? undefined : { id: set.id, name: set.name },
    typed: panelAsItIs(framework, set),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const inHand = await setInHand(locals, params.set);
    const { framework, set } = inHand;
    const now = locals.server.accounts.clock();
    const reading = readPanelForm(await request.formData(), framework, set, now);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await keepLines(locals, inHand, reading.value);
    redirect(303, `/office/programme/lines/${reading.value.id}`);
  },
};
