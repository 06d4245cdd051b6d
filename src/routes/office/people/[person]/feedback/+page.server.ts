import { fail, redirect } from '@sveltejs/kit';
import { instant } from '#lib/server/accounts/clock.ts';
import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { newId } from '#lib/server/accounts/new-id.ts';
import { rolesOf } from '#lib/server/accounts/roster.ts';
import { feedbackGroups, groupNames } from '#lib/domain/feedback/groups.ts';
import { Conflict, NotFound } from '#lib/server/errors.ts';
import { isAnsweredByAll, opensFrom, type Feedback } from '#lib/server/feedback/feedback.ts';
import { linksByGroup, type Round } from '#lib/server/feedback/round.ts';
import type { Actions, PageServerLoad } from './$types';
import { readRoundForm, typedIn } from './round-form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { accounts, feedback, programmes } = locals.server;
  const { coordinator, person } = await internOf(locals, params.person);
  const rounds = await feedback.roundsOf(person.id);
  const open = rounds.find(({ state }) => state === 'open');
  const from = opensFrom(rounds);
  return {
    once: newId(),
    opensFrom: from !== undefined && instant(accounts.clock()) < from ? from : undefined,
    isAsked: (await programmes.settingsOf(coordinator.cohort.id)).feedback,
    person: { id: person.id, name: person.name },
    open: open === undefined ? undefined : await shownRound(feedback, open),
    past: rounds
      .filter(({ state }) => state !== 'open')
      .map(({ id, state, closesAt }) => ({ id, closesAt, isCalledOff: state === 'called-off' })),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { accounts, feedback, feedbackLinks, programmes } = locals.server;
    const { coordinator, person } = await internOf(locals, params.person);
    const { feedback: isAsked } = await programmes.settingsOf(coordinator.cohort.id);
    // The page says so, in place of the form that was on it.
    if (!isAsked) redirect(303, `/office/people/${person.id}/feedback`);
    const form = await request.formData();
    const reading = readRoundForm(form, accounts.clock());
    if (!reading.ok) return fail(400, { typed: reading.typed, errors: reading.errors });
    const { sent, ...asked } = reading.value;
    const make = async () => {
      const about = { ...asked, intern: person.id, cohort: coordinator.cohort.id };
      const opened = await feedback.open(about);
      if (opened === undefined) throw new Conflict('a round is open, or was not long ago');
      await accounts.acts.log({ by: coordinator.id, did: 'opened-feedback', person: person.id });
      return { intern: person.id, closesAt: opened.round.closesAt, links: opened.links };
    };
    let links: string;
    try {
      links = await feedbackLinks.once(coordinator.id, `${person.id} ${sent}`, make);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const message = `A round about ${person.name} is open, or was not long ago. Load this page again to see it`;
      return fail(409, { typed: typedIn(form), errors: [{ field: 'peers', message }] });
    }
    redirect(303, `/office/feedback-links/${links}`);
  },
};

async function internOf({ server, person: signedIn }: App.Locals, id: string) {
  const { accounts } = server;
  const coordinator = await coordinatorOf(accounts, signedIn);
  const person = await personIn(accounts, coordinator, id);
  const roles = await rolesOf(accounts.roster, id, instant(accounts.clock()));
  if (!roles.includes('intern')) throw new NotFound('feedback about somebody who is no intern');
  return { coordinator, person };
}

async function shownRound(feedback: Feedback, round: Round) {
  const [asked, answered] = [linksByGroup(round), await feedback.counts(round)];
  return {
    id: round.id,
    closesAt: round.closesAt,
    isAnsweredByAll: isAnsweredByAll(round, answered),
    groups: feedbackGroups
      .filter((group) => asked[group] > 0)
      .map((group) => ({
        group,
        name: groupNames[group],
        asked: asked[group],
        answered: answered[group],
        needed: round.thresholds.groups[group],
      })),
  };
}
