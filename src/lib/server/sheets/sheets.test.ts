import { expect, test } from 'vitest';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { ServerDocuments } from '../server-documents.ts';
import { sheetRecordsIn } from './sheet-record.ts';
import { Sheets } from './sheets.ts';

function sheetsOf({ store, accounts, changed }: TestCohort): Sheets {
  return new Sheets({
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    spaces: store.spaces,
    records: sheetRecordsIn(store.records),
    acts: accounts.acts,
    clock: accounts.clock,
  });
}

async function sheetsIn({ store }: TestCohort, person: string) {
  const changes = (await new Response(
    await store.spaces.changes(`me-${person}`, { since: '0', limit: 100, style: 'main_only' }),
  ).json()) as { results: { id: string }[] };
  return changes.results.map(({ id }) => id).filter((id) => id.startsWith('sheet~'));
}

test('a sheet is laid before its owner alone, and the log says who did it and not what', async () => {
  const cohort = await aCohort();
  const sheets = sheetsOf(cohort);
  const [jo, rosa] = [
    await cohort.invited('Jo Bennett', 'coordinator'),
    await cohort.invited('Rosa'),
  ];
  const [first = ''] = whereIAmNow.statements.map(({ id }) => id);
  const by = { id: jo.id, name: 'Jo Bennett' };
  await sheets.enter({
    by,
    person: rosa.id,
    instrument: whereIAmNow,
    answers: { [first]: 4 },
    talk: [first],
  });
  const [id = ''] = await sheetsIn(cohort, rosa.id);
  expect(await cohort.store.spaces.get(`me-${rosa.id}`, id)).toMatchObject({
    state: 'entered',
    by: 'Jo Bennett',
    answers: { [first]: 4 },
    talk: [first],
  });
  expect(await sheetsIn(cohort, jo.id)).toEqual([]);
  const act = (await cohort.accounts.acts.all()).at(-1);
  expect(act).toMatchObject({ by: jo.id, did: 'entered-sheet', person: rosa.id });
  expect(JSON.stringify(act)).not.toContain(first);
});

test('what its owner has taken over is wiped, and nobody can wipe another’s', async () => {
  const cohort = await aCohort();
  const sheets = sheetsOf(cohort);
  const [rosa, tom] = [await cohort.invited('Rosa Marsh'), await cohort.invited('Tom Kaya')];
  const by = { id: tom.id, name: 'Tom Kaya' };
  await sheets.enter({ by, person: rosa.id, instrument: whereIAmNow, answers: {}, talk: [] });
  const [id = ''] = await sheetsIn(cohort, rosa.id);
  const sheet = id.split('~')[2] ?? '';
  await sheets.wipe(tom.id, sheet);
  expect(await cohort.store.spaces.get(`me-${rosa.id}`, id)).toMatchObject({ state: 'entered' });
  await sheets.wipe(rosa.id, sheet);
  const wiped = await cohort.store.spaces.get(`me-${rosa.id}`, id);
  expect(wiped).toMatchObject({ state: 'gone' });
  expect(wiped).not.toHaveProperty('answers');
  // A second device that asks too changes nothing.
  await sheets.wipe(rosa.id, sheet);
  expect((await cohort.store.spaces.get(`me-${rosa.id}`, id))._rev).toBe(wiped._rev);
});

test('what waits is known by when and by whom, and can be taken back until its owner has it', async () => {
  const cohort = await aCohort();
  const sheets = sheetsOf(cohort);
  const [jo, rosa, tom] = [
    await cohort.invited('Jo Bennett', 'coordinator'),
    await cohort.invited('Rosa'),
    await cohort.invited('Tom'),
  ];
  const [first = ''] = whereIAmNow.statements.map(({ id }) => id);
  const entry = {
    by: { id: jo.id, name: 'Jo Bennett' },
    instrument: whereIAmNow,
    answers: { [first]: 4 },
    talk: [],
  };
  await sheets.enter({ ...entry, person: rosa.id });
  const [waiting] = await sheets.waiting(rosa.id);
  expect(Object.keys(waiting ?? {}).sort()).toEqual(['by', 'enteredAt', 'id', 'person']);
  const id = waiting?.id ?? '';
  // Not by the page of somebody else.
  await sheets.takeBack(jo.id, tom.id, id);
  expect(await sheets.waiting(rosa.id)).toHaveLength(1);
  await sheets.takeBack(jo.id, rosa.id, id);
  expect(await sheets.waiting(rosa.id)).toEqual([]);
  const stored = await cohort.store.spaces.get(`me-${rosa.id}`, `sheet~server~${id}`);
  expect(stored).toMatchObject({ state: 'gone' });
  expect(JSON.stringify(stored)).not.toContain(first);
  expect((await cohort.accounts.acts.all()).at(-1)).toMatchObject({ did: 'took-back-sheet' });

  // What its owner has taken over waits no longer.
  await sheets.enter({ ...entry, person: rosa.id });
  const [again] = await sheets.waiting(rosa.id);
  await sheets.wipe(rosa.id, again?.id ?? '');
  expect(await sheets.waiting(rosa.id)).toEqual([]);
});
