import { expect, test } from 'vitest';
import { HostSchoolDocument, type HostSchool } from '#lib/domain/placement/host-school.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { ServerDocuments } from '../server-documents.ts';
import { documentsIn } from '../store/documents-in.test-support.ts';
import { HostSchools } from './host-schools.ts';
import { placementRecordsIn } from './placement-records.ts';

const by = newId();
const school: HostSchool = {
  name: 'Marsh Lane Academy',
  place: 'Maidstone',
  phase: 'secondary',
  see: 'Line management that staff say helps.',
  when: 'Tuesdays',
  travel: '',
  offers: ['holding-to-account'],
  facts: { address: '1 Lane' },
  photos: false,
};

function hostsOf({ store, accounts, changed }: TestCohort): HostSchools {
  return new HostSchools({
    records: placementRecordsIn(store.records),
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    clock: accounts.clock,
  });
}

async function published({ store, cohort }: TestCohort, id: string): Promise<HostSchoolDocument> {
  return HostSchoolDocument.parse(
    await store.spaces.get(`cohort-${cohort.id}`, `hostSchool~server~${id}`),
  );
}

test('a school reaches the phones of its cohort, changed and taken off the list as well', async () => {
  const cohort = await aCohort();
  const hosts = hostsOf(cohort);
  const { id } = await hosts.add(by, cohort.cohort.id, school);
  expect((await published(cohort, id)).school).toEqual(school);
  await hosts.change(cohort.cohort.id, id, { ...school, photos: true });
  expect((await published(cohort, id)).school.photos).toBe(true);
  await hosts.retire(cohort.cohort.id, id, true);
  expect((await published(cohort, id)).isRetired).toBe(true);
  expect(cohort.changed).toContain(`cohort-${cohort.cohort.id}`);
});

test('a programme neither sees, changes nor places people at another’s schools', async () => {
  const cohort = await aCohort();
  const hosts = hostsOf(cohort);
  const { id } = await hosts.add(by, cohort.cohort.id, school);
  const another = newId();
  expect(await hosts.of(another)).toEqual([]);
  await expect(hosts.get(another, id)).rejects.toThrow(NotFound);
  await expect(hosts.change(another, id, school)).rejects.toThrow(NotFound);
  const { id: sam } = await cohort.invited('Sam Adeyemi');
  await expect(hosts.place(by, another, sam, id)).rejects.toThrow(NotFound);
  expect(await hosts.placeOf(sam)).toBeUndefined();
});

test('who is placed hears of it, and of a change', async () => {
  const cohort = await aCohort();
  const hosts = hostsOf(cohort);
  const first = await hosts.add(by, cohort.cohort.id, school);
  const second = await hosts.add(by, cohort.cohort.id, { ...school, name: 'Hill Primary' });
  const { id: sam } = await cohort.invited('Sam Adeyemi');
  await hosts.place(by, cohort.cohort.id, sam, first.id);
  cohort.passes(1_000);
  await hosts.place(by, cohort.cohort.id, sam, second.id);
  expect((await hosts.placeOf(sam))?.school.name).toBe('Hill Primary');
  expect(await documentsIn(cohort.store, `me-${sam}`, 'placedAt')).toHaveLength(2);
  expect((await hosts.of(cohort.cohort.id)).map(({ school: { name } }) => name)).toEqual([
    'Hill Primary',
    'Marsh Lane Academy',
  ]);
});
