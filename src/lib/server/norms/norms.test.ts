import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { NormDocument } from '#lib/domain/measuring/norm.ts';
import { aCohort, type TestCohort } from '../accounts/a-cohort.test-support.ts';
import { NotFound } from '../errors.ts';
import { anAttempt, normsOf } from './norms.test-support.ts';

async function normIn({ store, cohort }: TestCohort): Promise<NormDocument | undefined> {
  try {
    const id = `norm~server~${whereIAmNow.id}.${whereIAmNow.version}`;
    return NormDocument.parse(await store.spaces.get(`cohort-${cohort.id}`, id));
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

test('nothing is published of 29 people, and with the thirtieth every figure is there', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const people = [];
  for (let n = 0; n < 30; n += 1) people.push((await cohort.invited(`Person ${n}`)).id);
  for (const [n, person] of people.slice(0, 29).entries()) {
    expect(await norms.send(person, anAttempt(n))).toEqual({ ok: true });
  }
  expect(await normIn(cohort)).toBeUndefined();
  await norms.send(people[29] ?? '', anAttempt(29));
  const norm = await normIn(cohort);
  expect(Object.keys(norm?.areas ?? {}).sort()).toEqual(
    whereIAmNow.areas.map(({ id }) => id).sort(),
  );
  for (const area of Object.values(norm?.areas ?? {})) {
    expect(area.n).toBe(30);
    expect(area.lower).toBeLessThan(area.alpha);
    expect(area.upper).toBeGreaterThan(area.alpha);
  }
  expect(cohort.changed).toContain(`cohort-${cohort.cohort.id}`);

  // Who withdraws takes their answers out of it, and the figures with them.
  await norms.withdraw(people[0] ?? '');
  expect((await normIn(cohort))?.areas).toEqual({});
  expect(await norms.countOf(people[0] ?? '')).toBe(0);
  // And may change their mind again.
  await norms.send(people[0] ?? '', anAttempt(0));
  expect(Object.keys((await normIn(cohort))?.areas ?? {})).toHaveLength(3);
});

test('a person counts once, with their first look, and sending again takes the place of what was sent', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const { id } = await cohort.invited('Rosa Marsh');
  for (let n = 0; n < 35; n += 1) await norms.send(id, anAttempt(n, { occasion: 1 + (n % 2) }));
  expect(await norms.countOf(id)).toBe(2);
  expect(await normIn(cohort)).toBeUndefined();
});

test('a withdrawn copy is in no file any more, and the copies of others are still there', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  // Ids of one millisecond differ in their last character alone.
  await nextMillisecond();
  const rosa = await cohort.invited('Rosa Marsh');
  await nextMillisecond();
  const leah = await cohort.invited('Leah Brook');
  await nextMillisecond();
  for (const { id } of [rosa, leah]) await norms.send(id, anAttempt(1));
  await norms.send(rosa.id, anAttempt(2, { occasion: 2 }));
  expect(await traceOnDisk(cohort, rosa)).not.toEqual([]);
  await norms.withdraw(rosa.id);
  expect(await traceOnDisk(cohort, rosa)).toEqual([]);
  expect(await norms.countOf(leah.id)).toBe(1);
  expect(await traceOnDisk(cohort, leah)).not.toEqual([]);
});

/** Waits until the clock that ids are made by has moved. */
async function nextMillisecond(): Promise<void> {
  const begun = Date.now();
  while (Date.now() === begun) await setTimeout(1);
}

/**
 * Which six characters in a row, of the random end of an id, the files hold. A compressed file leaves out what it has
 * already: the time at the beginning of an id, and its last character with the quotation mark after it, where another
 * id ends alike.
 */
async function traceOnDisk(cohort: TestCohort, { id }: { id: string }): Promise<string[]> {
  const held = await onDisk(cohort);
  const end = id.slice(-16);
  const runs = Array.from({ length: end.length - 5 }, (_, at) => end.slice(at, at + 6));
  return runs.filter((run) => held.includes(run));
}

/** Everything that the files of the norm store hold, old and new. */
async function onDisk({ folder }: TestCohort): Promise<string> {
  const names = await readdir(join(folder, 'records', 'norms'), { recursive: true });
  const files = await Promise.all(
    names.map((name) => readFile(join(folder, 'records', 'norms', name), 'latin1')),
  );
  return files.join('\n');
}

