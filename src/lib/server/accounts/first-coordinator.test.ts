import { expect, test } from 'vitest';
import { aCohort } from './a-cohort.test-support.ts';
import { firstCoordinator } from './first-coordinator.ts';

test('each start gives another code until a coordinator has joined, and the last one works', async () => {
  const { accounts, reopened } = await aCohort();
  const [first] = await firstCoordinator(accounts);
  const restarted = reopened();
  const [second] = await firstCoordinator(restarted);
  expect(await restarted.joining.join(first?.code ?? '', '10.0.0.1')).toMatchObject({
    reason: 'replaced',
  });
  expect(await restarted.joining.join(second?.code ?? '', '10.0.0.1')).toMatchObject({
    ok: true,
    roles: ['coordinator'],
  });
  expect(await firstCoordinator(restarted)).toEqual([]);
  expect(await restarted.roster.people.all()).toHaveLength(1);
});

test('a coordinator who signed out everywhere comes back with a code that a start was asked for', async () => {
  const { accounts } = await aCohort();
  const [first] = await firstCoordinator(accounts);
  const joined = await accounts.joining.join(first?.code ?? '', '10.0.0.1');
  if (!joined.ok) throw new Error(joined.reason);
  await accounts.office.rename(joined.person, joined.person, 'Jo Bennett');
  expect(await firstCoordinator(accounts)).toEqual([]);

  const [back] = await firstCoordinator(accounts, true);
  expect(back).toMatchObject({ name: 'Jo Bennett', role: 'coordinator' });
  // Where they are still signed in they stay so.
  expect(await accounts.sessions.countOf(joined.person)).toBe(1);
  expect((await accounts.acts.all()).at(-1)).toMatchObject({
    by: 'server',
    did: 'let-back-in',
    person: joined.person,
  });
  expect(await accounts.joining.join(back?.code ?? '', '10.0.0.1')).toMatchObject({
    ok: true,
    person: joined.person,
    roles: ['coordinator'],
  });
});

test('of two coordinators a start lets the first back in', async () => {
  const { accounts, invited } = await aCohort();
  const jo = await invited('Jo Bennett', 'coordinator');
  await invited('Alex Moss', 'coordinator');
  await accounts.joining.join(jo.code, '10.0.0.1');
  expect(await firstCoordinator(accounts, true)).toMatchObject([{ name: 'Jo Bennett' }]);
});

test('interns who have joined do not keep the first coordinator out', async () => {
  const { accounts, invited } = await aCohort();
  await invited('Jo Bennett', 'coordinator');
  const leah = await invited('Leah Brook');
  expect(await accounts.joining.join(leah.code, '10.0.0.1')).toMatchObject({ ok: true });
  const [first] = await firstCoordinator(accounts);
  expect(await accounts.joining.join(first?.code ?? '', '10.0.0.1')).toMatchObject({
    ok: true,
    roles: ['coordinator'],
  });
  expect(await firstCoordinator(accounts)).toEqual([]);
});
