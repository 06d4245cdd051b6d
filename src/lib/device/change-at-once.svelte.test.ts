import { expect, test, vi } from 'vitest';
import { anId, aStore } from './a-store.test-support.ts';
import { changeAtOnce } from './change-at-once.ts';
import { finishLeft, leftBehind } from './finish-left.ts';
import { storageFailureOf } from './storage-failure.ts';
import type { PersonStore } from './small-store/person-store.ts';

/** Reads on and on, so that whoever would write has to wait. Returns how to end it. */
function reading(store: PersonStore): () => Promise<void> {
  const tx = store.transaction(['ahead', 'drafts', 'answers', 'settings'], 'readonly');
  let isOver = false;
  const again = async (): Promise<void> => {
    await tx.objectStore('ahead').count();
    if (!isOver) await again();
  };
  const reads = again();
  return async () => {
    isOver = true;
    await reads;
  };
}

const row = (store: PersonStore, at: number, text = 'words') => ({
  ...{ tab: 'a tab', place: store.name, text, count: at, at },
});

function goes(): void {
  dispatchEvent(new PageTransitionEvent('pagehide'));
}

test('what waits to be written when its page goes is written by the next start, in its order', async () => {
  const [store, next] = [await aStore(), await aStore()];
  const end = reading(store);
  const writes = [
    changeAtOnce(store, [{ table: 'drafts', value: row(next, 1, 'first') }]),
    changeAtOnce(store, [{ table: 'drafts', value: row(next, 2, 'second') }]),
    changeAtOnce(store, [
      { table: 'answers', value: { attempt: 'a', statement: 's' } },
      { table: 'settings', value: 's', key: 'tap' },
    ]),
  ];
  goes();
  const left = leftBehind(store.name);
  expect(left).toHaveLength(3);
  // As another start of the same person's would find it.
  for (const name of left)
    localStorage.setItem(name.replace(store.name, next.name), localStorage.getItem(name) ?? '');
  await end();
  await Promise.all(writes);
  expect(leftBehind(store.name), 'written after all: nothing to do again').toEqual([]);

  await finishLeft(next);
  expect(await next.getAll('drafts')).toEqual([row(next, 2, 'second')]);
  expect(await next.getAll('answers')).toEqual([{ attempt: 'a', statement: 's' }]);
  expect(await next.get('settings', 'tap')).toBe('s');
  expect(leftBehind(next.name)).toEqual([]);
});

test('why a write came to nothing is told, and not that it was aborted', async () => {
  const store = await aStore();
  const full = new DOMException('not a byte is left', 'QuotaExceededError');
  const aborted = new DOMException('aborted', 'AbortError');
  // As Chromium ends a write that still waited when its room ran out: the row hears first.
  const transaction = vi.spyOn(store, 'transaction').mockImplementation(
    () =>
      ({
        objectStore: () => ({ put: () => Promise.reject(aborted) }),
        commit: () => undefined,
        done: new Promise((_, reject) => setTimeout(reject, 0, full)),
      }) as never,
  );
  await expect(changeAtOnce(store, [{ table: 'drafts', value: row(store, 1) }])).rejects.toBe(full);
  transaction.mockRestore();
  expect(storageFailureOf(full)).toBe('full');
  expect(storageFailureOf(aborted)).toBe('closed');
  expect(storageFailureOf(new TypeError('no such thing'))).toBeUndefined();
});

test('what was on disk before its page went is not left behind, nor what is taken out', async () => {
  const store = await aStore();
  await changeAtOnce(store, [{ table: 'drafts', value: row(store, 1) }]);
  goes();
  expect(leftBehind(store.name)).toEqual([]);

  const end = reading(store);
  const gone = changeAtOnce(store, [{ table: 'drafts', key: ['a tab', store.name] }]);
  goes();
  expect(leftBehind(store.name)).toHaveLength(1);
  await end();
  await gone;
  expect(await store.count('drafts')).toBe(0);
  expect(leftBehind(store.name)).toEqual([]);
});

test('of another person’s nothing is touched', async () => {
  const store = await aStore();
  const other = `selvedge-test-${anId()}-left-1`;
  localStorage.setItem(other, '[]');
  await finishLeft(store);
  expect(localStorage.getItem(other)).toBe('[]');
  localStorage.removeItem(other);
});
