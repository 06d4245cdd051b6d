import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { madeOutside } from './made-outside.svelte.ts';
import { SpaceDocuments } from './space-documents.svelte.ts';

const source = {
  list: () => Promise.resolve([{ _id: 'reply~a~b', _rev: '1-a' }]),
  keep: () => Promise.resolve(),
};

/** How many documents somebody saw who was the first to ask for them, within a `$derived`. */
async function seenByTheFirst(make: () => SpaceDocuments): Promise<number[]> {
  let documents: SpaceDocuments | undefined;
  const seen: number[] = [];
  const stop = $effect.root(() => {
    const count = $derived.by(() => {
      documents ??= make();
      return documents.all.length;
    });
    $effect(() => {
      seen.push(count);
    });
  });
  flushSync();
  await documents?.load();
  flushSync();
  stop();
  return seen;
}

test('whoever was the first to ask for a space hears when it has been read', async () => {
  expect(
    await seenByTheFirst(() => madeOutside(() => new SpaceDocuments(source, undefined))),
  ).toEqual([0, 1]);
});

test('made within a derived it would not be heard: the reason for making it outside', async () => {
  expect(await seenByTheFirst(() => new SpaceDocuments(source, undefined))).toEqual([0]);
});

test('what is derived in it is worked out anew when its state changes', () => {
  class Counted {
    count = $state(1);
    readonly twice = $derived(this.count * 2);
  }
  const counted = madeOutside(() => new Counted());
  expect(counted.twice).toBe(2);
  counted.count = 5;
  expect(counted.twice).toBe(10);
});
