import { expect, test } from 'vitest';
import { OwnEntryDocument } from '#lib/domain/toolkit/own-entry.ts';
import type { ToolkitEntry } from '#lib/domain/toolkit/toolkit-entry.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { ServerDocuments } from '../server-documents.ts';
import { OwnToolkit } from './own-toolkit.ts';
import { programmeRecordsIn } from './programme-records.ts';

const by = newId();

const entry: Omit<ToolkitEntry, 'id'> = {
  title: 'Walk the bus queue',
  kind: 'observe',
  competencies: ['keeping-safe'],
  from: 'starting',
  minutes: 20,
  fits: ['before'],
  where: 'own-school',
  strand: 'vision-and-climate',
  bring: 'What the adults do when it rains.',
  saw: 'Who set the tone?',
  try: 'What will you do differently?',
  body: 'Stand where the last pupil stands.',
};

function toolkitOf({ store, accounts, changed }: TestCohort): OwnToolkit {
  return new OwnToolkit({
    records: programmeRecordsIn(store.records),
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    clock: accounts.clock,
  });
}

async function published({ store, cohort }: TestCohort, id: string): Promise<OwnEntryDocument> {
  return OwnEntryDocument.parse(
    await store.spaces.get(`cohort-${cohort.id}`, `toolkitEntry~server~${id}`),
  );
}

test('what a programme writes reaches its cohort, changed and taken off the list as well', async () => {
  const cohort = await aCohort();
  const toolkit = toolkitOf(cohort);
  const added = await toolkit.add(by, cohort.cohort.id, { entry, from: 'Oakfield School' });
  expect(await published(cohort, added.entry.id)).toMatchObject({
    entry: { title: 'Walk the bus queue', id: added.entry.id },
    from: 'Oakfield School',
  });
  expect(added.entry.id).toBe(`own-${added.id}`);

  const other = { entry: { ...entry, title: 'Walk both queues' }, from: '' };
  await toolkit.change(cohort.cohort.id, added.id, other);
  const changed = await published(cohort, added.entry.id);
  expect(changed.entry.title).toBe('Walk both queues');
  expect(changed).not.toHaveProperty('from');

  await toolkit.retire(cohort.cohort.id, added.id, true);
  expect(await published(cohort, added.entry.id)).toMatchObject({ isRetired: true });
  await toolkit.retire(cohort.cohort.id, added.id, false);
  expect(await published(cohort, added.entry.id)).not.toHaveProperty('isRetired');
});

test('a programme has its own alone, by title, and touches nobody else’s', async () => {
  const cohort = await aCohort();
  const toolkit = toolkitOf(cohort);
  const other = newId();
  const theirs = await toolkit.add(by, other, { entry });
  const first = await toolkit.add(by, cohort.cohort.id, { entry: { ...entry, title: 'B' } });
  await toolkit.add(by, cohort.cohort.id, { entry: { ...entry, title: 'A' } });
  await toolkit.add(by, cohort.cohort.id, { entry: { ...entry, title: 'C' } });
  await toolkit.retire(cohort.cohort.id, first.id, true);
  const titles = (await toolkit.of(cohort.cohort.id)).map((one) => one.entry.title);
  expect(titles).toEqual(['A', 'C', 'B']);
  await expect(toolkit.change(cohort.cohort.id, theirs.id, { entry })).rejects.toThrow(NotFound);
  await expect(toolkit.retire(cohort.cohort.id, theirs.id, true)).rejects.toThrow(NotFound);
  await expect(toolkit.get(cohort.cohort.id, newId())).rejects.toThrow(NotFound);
});
