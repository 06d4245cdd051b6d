import { expect, test, vi } from 'vitest';
import { documentId } from '../../domain/documents/document-id.ts';
import type { SpaceMembership } from '../../domain/spaces/membership.ts';
import { anId, aStore } from '../a-store.test-support.ts';
import type { PersonStore } from '../small-store/person-store.ts';
import { LocalSpaces, SpaceClosed } from './local-spaces.ts';
import { putAway, takeBackEnded } from './world.ts';

interface Here {
  me: string;
  own: string;
  store: PersonStore;
  spaces: LocalSpaces;
}

async function aPerson(): Promise<Here> {
  const me = anId();
  const store = await aStore();
  return { me, own: `own-${me}`, store, spaces: await LocalSpaces.of(me, store) };
}

/** A time together with somebody that is over. */
function aCircle(title: string, mode: 'ended' | 'r'): SpaceMembership {
  return { id: `circle-${anId()}`, kind: 'circle', title, people: [], mode };
}

async function revisionOf({ spaces }: Here, space: string, id: string): Promise<string> {
  return (await (await spaces.database(space)).get(id))._rev;
}

test('equal content is no write, whatever the order of its keys', async () => {
  const here = await aPerson();
  const id = documentId('roleDemand', here.me, 'one');
  await here.spaces.write(here.own, id, { type: 'roleDemand', areas: { a: 1, b: 2 } });
  const before = await revisionOf(here, here.own, id);
  await here.store.clear('unsent');
  await here.spaces.write(here.own, id, { areas: { b: 2, a: 1 }, type: 'roleDemand' });
  expect(await revisionOf(here, here.own, id)).toBe(before);
  expect(await here.store.count('unsent')).toBe(0);
});

test('a write keeps the fields that this version does not know', async () => {
  const here = await aPerson();
  const id = documentId('roleDemand', here.me, 'one');
  await here.spaces.write(here.own, id, { type: 'roleDemand', fromTheFuture: true });
  await here.spaces.write(here.own, id, { type: 'roleDemand', areas: {} });
  expect(await here.spaces.list(here.own)).toEqual([
    { _id: id, type: 'roleDemand', fromTheFuture: true, areas: {} },
  ]);
});

test('taking back what the server has stays so where a tab died in the midst of it, and it is done again', async () => {
  const here = await aPerson();
  const circle = `circle-${anId()}`;
  const id = documentId('share', here.me, anId());
  const sharedAt = '2026-11-27T04:00:00.000Z';
  await here.spaces.write(circle, id, { type: 'share', of: 'a look', sharedAt });
  // It was sent; then a tab died after it had counted the deletion, and before it had made it.
  const copy = { of: 'a look', sharedAt };
  const counted = { space: circle, id, writes: 1, written: false, deletes: 'sent' as const, copy };
  await here.store.put('unsent', counted);
  await here.spaces.remove(circle, id);
  expect(await here.store.get('unsent', [circle, id])).toEqual({
    ...counted,
    writes: 2,
    written: true,
  });
});

test('taking back what was never sent says that nobody may have seen it', async () => {
  const here = await aPerson();
  const circle = `circle-${anId()}`;
  const id = documentId('share', here.me, anId());
  await here.spaces.write(circle, id, { type: 'share', of: 'a look' });
  await here.spaces.remove(circle, id);
  expect(await here.store.get('unsent', [circle, id])).toMatchObject({ deletes: 'not-known-sent' });
});

test('writes of one document at once are all kept, in their order', async () => {
  const here = await aPerson();
  const id = documentId('roleDemand', here.me, 'one');
  await Promise.all(
    [1, 2, 3, 4, 5].map((area) => here.spaces.write(here.own, id, { [area]: area })),
  );
  expect(await here.spaces.list(here.own)).toEqual([{ _id: id, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }]);
  expect(await revisionOf(here, here.own, id)).toMatch(/^5-/);
  expect(await here.store.getAll('unsent')).toEqual([
    { space: here.own, id, writes: 5, written: true },
  ]);
});

test('a write that fails is not called unwritten for ever', async () => {
  const here = await aPerson();
  const id = documentId('reply', here.me, anId());
  await expect(here.spaces.write(here.own, id, { _notAllowed: true })).rejects.toThrow();
  expect(await here.store.get('unsent', [here.own, id])).toMatchObject({ written: true });
});

