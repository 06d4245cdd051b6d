import { expect, test, vi } from 'vitest';
import { anId } from '../a-store.test-support.ts';
import { Leadership } from './leadership.ts';

/** A tab of which one sees when it leads, and which lets go when it is told that it may. */
function aTab(lock: string) {
  const leads: AbortSignal[] = [];
  let finish: () => void = () => undefined;
  const leadership = new Leadership(lock, (leading) => {
    leads.push(leading);
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  return {
    leadership,
    leads,
    finish: () => {
      finish();
    },
  };
}

test('one tab leads, and the next when it lets go', async () => {
  const lock = anId();
  const [one, two] = [aTab(lock), aTab(lock)];
  one.leadership.stand();
  await vi.waitUntil(() => one.leads.length === 1);
  two.leadership.stand();
  one.leadership.stepDown();
  expect(one.leads[0]?.aborted).toBe(true);
  expect(two.leads).toEqual([]);
  one.finish();
  await vi.waitUntil(() => two.leads.length === 1);
});

test('a tab that is hidden and looked at again before it has let go leads again', async () => {
  const tab = aTab(anId());
  tab.leadership.stand();
  await vi.waitUntil(() => tab.leads.length === 1);
  tab.leadership.stepDown();
  tab.leadership.stand();
  tab.finish();
  await vi.waitUntil(() => tab.leads.length === 2);
  expect(tab.leads.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('a tab that is robbed of the lock stops, and stands in line for it', async () => {
  const lock = anId();
  const tab = aTab(lock);
  tab.leadership.stand();
  await vi.waitUntil(() => tab.leads.length === 1);
  let letGo: () => void = () => undefined;
  const robber = navigator.locks.request(
    lock,
    { steal: true },
    () =>
      new Promise<void>((resolve) => {
        letGo = resolve;
      }),
  );
  await vi.waitUntil(() => tab.leads[0]?.aborted === true);
  tab.finish();
  letGo();
  await robber;
  await vi.waitUntil(() => tab.leads.length === 2);
});
