import { instant } from '../accounts/clock.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { IssuedCode } from '../accounts/invitations.ts';
import { day } from '../accounts/clock.ts';
import type { Person, Role } from '../accounts/records.ts';
import { HostSchools } from '../placements/host-schools.ts';
import { placementRecordsIn } from '../placements/placement-records.ts';
import { ServerDocuments } from '../server-documents.ts';
import type { Store } from '../store/store.ts';
import { leahsAnswers, tomsAnswers, type DemoAnswers } from './answers.ts';
import { demoSchools } from './demo-schools.ts';
import { showAsFromAPhone } from './phone.ts';
import { keepDemoCode } from './waiting-people.ts';

const schools = { first: 'Hillview Primary School', second: 'Marsh Lane Academy' };

/**
 * Fills a new store with invented people: a coordinator, two coaches and four interns, of whom two have already shown
 * their coach something, and schools that offer to have somebody. Does nothing where there is anybody.
 */
export async function seedDemo(store: Store, accounts: Accounts): Promise<void> {
  const { roster, office, clock } = accounts;
  if ((await roster.people.all()).length > 0) return;
  const cohort = await office.startCohort({
    name: 'Autumn 2026',
    programme: 'Leadership internship',
    year: 2026,
    isNamed: true,
  });
  let order = 0;
  const invite = async (name: string, role: Role, school?: string): Promise<Person> => {
    const at = school === undefined ? {} : { school };
    const invited = await office.invite('server', { name, role, cohort: cohort.id, ...at });
    await keep(invited.person, role, invited.issued);
    return invited.person;
  };
  const keep = (person: Person, role: Role, { code }: IssuedCode) => {
    order += 1;
    return keepDemoCode(store.records, order, { id: person.id, name: person.name, role, code });
  };

  const jo = await invite('Jo Bennett', 'coordinator');
  const hosts = new HostSchools({
    records: placementRecordsIn(store.records),
    documents: new ServerDocuments(store.spaces, () => undefined),
    clock,
  });
  for (const school of demoSchools) await hosts.add(jo.id, cohort.id, school);
  const priya = await invite('Priya Nair', 'coach', schools.first);
  const daniel = await invite('Daniel Okafor', 'coach', schools.second);
  const sam = await invite('Sam Adeyemi', 'intern', schools.first);
  const leah = await invite('Leah Brook', 'intern', schools.first);
  const tom = await invite('Tom Kaya', 'intern', schools.first);
  const rosa = await invite('Rosa Marsh', 'intern', schools.second);

  // A fortnight ago, so that what Leah and Tom showed lies within their periods.
  const from = instant(clock() - 14 * day);
  const meet = (intern: Person, coach: Person) =>
    office.putTogether('server', {
      intern: intern.id,
      other: coach.id,
      role: 'coach',
      cohort: cohort.id,
      from,
    });
  await meet(sam, priya);
  const withLeah = await meet(leah, priya);
  const withTom = await meet(tom, priya);
  await meet(rosa, daniel);

  const show = async (person: Person, circle: string, answers: DemoAnswers) => {
    const shown = { person: person.id, circle, ...answers };
    const at = await showAsFromAPhone(store.spaces, clock(), shown);
    // Who has shown something has joined before, and their phone was in touch then. Their code is for another device.
    await roster.people.change(person.id, (known) => ({ ...known, joinedAt: from }));
    await roster.lastSyncs.add({ id: person.id, at });
  };
  await show(leah, withLeah.id, leahsAnswers);
  await show(tom, withTom.id, tomsAnswers);
}
