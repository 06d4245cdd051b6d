import { fail, redirect } from '@sveltejs/kit';
import { readSheet } from '#lib/domain/facilitated/sheet.ts';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { textOf, type FormError } from '../../../form-error.ts';
import type { Actions, PageServerLoad } from './$types';

/** The coordinator, the intern whose sheet it is, and its statements: those asked now, or a version that was named. */
async function sheetFor({ server, person }: App.Locals, id: string, named: string | null) {
  const { accounts, programmes } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const { name } = await personIn(accounts, coordinator, id);
  const roles = await rolesOf(accounts.roster, id, instant(accounts.clock()));
  if (!roles.includes('intern')) throw new NotFound('a sheet of somebody who is no intern');
  const { audit } = await programmes.settingsOf(coordinator.cohort.id);
  const versions = (await programmes.versionsOf(coordinator.cohort.id, audit.id)).map(
    ({ instrument }) => instrument,
  );
  const asked = versions.find(({ version }) => version === audit.version);
  const instrument =
    named === null ? asked : versions.find(({ version }) => String(version) === named);
  if (instrument === undefined) throw new NotFound('a sheet of a version that there is not');
  const otherVersions = versions
    .map(({ version }) => version)
    .filter((version) => version !== instrument.version);
  return { coordinator, name, instrument, otherVersions };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { name, instrument, otherVersions } = await sheetFor(
    locals,
    params.person,
    url.searchParams.get('version'),
  );
  const waiting = (await locals.server.sheets.waiting(params.person)).map(
    ({ id, by, enteredAt }) => ({ id, by, enteredAt }),
  );
  return { person: params.person, name, instrument, otherVersions, waiting };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const { coordinator, instrument, name } = await sheetFor(
      locals,
      params.person,
      url.searchParams.get('version'),
    );
    const form = await request.formData();
    const typed = new Map(
      instrument.statements.map(({ id }) => [id, textOf(form, `answer-${id}`)] as const),
    );
    const talk = instrument.statements.map(({ id }) => id).filter((id) => form.has(`talk-${id}`));
    const { answers, problems } = readSheet(instrument, typed);
    const errors: FormError[] = problems.map(({ place, says }) => ({
      field: place,
      message: says,
    }));
    if (!form.has('leave'))
      errors.unshift({
        field: 'leave',
        message: `Type in only what ${name} signed for: tick that the box on the sheet is signed`,
      });
    if (Object.keys(answers).length === 0 && problems.length === 0)
      errors.push({
        field: instrument.statements[0]?.id ?? 'leave',
        message: 'Type in at least one answer',
      });
    if (errors.length > 0) return fail(400, { answers, talk, leave: form.has('leave'), errors });
    await locals.server.sheets.enter({
      by: { id: coordinator.id, name: coordinator.name },
      person: params.person,
      instrument,
      answers,
      talk,
    });
    redirect(303, `/office/facilitate?entered=${params.person}`);
  },
};
