import { annexOf, type Annex } from '#lib/domain/measuring/annex/annex.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { Roster } from '../accounts/roster.ts';
import type { NormAttempt } from './norm-records.ts';

/**
 * The annex of each version that these cohorts could be asked (`editions`), whether anybody sent a copy of it or not: that
 * somebody did would tell of one person. Whoever is no intern of theirs is not counted.
 */
export async function annexesOf(
  copies: readonly NormAttempt[],
  roster: Roster,
  cohorts: readonly string[],
  editions: readonly Instrument[],
): Promise<readonly Annex[]> {
  const interns = await internsOf(roster, cohorts);
  const theirs = copies.filter(
    ({ cohort, person }) => cohorts.includes(cohort) && interns.invited.has(person),
  );
  return editions.map((instrument) =>
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
