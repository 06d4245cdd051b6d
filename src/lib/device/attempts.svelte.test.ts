import { expect, test } from 'vitest';
import { currentAudit } from '../content/instruments/published.ts';
import { nextStamp, type Stamp } from '../domain/stamp.ts';
import { aDeviceWith, anId, aStore } from './a-store.test-support.ts';
import { Attempts } from './attempts.svelte.ts';
import type { Device } from './device.svelte.ts';
import { unheardKey } from './erased.ts';
import type { PersonStore } from './small-store/person-store.ts';
import { unsentThings } from './unsent.ts';

/** A device whose writes to a space wait until they are let through. */
function aSlowDevice(store: PersonStore, own: readonly Record<string, unknown>[] = []) {
  const [person, id] = [anId(), anId()];
  const waiting: (() => void)[] = [];
  let last: Stamp | undefined;
  const device = Object.assign(aDeviceWith(store), {
    person,
    id,
    ownSpace: `own-${person}`,
    now: () => Date.now(),
    stamp: () => (last = nextStamp(last, Date.now(), id)),
    tell: () => undefined,
    documents: () => ({
      loaded: true,
      load: () => Promise.resolve(),
      all: own,
      ofType: (type: string) => own.filter((document) => document['type'] === type),
    }),
    write: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
      }),
  });
  return { device: device as Device, waiting };
}

const [first, second] = currentAudit.statements.map(({ id }) => id);

async function tap(attempts: Attempts, statement: string | undefined): Promise<void> {
  void attempts.answer(statement ?? '', 4);
  await expect.poll(() => attempts.saving).toBe('saved');
}

test('what is tapped after a finish that came while a fold was under way still counts as unsent', async () => {
  const store = await aStore();
  const { device, waiting } = aSlowDevice(store);
  const attempts = await Attempts.open(device, () => currentAudit);
  await attempts.begin();
  await tap(attempts, first);
  await tap(attempts, second);

  const folding = attempts.fold();
  await expect.poll(() => waiting.length).toBe(1);
  const finishing = attempts.finish();
  await expect.poll(() => attempts.latest?.finishedAt).toBeDefined();
  waiting[0]?.();
  await folding;
  // The finish is put into the document too.
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.();
  await finishing;
  expect(await unsentThings(store)).toEqual([]);

  await tap(attempts, first);
  expect((await unsentThings(store)).map(({ kind }) => kind)).toEqual(['answers']);
});

test('a look that was finished by a page which was gone at once is finished at the next start, and put into its document', async () => {
  const store = await aStore();
  const { device, waiting } = aSlowDevice(store);
  const attempts = await Attempts.open(device, () => currentAudit);
  await attempts.begin();
  await tap(attempts, first);
  const [attempt] = await store.getAll('attempts');
  const finishedAt = '2026-11-27T02:00:00.000Z';
  // All that was on disk when it went.
  await store.put('settings', finishedAt, `uncounted-finish ${attempt?.attempt ?? ''}`);
  const later = await Attempts.open(device, () => currentAudit);
  expect(later.latest?.finishedAt).toBe(finishedAt);
  expect(await store.getAllKeys('settings')).toEqual([]);
  const folding = later.fold();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  await folding;
});

test('a finish of what was deleted meanwhile finishes nothing, and leaves nothing', async () => {
  const store = await aStore();
  const { device } = aSlowDevice(store);
  await store.put('settings', '2026-11-27T02:00:00.000Z', 'uncounted-finish where-i-am-now.1-1');
  const attempts = await Attempts.open(device, () => currentAudit);
  expect(attempts.latest).toBeUndefined();
  expect(await store.getAll('attempts')).toEqual([]);
  expect(await store.getAllKeys('settings')).toEqual([]);
});

test('beginning what another tab has begun changes nothing', async () => {
  const store = await aStore();
  const { device } = aSlowDevice(store);
  const [one, two] = [
    await Attempts.open(device, () => currentAudit),
    await Attempts.open(device, () => currentAudit),
  ];
  await one.begin();
  await tap(one, first);
  await two.begin();
  const [attempt, ...others] = await store.getAll('attempts');
  expect(others).toEqual([]);
  expect(attempt?.changes).toBe(1);
});

test('a deletion heard of takes the attempt with all that was answered in it since, and what is begun next is new', async () => {
  const store = await aStore();
  const own: Record<string, unknown>[] = [];
  const { device, waiting } = aSlowDevice(store, own);
  const attempts = await Attempts.open(device, () => currentAudit);
  await attempts.begin();
  const begun = attempts.latest?.startedAt ?? '';
  await tap(attempts, first);
  // Begun a moment after the attempt on another device, which knew nothing of what is tapped here.
  own.push({ type: 'erasure', at: nextStamp(undefined, Date.parse(begun), anId()) });
  await tap(attempts, second);
  expect(attempts.latest).toBeUndefined();
  await attempts.fold();
  expect(waiting).toEqual([]);
  await attempts.takeOver();
  expect(await store.getAll('attempts')).toEqual([]);
  expect(await store.getAll('answers')).toEqual([]);
  expect(await store.get('settings', unheardKey)).toBeDefined();

  // Another device's part of what was deleted arrives late, and brings nothing back.
  own.push({
    ...{ type: 'answers', instrument: currentAudit.id, version: currentAudit.version },
    ...{ occasion: 1, mode: 'alone', startedAt: begun, talk: {} },
    answers: { [first ?? '']: { value: 2, at: device.stamp() } },
  });
  await attempts.takeOver();
  expect(attempts.latest).toBeUndefined();
  await attempts.begin();
  await attempts.takeOver();
  expect(attempts.latest?.occasion).toBe(1);
  expect(attempts.latest?.answers).toEqual({});
});
