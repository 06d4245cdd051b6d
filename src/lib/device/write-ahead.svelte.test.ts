import { expect, test } from 'vitest';
import { anId, aStore } from './a-store.test-support.ts';
import { unsentThings } from './unsent.ts';
import { finishWrites, leftBehind, writeAhead } from './write-ahead.ts';

const space = `own-${anId()}`;
const id = `roleDemand~${anId()}~where-i-am-now~${anId()}`;
const page = 'a page that is no more';
const refuse = () => Promise.reject(new Error('not to be removed'));
const never = () => new Promise<void>(() => undefined);

test('a document is on disk before its write has even begun, and counts as not sent', async () => {
  const store = await aStore();
  let seen = 0;
  await writeAhead(store, { space, id, page, content: { a: 1 } }, async () => {
    seen = await store.count('ahead');
    expect((await unsentThings(store)).map(({ kind }) => kind)).toEqual(['roleDemand']);
  });
  expect(seen).toBe(1);
  expect(await store.count('ahead')).toBe(0);
});

test('what a page that died had begun is written at the next start, once', async () => {
  const store = await aStore();
  void writeAhead(store, { space, id, page, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const written: unknown[] = [];
  const write = (...document: unknown[]) => {
    written.push(document);
    return Promise.resolve();
  };
  await finishWrites(store, { write, remove: refuse });
  await finishWrites(store, { write, remove: refuse });
  expect(written).toEqual([[space, id, { a: 1 }]]);
});

test('what a page that died had begun to take back is taken back at the next start', async () => {
  const store = await aStore();
  const share = `share~${anId()}~${anId()}`;
  void writeAhead(store, { space, id: share, page }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  expect(await unsentThings(store)).toMatchObject([{ kind: 'deletion', of: 'share', id: share }]);
  const removed: unknown[] = [];
  await finishWrites(store, {
    write: () => Promise.reject(new Error('not to be written')),
    remove: (...document: unknown[]) => {
      removed.push(document);
      return Promise.resolve();
    },
  });
  expect(removed).toEqual([[space, share]]);
  expect(await store.count('ahead')).toBe(0);
});

test("a write that fails is its caller's to tell, and does not come back by itself", async () => {
  const store = await aStore();
  const full = new DOMException('no room', 'QuotaExceededError');
  await expect(
    writeAhead(store, { space, id, page, content: {} }, () => Promise.reject(full)),
  ).rejects.toBe(full);
  expect(await store.count('ahead')).toBe(0);
});

test('an earlier write that ends does not forget a later one of the same document', async () => {
  const store = await aStore();
  let end: () => void = () => undefined;
  const first = writeAhead(
    store,
    { space, id, page, content: { a: 1 } },
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  await expect.poll(() => store.count('ahead')).toBe(1);
  void writeAhead(store, { space, id, page, content: { a: 2 } }, never);
  await expect.poll(async () => (await store.get('ahead', [space, id]))?.content).toEqual({ a: 2 });
  end();
  await first;
  expect((await store.get('ahead', [space, id]))?.content).toEqual({ a: 2 });
});

test('a document for a circle that has ended is given up, and the others are written', async () => {
  const store = await aStore();
  const gone = `circle-${anId()}`;
  void writeAhead(store, { space: gone, id, page, content: {} }, never);
  void writeAhead(store, { space, id, page, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(2);
  const written: string[] = [];
  const write = (to: string) => {
    if (to === gone) return Promise.reject(Object.assign(new Error(to), { name: 'SpaceClosed' }));
    written.push(to);
    return Promise.resolve();
  };
  await finishWrites(store, { write, remove: refuse });
  expect(written).toEqual([space]);
  expect(await store.count('ahead')).toBe(0);
});

test('what a page that lives is writing is left to it', async () => {
  const store = await aStore();
  const living = `selvedge-page-${anId()}`;
  let close: () => void = () => undefined;
  const held = navigator.locks.request(
    living,
    () =>
      new Promise<void>((resolve) => {
        close = resolve;
      }),
  );
  void writeAhead(store, { space, id, page: living, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const written: string[] = [];
  const write = (to: string) => {
    written.push(to);
    return Promise.resolve();
  };
  await finishWrites(store, { write, remove: refuse });
  expect(written).toEqual([]);
  close();
  await held;
  await finishWrites(store, { write, remove: refuse });
  expect(written).toEqual([space]);
});

test('a page that is just going is waited for, and what it had begun is written', async () => {
  const store = await aStore();
  const going = `selvedge-page-${anId()}`;
  let close: () => void = () => undefined;
  void navigator.locks.request(
    going,
    () =>
      new Promise<void>((resolve) => {
        close = resolve;
      }),
  );
  void writeAhead(store, { space, id, page: going, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const rows = leftBehind(store);
  await new Promise(requestAnimationFrame);
  close();
  expect((await rows).map(({ content }) => content)).toEqual([{ a: 1 }]);
});

test('the page that asks does not wait for itself', async () => {
  const store = await aStore();
  const self = `selvedge-page-${anId()}`;
  void navigator.locks.request(self, never);
  void writeAhead(store, { space, id, page: self, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  expect(await leftBehind(store, self)).toEqual([]);
  expect(await store.count('ahead')).toBe(1);
});