test('a space that was removed from this device is never opened again', async () => {
  const here = await aPerson();
  const circle = `circle-${anId()}`;
  await here.spaces.write(circle, documentId('reply', here.me, anId()), { text: 'Well done' });
  await here.spaces.destroy(circle);
  const write = here.spaces.write(circle, documentId('reply', here.me, anId()), { text: 'Again' });
  await expect(write).rejects.toThrow(SpaceClosed);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names.filter((name) => name?.endsWith(circle))).toEqual([]);
});

test('a closed database is opened anew at the next write', async () => {
  const here = await aPerson();
  const id = documentId('roleDemand', here.me, 'one');
  await here.spaces.write(here.own, id, { area: 1 });
  here.spaces.letGo(here.own);
  await here.spaces.write(here.own, id, { area: 2 });
  expect(await here.spaces.list(here.own)).toEqual([{ _id: id, area: 2 }]);
});

test('when a circle ends, what was not delivered moves to its author, and the copy goes', async () => {
  const here = await aPerson();
  const circle = aCircle('Sam Adeyemi', 'ended');
  const sent = documentId('reply', here.me, anId());
  const unsent = documentId('reply', here.me, anId());
  await here.spaces.write(circle.id, sent, { text: 'Sent' });
  await here.store.delete('unsent', [circle.id, sent]);
  await here.spaces.write(circle.id, unsent, { text: 'Not sent' });
  await putAway(here.me, circle, here.spaces, here.store);

  const kept = await here.spaces.list(here.own, 'kept~');
  expect(kept).toMatchObject([
    { because: 'period-ended', document: { _id: unsent, text: 'Not sent' } },
  ]);
  expect((await here.store.getAll('unsent')).map(({ id }) => id)).toEqual([kept[0]?._id]);
  await expect(here.spaces.list(circle.id)).rejects.toThrow(SpaceClosed);
});

test('what an intern did not deliver in time is not shown to them as delivered', async () => {
  const here = await aPerson();
  const circle = aCircle('Priya Nair', 'r');
  const id = documentId('share', here.me, anId());
  await here.spaces.write(circle.id, id, { of: 'one' });
  await putAway(here.me, circle, here.spaces, here.store);
  expect(await here.spaces.list(circle.id)).toEqual([]);
  expect(await here.spaces.list(here.own, 'kept~')).toHaveLength(1);
});

test('a write that waits while a circle ends is refused, and not lost with it', async () => {
  const here = await aPerson();
  const circle = aCircle('Sam Adeyemi', 'ended');
  const other = await LocalSpaces.of(here.me, here.store);
  await other.list(circle.id);
  const ending = putAway(here.me, circle, here.spaces, here.store);
  const writing = other.write(circle.id, documentId('reply', here.me, anId()), { text: 'Wait' });
  const outcomes = await Promise.allSettled([ending, writing]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await here.store.getAll('unsent')).toEqual([]);
});

test('what was taken back as a time ended is taken back by the server, and asked again until it answers', async () => {
  const here = await aPerson();
  const circle = aCircle('Sam Adeyemi', 'ended');
  const id = documentId('share', here.me, anId());
  await here.spaces.write(circle.id, id, { type: 'share', of: 'a talk', sharedAt: '2026-11-27' });
  await here.store.delete('unsent', [circle.id, id]);
  await here.spaces.remove(circle.id, id);
  const asked = vi.spyOn(globalThis, 'fetch');
  for (const answer of [new TypeError('no signal'), new Response(null, { status: 503 })]) {
    if (answer instanceof Error) asked.mockRejectedValueOnce(answer);
    else asked.mockResolvedValueOnce(answer);
    const left = await takeBackEnded(here.me, circle, here.store);
    expect(left).toEqual([id]);
    await putAway(here.me, circle, here.spaces, here.store, left);
    expect(await here.store.getAllKeys('unsent')).toEqual([[circle.id, id]]);
  }
  asked.mockResolvedValueOnce(new Response(null, { status: 204 }));
  expect(await takeBackEnded(here.me, circle, here.store)).toEqual([]);
  expect(await here.store.getAllKeys('unsent')).toEqual([]);
  const [url, options] = asked.mock.calls.at(-1) ?? [];
  expect(url).toBe(`/api/my-shares/${circle.id.slice('circle-'.length)}`);
  expect(options).toMatchObject({ method: 'DELETE', body: JSON.stringify({ shares: [id] }) });
  asked.mockRestore();
});
