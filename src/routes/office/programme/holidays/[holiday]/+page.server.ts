import { error, fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import type { Actions, PageServerLoad } from './$types';
import { emptyTyped, readHolidayForm, typedOf } from './holiday-form.ts';

/** The address of a holiday that is not there yet; that of any other is its first day. */
const newHoliday = 'new';
const list = '/office/programme/holidays';

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const { found } = await inHand(locals, params.holiday);
  // What somebody has typed for one that another took off meanwhile is saved as a new one, and stays while it is wrong.
  if (found === undefined && params.holiday !== newHoliday && request.method === 'GET')
    error(404, 'This holiday is not there any more. Go back to the list of holidays.');
  return {
    typed: found === undefined ? emptyTyped : typedOf(found),
    isNew: found === undefined,
  };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const { cohort, by, others } = await inHand(locals, params.holiday);
    const reading = readHolidayForm(await request.formData(), others);
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    await set(locals, by, cohort, [...others, reading.value]);
    redirect(303, list);
  },
  remove: async ({ locals, params }) => {
    const { cohort, by, others } = await inHand(locals, params.holiday);
    await set(locals, by, cohort, others);
    redirect(303, list);
  },
};

type Holidays = Parameters<App.Locals['server']['reminding']['holidays']['set']>[1];

async function set({ server }: App.Locals, by: string, cohort: string, holidays: Holidays) {
  await server.accounts.acts.log({ by, did: 'changed-holidays' });
  await server.reminding.holidays.set(cohort, holidays);
}

async function inHand({ server, person }: App.Locals, key: string) {
  const { id: by, cohort } = await coordinatorOf(server.accounts, person);
  const all = await server.reminding.holidays.of(cohort.id);
  const found = all.find(({ from }) => from === key);
  return { by, cohort: cohort.id, found, others: all.filter((one) => one !== found) };
}
