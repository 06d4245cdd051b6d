import { annexOf, type Annex } from '#lib/domain/measuring/annex/annex.ts';
import { editionKey } from '#lib/domain/programme/programme.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { Roster } from '../accounts/roster.ts';
import type { NormAttempt } from './norm-records.ts';

/**
 * The annex of each version of which the interns of these cohorts sent copies, and of the one that is asked now (`asked`)
 * whether they did or not. Whoever else sent one is not counted.
 */
export async function annexesOf(
  copies: readonly NormAttempt[],
  roster: Roster,
  cohorts: readonly string[],
  asked: Instrument,
  find: (id: string, version: number) => Promise<Instrument | undefined>,
): Promise<readonly Annex[]> {
  const interns = await internsOf(roster, cohorts);
  const theirs = copies.filter(
    ({ cohort, person }) => cohorts.includes(cohort) && interns.invited.has(person),
  );
  const editions = new Map([[editionKey(asked), asked]]);
  for (const { instrument, version } of theirs) {
    const key = editionKey({ id: instrument, version });
    const found = editions.has(key) ? undefined : await find(instrument, version);
    if (found !== undefined) editions.set(key, found);
  }
  return [...editions.values()].map((instrument) =>
    annexOf(instrument, theirs, { invited: interns.invited.size, joined: interns.joined.size }),
  );
}

/** Everybody who is or was an intern of these cohorts, and those of them who have joined. */
async function internsOf(
  { grants, people }: Roster,
  cohorts: readonly string[],
): Promise<{ invited: ReadonlySet<string>; joined: ReadonlySet<string> }> {
  const invited = (await grants.all())
    .filter(({ role, scope }) => role === 'intern' && cohorts.includes(scope))
    .map(({ person }) => person);
  const joined = (await people.all())
    .filter(({ id, joinedAt }) => joinedAt !== undefined && invited.includes(id))
    .map(({ id }) => id);
  return { invited: new Set(invited), joined: new Set(joined) };
}
