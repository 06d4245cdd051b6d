import { expect, test } from 'vitest';
import { defaultSettings } from '#lib/content/default-programme.ts';
import { middleAndSenior } from '#lib/content/frameworks/middle-and-senior.ts';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { InstrumentDocument } from '#lib/domain/programme/published-instrument.ts';
import { FrameworkDocument, LinesDocument } from '#lib/domain/programme/published-framework.ts';
import { ProgrammeDocument } from '#lib/domain/programme/programme.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import { ServerDocuments } from '../server-documents.ts';
import { programmeRecordsIn } from './programme-records.ts';
import { Programmes } from './programmes.ts';

function programmesOf({ store, accounts, changed }: TestCohort): Programmes {
  return new Programmes({
    records: programmeRecordsIn(store.records),
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    clock: accounts.clock,
  });
}

const by = newId();
const inSpace = ({ store, cohort }: TestCohort, id: string) =>
  store.spaces.get(`cohort-${cohort.id}`, id);

test('what a team settles reaches the space of its cohort, and nothing else is changed by it', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  expect(await programmes.settingsOf(cohort.cohort.id)).toEqual(defaultSettings);
  await programmes.settle(cohort.cohort.id, { focusWith: 'hostMentor' });
  await programmes.settle(cohort.cohort.id, { feedback: false });
  const settings = { ...defaultSettings, focusWith: 'hostMentor', feedback: false };
  const document = ProgrammeDocument.parse(await inSpace(cohort, 'programme~server~settings'));
  expect(document.settings).toEqual(settings);
  expect(cohort.changed).toEqual([1, 2].map(() => `cohort-${cohort.cohort.id}`));
  // The same again is nothing new.
  await programmes.settle(cohort.cohort.id, { feedback: false });
  expect(cohort.changed).toHaveLength(2);
});

test('an edition that nobody knows is not settled on', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  await expect(
    programmes.settle(id, { audit: { id: 'where-i-am-now', version: 9 } }),
  ).rejects.toThrow(NotFound);
  await expect(
    programmes.settle(id, { framework: { id: 'nonsense', version: 1 } }),
  ).rejects.toThrow(NotFound);
  expect(await programmes.settingsOf(id)).toEqual(defaultSettings);
});

test('of ten who publish at once each gets a version of their own, and none gets that of Selvedge', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const published = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      programmes.publishInstrument(by, cohort.cohort.id, { ...whereIAmNow, title: `Look ${n}` }),
    ),
  );
  expect(published.map(({ version }) => version).sort((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
  for (const instrument of published) {
    const { version } = instrument;
    const id = `instrument~server~where-i-am-now.${version}`;
    expect(InstrumentDocument.parse(await inSpace(cohort, id)).instrument).toEqual(instrument);
    expect(await programmes.findInstrument('where-i-am-now', version)).toEqual(instrument);
  }
  expect(await programmes.findInstrument('where-i-am-now', 1)).toEqual(whereIAmNow);
});

test('the edition that is asked now is not retired; another one is, and stays to be read', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  const second = await programmes.publishInstrument(by, id, whereIAmNow);
  await programmes.settle(id, { audit: { id: second.id, version: 2 } });
  expect(await programmes.retireInstrument(id, second)).toBe(false);
  await programmes.settle(id, { audit: { id: second.id, version: 1 } });
  expect(await programmes.retireInstrument(id, second)).toBe(true);
  expect((await programmes.instrumentsOf(id, second.id))[0]?.retiredAt).toBe(cohort.now());
  expect(await programmes.findInstrument(second.id, 2)).toEqual(second);
});

test('a framework of a name that is taken gets the next version, and only its cohort knows it', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  const source = { CFDocument: { title: 'As it came' } };
  const added = await programmes.frameworks.add(by, id, middleAndSenior, source);
  expect(added.version).toBe(2);
  const document = await inSpace(cohort, 'framework~server~middle-and-senior.2');
  expect(FrameworkDocument.parse(document).framework).toEqual(added);
  expect(await programmes.frameworks.packageOf(id, added)).toEqual(source);
  expect(await programmes.frameworks.broughtBy(id)).toEqual([added]);
  await expect(programmes.frameworks.get(newId(), added)).rejects.toThrow(NotFound);
});

