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