test('what was agreed to before a refusal is not taken after it, whichever device sends it', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const { id } = await cohort.invited('Rosa Marsh');
  const stamp = (ms: number, device: string) =>
    `${String(cohort.accounts.clock() + ms).padStart(13, '0')}.0000.${device}`;
  const agreed = stamp(0, 'phone');
  expect(await norms.send(id, anAttempt(1), agreed)).toEqual({ ok: true });
  await norms.withdraw(id, stamp(1000, 'laptop'));
  // The phone has not heard of it.
  expect(await norms.send(id, anAttempt(1), agreed)).toEqual({ ok: false });
  expect(await norms.send(id, anAttempt(1))).toEqual({ ok: false });
  expect(await norms.countOf(id)).toBe(0);
  // An older refusal that arrives later changes nothing, and a new agreement counts.
  await norms.withdraw(id, stamp(500, 'tablet'));
  expect(await norms.send(id, anAttempt(1), stamp(900, 'phone'))).toEqual({ ok: false });
  expect(await norms.send(id, anAttempt(1), stamp(2000, 'phone'))).toEqual({ ok: true });
  // A deleted look is no refusal.
  await norms.withdraw(id);
  expect(await norms.send(id, anAttempt(1), stamp(2000, 'phone'))).toEqual({ ok: true });
});

test('a refusal by a clock that runs a year ahead holds for today, and not for a year', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const { id } = await cohort.invited('Rosa Marsh');
  const now = () => cohort.accounts.clock();
  await norms.withdraw(id, `${now() + 365 * 86_400_000}.0000.phone`);
  expect(await norms.send(id, anAttempt(1), `${now() - 1000}.0000.phone`)).toEqual({ ok: false });
  cohort.passes(60_000);
  expect(await norms.send(id, anAttempt(1), `${now()}.0000.phone`)).toEqual({ ok: true });
});

test('answers of somebody who is no intern are refused', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const { id } = await cohort.invited('Priya Nair', 'coach');
  expect(await norms.send(id, anAttempt(1))).toEqual({
    ok: false,
    problems: [{ place: '', says: 'Only answers of interns are taken.' }],
  });
  expect(await norms.countOf(id)).toBe(0);
});

test('one more person changes no figure until there are five more, so that none of them can be told by it', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const published = [];
  for (let n = 0; n < 35; n += 1) {
    await norms.send((await cohort.invited(`Person ${n}`)).id, anAttempt(n % 7));
    cohort.passes(1000);
    if (n >= 29) published.push((await normIn(cohort))?.areas);
  }
  const [first] = published;
  expect(published.slice(0, 5)).toEqual(Array(5).fill(first));
  expect(published[5]).not.toEqual(first);
  expect(Object.values(published[5] ?? {}).map(({ n }) => n)).toEqual([35, 35, 35]);
});

test('an attempt that left something out does not count for that area', async () => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  for (let n = 0; n < 30; n += 1) {
    const attempt = anAttempt(n);
    const [first, ...others] = attempt.answers;
    if (first === undefined) throw new Error('no answers');
    const answers =
      n === 0 ? [{ ...first, value: 'did-not-come-up' as const }, ...others] : attempt.answers;
    await norms.send((await cohort.invited(`Person ${n}`)).id, { ...attempt, answers });
  }
  expect(Object.keys((await normIn(cohort))?.areas ?? {})).toHaveLength(2);
});

test.for([
  ['a version that nobody knows', { version: 99 }, 'not known here'],
  [
    'an answer outside the scale',
    { answers: [{ statement: whereIAmNow.statements[0]?.id, value: 7 }] },
    'outside the scale',
  ],
  [
    'a statement twice',
    { answers: [1, 2].map((value) => ({ statement: whereIAmNow.statements[0]?.id, value })) },
    'twice',
  ],
  ['a statement that is none', { answers: [{ statement: 'gone', value: 1 }] }, 'no such statement'],
  ['no attempt at all', { answers: 'yes' }, ''],
] as const)('%s is refused in words, and nothing is kept', async ([, change, says]) => {
  const cohort = await aCohort();
  const norms = normsOf(cohort);
  const { id } = await cohort.invited('Rosa Marsh');
  const sent = await norms.send(id, { ...anAttempt(1), ...change });
  expect(sent.ok).toBe(false);
  expect(sent.ok ? '' : sent.problems?.map((problem) => problem.says).join()).toContain(says);
  expect(await norms.countOf(id)).toBe(0);
});
