import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anId, aPushed, aSpace } from '../../../../../tests/contract/builders.ts';
import { DataFolderInUse } from '../../errors.ts';
import { openEmbeddedStore } from './embedded-store.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selvedge-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder that this process has open is not opened twice, and can be again after closing', async () => {
  const store = await openEmbeddedStore(folder);
  await expect(openEmbeddedStore(folder)).rejects.toThrow(DataFolderInUse);
  await expect(openEmbeddedStore(join(folder, '.', ''))).rejects.toThrow(/another folder/);
  await store.close();
  const again = await openEmbeddedStore(folder);
  expect(again.epoch).toBe(store.epoch);
  await again.close();
});

test('a reader who gives up does not keep the space open', async () => {
  const store = await openEmbeddedStore(folder);
  const space = aSpace();
  await store.spaces.create(space);
  await store.spaces.write(
    space,
    Array.from({ length: 300 }, () =>
      aPushed({ author: anId(), body: { text: 'x'.repeat(2_000) } }),
    ),
  );
  const unread = await store.spaces.snapshot(space);
  await unread.cancel();
  const begun = (await store.spaces.snapshot(space)).getReader();
  await begun.read();
  await begun.cancel();
  await store.spaces.remove(space);
  expect(await store.spaces.exists(space)).toBe(false);
  await store.close();
});
