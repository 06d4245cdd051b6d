import { expect, test } from 'vitest';
import { documentId } from '../domain/documents/document-id.ts';
import { anId, aStore } from './a-store.test-support.ts';
import type { AttemptRow } from './small-store/person-store.ts';
import { sendsByItself, unsentThings } from './unsent.ts';

const me = anId();
const space = `own-${me}`;
const at = '2026-09-01T09:00:00.000Z';

function anAttempt(counts: { changes: number; folded: number }): AttemptRow {
  const attempt = 'where-i-am-now.1-1';
  return {
    attempt,
    instrument: 'where-i-am-now',
    version: 1,
    occasion: 1,
    startedAt: at,
    ...counts,
  };
}

test('an empty store has nothing to send', async () => {
  expect(await unsentThings(await aStore())).toEqual([]);
});

test('a document counts from before its write is complete', async () => {
  const store = await aStore();
  const id = documentId('reply', me, anId());
  await store.put('unsent', { space, id, writes: 1, written: false });
  expect(await unsentThings(store)).toEqual([{ kind: 'reply', space, id }]);
});

test('taps that are in no document yet count once, with or without the document before them', async () => {
  const store = await aStore();
  await store.put('attempts', anAttempt({ changes: 3, folded: 2 }));
  expect((await unsentThings(store)).map(({ kind }) => kind)).toEqual(['answers']);
  const id = documentId('answers', me, 'where-i-am-now.1-1', anId());
  await store.put('unsent', { space, id, writes: 1, written: true });
  expect((await unsentThings(store)).map(({ kind }) => kind)).toEqual(['answers']);
});

test('taps that are in a document do not count', async () => {
  const store = await aStore();
  await store.put('attempts', anAttempt({ changes: 3, folded: 3 }));
  expect(await unsentThings(store)).toEqual([]);
});

test('what was refused counts, and words begun at one place count once', async () => {
  const store = await aStore();
  const id = documentId('reply', me, anId());
  await store.put('quarantine', { space, id, reason: 'too-large', at, document: {} });
  for (const tab of ['one', 'two'])
    await store.put('drafts', { tab, place: 'here', text: 'Well', count: 1, at: 0 });
  await store.put('drafts', { tab: 'one', place: 'there', text: ' \n', count: 1, at: 0 });
  expect(await unsentThings(store)).toEqual([
    { kind: 'refused', space, id },
    { kind: 'typing', place: 'here' },
  ]);
});

test('a mark of what was read is not missed by anybody', async () => {
  const store = await aStore();
  const id = documentId('seen', me, 'circle-1', anId());
  await store.put('unsent', { space, id, writes: 1, written: true });
  expect(await unsentThings(store)).toEqual([]);
});

test('a deletion that others do not know of yet is told as one', async () => {
  const store = await aStore();
  const id = documentId('share', me, anId());
  const circle = `circle-${anId()}`;
  await store.put('unsent', { space: circle, id, writes: 1, written: true, deletes: 'sent' });
  expect(await unsentThings(store)).toEqual([
    { kind: 'deletion', of: 'share', space: circle, id, wasSent: true },
  ]);
});

test('deleting one’s answers is one thing, however many documents it takes away', async () => {
  const store = await aStore();
  const erasure = documentId('erasure', me, anId());
  await store.put('unsent', { space, id: erasure, writes: 1, written: true });
  for (const type of ['answers', 'selfReview', 'roleDemand']) {
    const id = documentId(type, me, anId());
    await store.put('unsent', { space, id, writes: 1, written: true, deletes: 'sent' });
  }
  const circle = `circle-${anId()}`;
  const copy = { of: 'where-i-am-now.1-1', sharedAt: at };
  const share = documentId('share', me, anId());
  await store.put('unsent', {
    ...{ space: circle, id: share, writes: 1, written: true },
    ...{ deletes: 'sent', copy },
  });
  expect(await unsentThings(store)).toEqual([
    { kind: 'deletion', of: 'share', space: circle, id: share, wasSent: true, copy },
    { kind: 'deletion', of: 'answers', space, id: erasure, wasSent: true },
  ]);
});

test('words that are too long to keep are said to wait for their writer', async () => {
  const store = await aStore();
  const row = { tab: 'one', count: 1, at: 0 };
  await store.put('drafts', { ...row, place: 'journal a text', text: 'x', isTooLong: true });
  await store.put('drafts', { ...row, place: 'journal b text', text: 'y' });
  const things = await unsentThings(store);
  expect(things.map(sendsByItself)).toEqual([false, true]);
});
