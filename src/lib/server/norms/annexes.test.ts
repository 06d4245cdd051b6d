import { expect, test } from 'vitest';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { anAttempt, normsOf } from './norms.test-support.ts';
import type { Norms } from './norms.ts';

/** Interns who have joined; gives their ids. */
async function interns({ accounts, invited, now }: TestCohort, count: number): Promise<string[]> {
  const people: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await invited(`Person ${n}`);
    await accounts.roster.people.change(id, (person) => ({ ...person, joinedAt: now() }));
    people.push(id);
  }
  return people;
}

async function sendAll(norms: Norms, people: readonly string[], occasion = 1): Promise<void> {
  for (const [n, person] of people.entries())
    expect(await norms.send(person, anAttempt(n + occasion, { occasion }))).toEqual({ ok: true });
}

test('of 29 people the office gets rough counts alone, of 30 figures, and a withdrawal takes them back', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const people = await interns(cohort, 40);
  await sendAll(norms, people.slice(0, 29));
  expect(await norms.annexes(cohort.cohort.id)).toEqual([
    {
      id: whereIAmNow.id,
      version: whereIAmNow.version,
      title: whereIAmNow.title,
      coverage: {
        interns: 40,
        joined: 40,
        firstLook: { state: 'at-least', count: 25 },
        secondLook: { state: 'fewer-than-five' },
      },
      figures: { state: 'waiting' },
    },
  ]);

  await norms.send(people[29] ?? '', anAttempt(29));
  const [annex] = await norms.annexes(cohort.cohort.id);
  const areas = annex?.figures.state === 'shown' ? annex.figures.areas : [];
  expect(areas.map(({ id }) => id)).toEqual(whereIAmNow.areas.map(({ id }) => id));
  for (const area of areas) {
    expect(area.reliability).toMatchObject({ state: 'measured', people: 30 });
    expect(area.statements).toHaveLength(12);
    expect(area.change).toEqual({ state: 'waiting' });
  }

  await norms.withdraw(people[7] ?? '');
  expect((await norms.annexes(cohort.cohort.id))[0]?.figures).toEqual({ state: 'waiting' });
});

test('what the office gets names nobody and holds nobody’s answers', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const people = await interns(cohort, 35);
  await sendAll(norms, people);
  await sendAll(norms, people, 2);
  const annexes = await norms.annexes(cohort.cohort.id);
  expect(annexes[0]?.figures).toMatchObject({ state: 'shown', people: 35 });
  const told = JSON.stringify(annexes);
  for (const person of people) expect(told).not.toContain(person);
  for (const field of ['person', 'sentAt', 'finishedAt', 'answers', 'occasion'])
    expect(told).not.toContain(`"${field}"`);
});

test('those of another group of the programme count, and those of another programme do not', async () => {
  const cohort = await aCohort();
  const { accounts, now } = cohort;
  const norms = normsOf(cohort);
  await sendAll(norms, await interns(cohort, 20));
  const elsewhere = async (programme: string) => {
    const other = await accounts.office.startCohort({
      ...cohort.cohort,
      name: 'Spring 2027',
      programme,
    });
    const people: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const { person } = await accounts.office.invite('server', {
        name: `Other ${n}`,
        role: 'intern',
        cohort: other.id,
      });
      await accounts.roster.people.change(person.id, (known) => ({ ...known, joinedAt: now() }));
      people.push(person.id);
    }
    await sendAll(norms, people);
    return other.id;
  };
  const stranger = await elsewhere('Another programme');
  expect((await norms.annexes(cohort.cohort.id))[0]).toMatchObject({
    coverage: { interns: 20, firstLook: { state: 'at-least', count: 15 } },
    figures: { state: 'waiting' },
  });
  expect((await norms.annexes(stranger))[0]?.coverage.interns).toBe(10);
  const sister = await elsewhere(cohort.cohort.programme);
  for (const id of [cohort.cohort.id, sister])
    expect((await norms.annexes(id))[0]).toMatchObject({
      coverage: { interns: 30, joined: 30 },
      figures: { state: 'shown', people: 30 },
    });
});

test('a coach or coordinator who sends a copy is refused, and not counted among the interns', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  await sendAll(norms, await interns(cohort, 29));
  const coach = await cohort.invited('Priya Nair', 'coach');
  const coordinator = await cohort.invited('Jo Bennett', 'coordinator');
  for (const { id } of [coach, coordinator])
    expect(await norms.send(id, anAttempt(3))).toMatchObject({ ok: false });
  expect((await norms.annexes(cohort.cohort.id))[0]).toMatchObject({
    coverage: { interns: 29 },
    figures: { state: 'waiting' },
  });
});

test('who has not joined is counted as invited alone', async () => {
  const cohort = await aCohort();
  await interns(cohort, 12);
  await cohort.invited('Rosa Marsh');
  expect((await normsOf(cohort).annexes(cohort.cohort.id))[0]?.coverage).toMatchObject({
    interns: 13,
    joined: 12,
  });
});

test('every version that could be asked stands there, so that none comes or goes with one person’s copy', async () => {
  const cohort = await aCohort();
  const asked = { ...whereIAmNow, version: 2 };
  const norms = normsOf(cohort, [asked, whereIAmNow]);
  const versions = async () =>
    (await norms.annexes(cohort.cohort.id)).map(({ version }) => version);
  expect(await versions()).toEqual([2, 1]);
  const before = await norms.annexes(cohort.cohort.id);
  const [person = ''] = await interns(cohort, 1);
  const joined = await norms.annexes(cohort.cohort.id);
  expect(joined).not.toEqual(before);
  await norms.send(person, anAttempt(1));
  expect(await norms.annexes(cohort.cohort.id)).toEqual(joined);
  expect(await versions()).toEqual([2, 1]);
});
