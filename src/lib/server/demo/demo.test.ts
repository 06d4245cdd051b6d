import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { AnswersDocument } from '#lib/domain/measuring/answers-document.ts';
import { resultOf } from '#lib/domain/measuring/result.ts';
import { mergeRoleDemand, RoleDemandDocument } from '#lib/domain/measuring/role-demand.ts';
import { ShareDocument } from '#lib/domain/sharing/share.ts';
import { refusalOf } from '#lib/domain/spaces/write-rule.ts';
import { parseSpaceName } from '#lib/domain/spaces/space-name.ts';
import { aCohort, anEmptyStore } from '../accounts/a-cohort.test-support.ts';
import { peopleInOffice } from '../accounts/office-people.ts';
import { documentsIn } from '../store/documents-in.test-support.ts';
import { seedDemo } from './demo.ts';
import { waitingPeople } from './waiting-people.ts';

test('a store with people in it is left alone', async () => {
  const { store, accounts, invited } = await aCohort();
  await invited('Sam Adeyemi');
  await seedDemo(store, accounts);
  expect(await accounts.roster.people.all()).toHaveLength(1);
  expect(await waitingPeople(store.records, accounts)).toEqual([]);
});

test('every demo person has a code that works once', async () => {
  const { store, accounts } = await anEmptyStore();
  await seedDemo(store, accounts);
  await seedDemo(store, accounts);
  const people = await waitingPeople(store.records, accounts);
  expect(people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Jo Bennett, coordinator',
    'Priya Nair, coach',
    'Daniel Okafor, coach',
    'Sam Adeyemi, intern',
    'Leah Brook, intern',
    'Tom Kaya, intern',
    'Rosa Marsh, intern',
  ]);
  for (const { code, role } of people) {
    expect(await accounts.joining.join(code ?? '', '10.0.0.1')).toMatchObject({
      ok: true,
      roles: [role],
    });
  }
  const after = await waitingPeople(store.records, accounts);
  expect(after.every(({ code }) => code === undefined)).toBe(true);
});

test('Leah and Tom have shown Priya what their own answers give, as their phones would have', async () => {
  const { store, accounts } = await anEmptyStore();
  await seedDemo(store, accounts);
  const people = await accounts.roster.people.all();
  const talks: number[] = [];
  for (const name of ['Leah Brook', 'Tom Kaya']) {
    const id = people.find((person) => person.name === name)?.id ?? '';
    const circle =
      (await accounts.roster.circles.all()).find(({ intern }) => intern === id)?.id ?? '';
    const [shared] = await documentsIn(store, `circle-${circle}`);
    const own = await documentsIn(store, `own-${id}`);
    const answers = AnswersDocument.parse(own.find(({ _id }) => _id.startsWith('answers~')));
    const demand = RoleDemandDocument.parse(own.find(({ _id }) => _id.startsWith('roleDemand~')));
    const share = ShareDocument.parse(shared);
    const original = resultOf(
      whereIAmNow,
      answers,
      mergeRoleDemand([demand], whereIAmNow, () => undefined, Date.now()),
    );
    expect(share.ofHash).toBe(createHash('sha256').update(canonicalJson(original)).digest('hex'));
    expect(share.content.areas).toEqual(original.areas);
    expect(share.content.areas.every(({ score }) => score !== undefined)).toBe(true);
    talks.push(share.content.talk.length);
    const written = [
      { to: `circle-${circle}`, documents: shared === undefined ? [] : [shared] },
      { to: `own-${id}`, documents: own },
    ];
    for (const { to, documents } of written) {
      const space = parseSpaceName(to) ?? { kind: 'own', id: '' };
      for (const body of documents) {
        const revision = { id: body._id, generation: 1, deleted: false, body };
        expect(refusalOf(id, space, revision)).toBeUndefined();
      }
    }
  }
  expect(talks).toEqual([2, 0]);
});

test('in the office, who has shown something has joined and was in touch when they showed it', async () => {
  const { store, accounts, now } = await anEmptyStore();
  await seedDemo(store, accounts);
  const [cohort] = await accounts.roster.cohorts.all();
  if (cohort === undefined) throw new Error('the demo has a cohort');
  const people = await peopleInOffice(accounts, cohort, now());
  const shown = people.filter(({ joining }) => joining.state === 'joined');
  expect(shown.map(({ name, lastInTouch }) => [name, lastInTouch])).toEqual([
    ['Leah Brook', { day: 29, month: 8, year: 2026 }],
    ['Tom Kaya', { day: 24, month: 8, year: 2026 }],
  ]);
  expect(people.filter(({ lastInTouch }) => lastInTouch !== undefined)).toEqual(shown);
});
