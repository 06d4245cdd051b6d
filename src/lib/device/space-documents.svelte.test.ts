import { expect, test } from 'vitest';
import { madeOutside } from './made-outside.svelte.ts';
import { SpaceDocuments } from './space-documents.svelte.ts';
import type { StoredDocument } from './stored-document.ts';

const older: StoredDocument = { _id: 'roleDemand~a', areas: 2 };
const newer: StoredDocument = { _id: 'roleDemand~a', areas: 3 };

/** A space of which `read` is what is in it, and the mirror that it has kept, if any. */
function aSpace(
  read: StoredDocument[],
  begin: { mirror?: StoredDocument[]; ahead?: StoredDocument[] } = {},
) {
  const kept: (readonly StoredDocument[])[] = [];
  const source = {
    list: () => Promise.resolve(read),
    keep: (documents: readonly StoredDocument[]) => {
      kept.push(documents);
      return Promise.resolve();
    },
  };
  const { mirror, ahead = mirror } = begin;
  return { kept, documents: madeOutside(() => new SpaceDocuments(source, mirror, ahead)) };
}

test('what is ahead of the mirror at the start is shown at once, and is in the mirror once it was read', async () => {
  const { kept, documents } = aSpace([newer], { mirror: [older], ahead: [newer] });
  expect(documents.all).toEqual([newer]);
  await documents.load();
  expect(documents.all).toEqual([newer]);
  // The next page begins with the mirror alone.
  expect(kept).toEqual([[newer]]);
  await documents.load();
  expect(kept).toEqual([[newer]]);
});

test('a mirror that has all of it is not written again', async () => {
  const { kept, documents } = aSpace([newer], { mirror: [newer] });
  await documents.load();
  expect(documents.all).toEqual([newer]);
  expect(kept).toEqual([]);
});

test('a space that was never read is not loaded until it is, and then has a mirror, an empty one too', async () => {
  const { kept, documents } = aSpace([]);
  expect(documents.loaded).toBe(false);
  await documents.load();
  expect(documents.loaded).toBe(true);
  expect(kept).toEqual([[]]);
});

test('a mirror that could not be kept is tried again at the next reading', async () => {
  let tries = 0;
  const source = {
    list: () => Promise.resolve([newer]),
    keep: () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no room')) : Promise.resolve();
    },
  };
  const documents = madeOutside(() => new SpaceDocuments(source, [older], [older]));
  await expect(documents.load()).rejects.toThrow('no room');
  expect(documents.all).toEqual([newer]);
  await documents.load();
  await documents.load();
  expect(tries).toBe(2);
});
