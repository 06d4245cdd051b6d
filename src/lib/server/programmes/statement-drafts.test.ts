import { expect, test } from 'vitest';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { areasAlike } from '#lib/domain/measuring/equivalence.ts';
import { withoutStatement } from '#lib/domain/measuring/instrument-edits.ts';
import { aCohort } from '../accounts/a-cohort.test-support.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { ServerDocuments } from '../server-documents.ts';
import { programmeRecordsIn } from './programme-records.ts';
import { Programmes } from './programmes.ts';
import { StatementDrafts } from './statement-drafts.ts';

async function theDrafts() {
  const { store, accounts, changed, cohort } = await aCohort();
  const records = programmeRecordsIn(store.records);
  const { clock } = accounts;
  const documents = new ServerDocuments(store.spaces, (space) => changed.push(space));
  const programmes = new Programmes({ records, documents, clock });
  const again = () =>
    new StatementDrafts({ records: programmeRecordsIn(store.records).drafts, programmes, clock });
  return { cohort: cohort.id, changed, programmes, drafts: again(), again };
}

const first = whereIAmNow.statements[0]?.id ?? '';

test('a draft begins as a copy, is changed, outlives a restart, and reaches no device', async () => {
  const { cohort, drafts, again, changed } = await theDrafts();
  const { id } = await drafts.copy(cohort, whereIAmNow);
  await drafts.change(cohort, id, (content) => withoutStatement(content, first));
  const [kept] = await again().draftsOf(cohort);
  expect(kept?.basedOn).toEqual({ id: 'where-i-am-now', version: 1 });
  expect(kept?.content.statements).toHaveLength(35);
  expect(changed).toEqual([]);
});

test('two who change it at once both have their change in it', async () => {
  const { cohort, drafts } = await theDrafts();
  const { id } = await drafts.copy(cohort, whereIAmNow);
  const gone = whereIAmNow.statements.slice(0, 8).map((statement) => statement.id);
  await Promise.all(
    gone.map((statement) =>
      drafts.change(cohort, id, (content) => withoutStatement(content, statement)),
    ),
  );
  expect((await drafts.draft(cohort, id)).content.statements).toHaveLength(28);
});

test('an empty draft is kept as it is: what is wrong with it is said before it is published', async () => {
  const { cohort, drafts } = await theDrafts();
  const { id } = await drafts.copy(cohort, whereIAmNow);
  const empty = { areas: [], facets: [], statements: [] };
  await drafts.change(cohort, id, (content) => ({ ...content, ...empty }));
  expect((await drafts.draft(cohort, id)).content).toMatchObject(empty);
});

test('a button that is pressed twice publishes once, and the draft is put away', async () => {
  const { cohort, drafts, programmes } = await theDrafts();
  const by = newId();
  const { id } = await drafts.copy(cohort, whereIAmNow);
  const published = await Promise.all([1, 2, 3].map(() => drafts.publish(by, cohort, id)));
  expect(published.map(({ version }) => version)).toEqual([2, 2, 2]);
  expect(await programmes.instrumentsOf(cohort, 'where-i-am-now')).toHaveLength(1);
  expect(await drafts.draftsOf(cohort)).toEqual([]);
  await expect(drafts.publish(by, cohort, id)).rejects.toThrow(NotFound);
});

test('a draft of another programme does not exist', async () => {
  const { cohort, drafts } = await theDrafts();
  const { id } = await drafts.copy(cohort, whereIAmNow);
  const stranger = newId();
  expect(await drafts.draftsOf(stranger)).toEqual([]);
  for (const attempt of [
    () => drafts.draft(stranger, id),
    () => drafts.change(stranger, id, (content) => content),
    () => drafts.remove(stranger, id),
    () => drafts.publish(newId(), stranger, id),
  ])
    await expect(attempt()).rejects.toThrow(NotFound);
  await drafts.remove(cohort, id);
  expect(await drafts.draftsOf(cohort)).toEqual([]);
});

test('what is said to mean the same is in the version for good, where it asks the same, and not in its copies', async () => {
  const { cohort, drafts, programmes } = await theDrafts();
  const by = newId();
  const areas = whereIAmNow.areas.map(({ id }) => id);
  const { id } = await drafts.copy(cohort, whereIAmNow);
  await drafts.change(cohort, id, (content) => withoutStatement(content, first));
  const second = await drafts.publish(by, cohort, id, [...areas, 'no-area-at-all']);
  const [changed, ...others] = areas;
  expect(areasAlike(second, whereIAmNow)).not.toContain(changed);
  expect(second.equivalentTo).toEqual([{ version: 1, areas: others }]);

  const again = await drafts.copy(cohort, second);
  expect(again.content).not.toHaveProperty('equivalentTo');
  const third = await drafts.publish(by, cohort, again.id, [others[0] ?? '']);
  expect(third.equivalentTo).toEqual([
    { version: 1, areas: [others[0]] },
    { version: 2, areas: [others[0]] },
  ]);
  const silent = await drafts.copy(cohort, second);
  expect(await drafts.publish(by, cohort, silent.id)).not.toHaveProperty('equivalentTo');
  expect(await programmes.findInstrument(third.id, 3)).toEqual(third);
});