test('the very same file is found again, whatever the order of its fields, and no other one is', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  const source = { CFDocument: { title: 'As it came', creator: 'Somebody' } };
  const added = await programmes.frameworks.add(by, id, middleAndSenior, source);
  const again = { CFDocument: { creator: 'Somebody', title: 'As it came' } };
  expect(await programmes.frameworks.ofPackage(id, again)).toEqual(added);
  const other = { CFDocument: { creator: 'Somebody', title: 'Changed' } };
  expect(await programmes.frameworks.ofPackage(id, other)).toBeUndefined();
  expect(await programmes.frameworks.ofPackage(newId(), again)).toBeUndefined();
});

test('a framework that was brought is taken off the list and put back, unless it is in use; it stays readable', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  const added = await programmes.frameworks.add(by, id, middleAndSenior, { came: 'so' });
  expect(await programmes.retireFramework(id, added)).toBe(true);
  expect(await programmes.frameworks.broughtBy(id)).toEqual([]);
  expect(await programmes.frameworks.isRetired(id, added)).toBe(true);
  expect(await programmes.frameworks.offered(id)).not.toContainEqual(added);
  expect(await programmes.frameworks.every(id)).toContainEqual(added);
  expect(await programmes.frameworks.get(id, added)).toEqual(added);
  expect(await inSpace(cohort, 'framework~server~middle-and-senior.2')).toBeDefined();
  expect(await programmes.frameworks.ofPackage(id, { came: 'so' })).toEqual(added);
  expect(await programmes.retireFramework(id, added, false)).toBe(true);
  expect(await programmes.frameworks.broughtBy(id)).toEqual([added]);
  await programmes.settle(id, { framework: { id: added.id, version: added.version } });
  expect(await programmes.retireFramework(id, added)).toBe(false);
  expect(await programmes.frameworks.broughtBy(id)).toEqual([added]);
  await expect(programmes.retireFramework(newId(), added)).rejects.toThrow(NotFound);
  await expect(programmes.retireFramework(id, middleAndSenior)).rejects.toThrow(NotFound);
});

test('what is chosen in the moment in which somebody takes it off its list is on the list', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  for (let n = 0; n < 5; n += 1) {
    const { id: framework, version } = await programmes.frameworks.add(by, id, middleAndSenior);
    await Promise.all([
      programmes.settle(id, { framework: { id: framework, version } }),
      programmes.retireFramework(id, { id: framework, version }),
    ]);
    expect((await programmes.settingsOf(id)).framework.version).toBe(version);
    expect(await programmes.frameworks.isRetired(id, { id: framework, version })).toBe(false);

    const instrument = await programmes.publishInstrument(by, id, whereIAmNow);
    const audit = { id: instrument.id, version: instrument.version };
    await Promise.all([programmes.settle(id, { audit }), programmes.retireInstrument(id, audit)]);
    const versions = await programmes.versionsOf(id, audit.id);
    expect(versions.find((one) => one.instrument.version === audit.version)?.retiredAt).toBe(
      undefined,
    );
  }
});

test('lines of one’s own take the place of the set of their id, and can be taken away again', async () => {
  const cohort = await aCohort();
  const programmes = programmesOf(cohort);
  const { id } = cohort.cohort;
  const [middle] = middleAndSenior.markSets;
  if (middle === undefined) throw new Error('no lines');
  const own = {
    ...middle,
    source: { kind: 'programme', by: 'Jo Bennett', at: cohort.now() },
  } as const;
  await programmes.frameworks.setLines(id, middleAndSenior, own);
  const document = await inSpace(cohort, 'lines~server~middle-and-senior.1');
  expect(LinesDocument.parse(document).sets).toEqual([own]);
  const { markSets } = await programmes.frameworks.get(id, middleAndSenior);
  expect(markSets.map((set) => set.id)).toEqual(middleAndSenior.markSets.map((set) => set.id));
  expect(markSets[0]).toEqual(own);
  await programmes.frameworks.removeLines(id, middleAndSenior, 'middle');
  expect(await programmes.frameworks.get(id, middleAndSenior)).toEqual(middleAndSenior);
});
