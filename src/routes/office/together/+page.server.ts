import { fail, redirect } from '@sveltejs/kit';
import type { Accounts } from '#lib/server/accounts/accounts.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { peopleInOffice } from '#lib/server/accounts/office-people.ts';
import type { Cohort } from '#lib/server/accounts/records.ts';
import { circlesOf } from '#lib/server/accounts/roster.ts';
import { ukDay } from '#lib/domain/uk-dates.ts';
import type { Actions, PageServerLoad } from './$types';
import { alreadySentence } from '../words.ts';
import {
  readTogetherForm,
  typedIn,
  type Choices,
  type TogetherTyped,
  type TogetherValue,
} from './together-form.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { accounts } = locals.server;
  const { cohort } = await coordinatorOf(accounts, locals.person);
  const today = ukDay(accounts.clock());
  const typed: TogetherTyped = {
    intern: url.searchParams.get('intern') ?? '',
    other: url.searchParams.get('other') ?? '',
    role: 'coach',
    from: { day: String(today.day), month: String(today.month), year: String(today.year) },
    until: { day: '', month: '', year: '' },
  };
  return { ...(await choicesIn(accounts, cohort)), typed };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { accounts } = locals.server;
    const { id, cohort } = await coordinatorOf(accounts, locals.person);
    const choices = await choicesIn(accounts, cohort);
    const form = await request.formData();
    const reading = readTogetherForm(form, choices, accounts.clock());
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    const { value } = reading;
    const already = await overlapWith(accounts, value);
    if (already !== undefined) {
      const message = alreadySentence(already, accounts.clock());
      return fail(409, { typed: typedIn(form), errors: [{ field: 'other', message }] });
    }
    await accounts.office.putTogether(id, { ...value, cohort: cohort.id });
    redirect(303, `/office/people/${value.intern}`);
  },
};

async function choicesIn(accounts: Accounts, cohort: Cohort): Promise<Choices> {
  const people = await peopleInOffice(accounts, cohort, instant(accounts.clock()));
  const named = (role: string) =>
    people.filter((person) => person.role === role).map(({ id, name }) => ({ id, name }));
  return { interns: named('intern'), others: named('coach') };
}

/** When a period of the same two began that is not over when this one begins. */
async function overlapWith(
  { roster }: Accounts,
  { intern, other, from, to }: TogetherValue,
): Promise<string | undefined> {
  const circles = await circlesOf(roster, intern);
  return circles.find(
    (circle) =>
      circle.intern === intern &&
      circle.members.includes(other) &&
      (circle.to === undefined || from < circle.to) &&
      (to === undefined || circle.from < to),
  )?.from;
}
