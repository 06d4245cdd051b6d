import { expect, test } from 'vitest';
import { anId, aStore } from './a-store.test-support.ts';
import { unsentThings } from './unsent.ts';
import { aheadOf, finishWrites, listWithAhead, withAhead, writeAhead } from './write-ahead.ts';

const space = `own-${anId()}`;
const id = `roleDemand~${anId()}~where-i-am-now~${anId()}`;
const page = 'a page that is no more';
const refuse = () => Promise.reject(new Error('not to be removed'));
const never = () => new Promise<void>(() => undefined);
const read = () => Promise.resolve();
/** A start of the app by a page of its own. */
const start = () => ({ self: `selvedge-page-${anId()}`, ending: new AbortController().signal });

test('a document is on disk before its write has even begun, and counts as not sent', async () => {
  const store = await aStore();
  let seen = 0;
  const forgetAhead = await writeAhead(store, { space, id, page, content: { a: 1 } }, async () => {
    seen = await store.count('ahead');
    expect((await unsentThings(store)).map(({ kind }) => kind)).toEqual(['roleDemand']);
  });
  expect(seen).toBe(1);
  // A page that goes before the space was read again leaves a mirror without it: the next one has it from here.
  expect(await aheadOf(store, space)).toMatchObject([{ id, content: { a: 1 } }]);
  await forgetAhead();
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
  await finishWrites(store, { write, remove: refuse, read }, start());
  await finishWrites(store, { write, remove: refuse, read }, start());
  expect(written).toEqual([[space, id, { a: 1 }]]);
});

test('what is finished for a page that died stays ahead until its space was read again', async () => {
  const store = await aStore();
  void writeAhead(store, { space, id, page, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const at: string[] = [];
  const writer = {
    write: () => Promise.resolve(void at.push('written')),
    remove: refuse,
    read: async (of: string) => {
      at.push(`read ${of === space ? 'it' : of} with ${await store.count('ahead')} ahead`);
    },
  };
  await finishWrites(store, writer, start());
  expect(at).toEqual(['written', 'read it with 1 ahead']);
  expect(await store.count('ahead')).toBe(0);
});

test('what a page that died had begun to take back is taken back at the next start', async () => {
  const store = await aStore();
  const share = `share~${anId()}~${anId()}`;
  void writeAhead(store, { space, id: share, page }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  expect(await unsentThings(store)).toMatchObject([{ kind: 'deletion', of: 'share', id: share }]);
  const removed: unknown[] = [];
  const writer = {
    write: () => Promise.reject(new Error('not to be written')),
    remove: (...document: unknown[]) => {
      removed.push(document);
      return Promise.resolve();
    },
    read,
  };
  await finishWrites(store, writer, start());
  expect(removed).toEqual([[space, share]]);
  expect(await store.count('ahead')).toBe(0);
});

test('a write that fails is its caller’s to tell, and does not come back by itself', async () => {
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
  await (
    await first
  )();
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
  await finishWrites(store, { write, remove: refuse, read }, start());
  expect(written).toEqual([space]);
  expect(await store.count('ahead')).toBe(0);
});

/** A page that is there: it holds the lock of its name until it is closed. */
function aPage(): { name: string; close: () => void } {
  const name = `selvedge-page-${anId()}`;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  void navigator.locks.request(name, () => promise);
  return {
    name,
    close: () => {
      resolve(undefined);
    },
  };
}

test('what a page that lives is writing is left to it, and finished when it is gone', async () => {
  const store = await aStore();
  const living = aPage();
  void writeAhead(store, { space, id, page: living.name, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const written: string[] = [];
  const write = (to: string) => {
    written.push(to);
    return Promise.resolve();
  };
  const finished = finishWrites(store, { write, remove: refuse, read }, start());
  await expect
    .poll(async () => (await navigator.locks.query()).pending?.map(({ name }) => name))
    .toContain(living.name);
  expect(written).toEqual([]);
  living.close();
  await finished;
  expect(written).toEqual([space]);
  expect(await store.count('ahead')).toBe(0);
});

test('who waits for another page to be gone can be told to end, and gives nothing up', async () => {
  const store = await aStore();
  const living = aPage();
  const ending = new AbortController();
  void writeAhead(store, { space, id, page: living.name, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const finished = finishWrites(
    store,
    { write: refuse, remove: refuse, read },
    { ...start(), ending: ending.signal },
  );
  ending.abort();
  await finished;
  expect(await store.count('ahead')).toBe(1);
  living.close();
});

test('a worker that is being closed gives nothing up', async () => {
  const store = await aStore();
  const ending = new AbortController();
  void writeAhead(store, { space, id, page, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const write = () => {
    ending.abort();
    return Promise.reject(Object.assign(new Error(space), { name: 'SpaceClosed' }));
  };
  await finishWrites(store, { write, remove: refuse, read }, { ...start(), ending: ending.signal });
  expect(await store.count('ahead')).toBe(1);
});

test('the page that asks does not wait for itself', async () => {
  const store = await aStore();
  const self = aPage();
  void writeAhead(store, { space, id, page: self.name, content: { a: 1 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(1);
  await finishWrites(
    store,
    { write: refuse, remove: refuse, read },
    { ...start(), self: self.name },
  );
  expect(await store.count('ahead')).toBe(1);
  self.close();
});

test('what is on its way into a space stands in it already, and what is on its way out does not', async () => {
  const store = await aStore();
  const gone = `share~${anId()}~${anId()}`;
  void writeAhead(store, { space, id, page, content: { a: 2 } }, never);
  void writeAhead(store, { space, id: gone, page }, never);
  void writeAhead(store, { space: `own-${anId()}`, id, page, content: { a: 3 } }, never);
  await expect.poll(() => store.count('ahead')).toBe(3);
  const documents = [{ _id: id, a: 1 }, { _id: gone }, { _id: 'kept', b: 1 }];
  expect(withAhead(documents, await aheadOf(store, space))).toEqual([
    { _id: 'kept', b: 1 },
    { _id: id, a: 2 },
  ]);
});

test('what another page has written while a space is read is in what was read', async () => {
  const store = await aStore();
  const forgetAhead = await writeAhead(store, { space, id, page, content: { a: 2 } }, read);
  const stale = async () => {
    await forgetAhead();
    return [{ _id: id, a: 1 }];
  };
  expect(await listWithAhead(store, space, 'another page', stale)).toEqual([{ _id: id, a: 2 }]);
  expect(await listWithAhead(store, space, 'another page', stale)).toEqual([{ _id: id, a: 1 }]);
});

test('what this very page could not write is not in what it reads', async () => {
  const store = await aStore();
  const full = new DOMException('no room', 'QuotaExceededError');
  const ending = Promise.withResolvers<undefined>();
  const writing = writeAhead(store, { space, id, page, content: { a: 2 } }, () => ending.promise);
  await expect.poll(() => store.count('ahead')).toBe(1);
  const list = async () => {
    ending.reject(full);
    await expect(writing).rejects.toBe(full);
    return [];
  };
  expect(await listWithAhead(store, space, page, list)).toEqual([]);
});
