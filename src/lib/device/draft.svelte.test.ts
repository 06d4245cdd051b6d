import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { aDeviceWith, aStore } from './a-store.test-support.ts';
import { Draft } from './draft.svelte.ts';
import type { StorageState } from './safekeeping.svelte.ts';

/** A draft on a device whose storage a test can say to be full, and to have room again. */
async function aDraft() {
  const store = await aStore();
  let storage = $state<StorageState>('fine');
  const device = Object.defineProperty(aDeviceWith(store), 'storage', { get: () => storage });
  let draft: Draft | undefined;
  const end = $effect.root(() => {
    draft = new Draft(device, 'reply circle-1');
  });
  if (draft === undefined) throw new Error('not made');
  return {
    draft,
    device,
    end,
    kept: async () => (await store.getAll('drafts')).map(({ text }) => text),
    storageIs: (state: StorageState) => {
      storage = state;
      flushSync();
    },
  };
}

test('words that a full device did not keep are kept as soon as something else could be', async () => {
  const { draft, device, storageIs, kept, end } = await aDraft();
  const writes = vi.spyOn(device, 'guarded');
  writes.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  draft.text = 'Well done';
  storageIs('full');
  await draft.keep();
  expect(draft.kept).toBe('failed');
  storageIs('fine');
  await vi.waitFor(async () => {
    expect(await kept()).toEqual(['Well done']);
  });
  expect(draft.kept).toBe('kept');
  end();
});

test('a failure that has nothing to do with room is not tried on and on', async () => {
  const { draft, device, storageIs, end } = await aDraft();
  const writes = vi.spyOn(device, 'guarded').mockRejectedValue(new TypeError('no such thing'));
  draft.text = 'Well done';
  await draft.keep();
  storageIs('fine');
  expect([draft.kept, writes.mock.calls.length]).toEqual(['failed', 1]);
  end();
});
