import { expect, test } from 'vitest';
import { newEvidence } from '../domain/evidence.ts';
import { aDeviceWith, aStore } from './a-store.test-support.ts';
import { takeInLeftWords } from './left-drafts.ts';
import type { PersonStore } from './small-store/person-store.ts';
import { Typing } from './typing.ts';

const place = 'look-back 2 did';
const here = newEvidence('I led the moderation.', '1764200000000.0000.phone', []);
const elsewhere = newEvidence('I watched a learning walk.', '1764200000001.0000.tablet', []);
const both = 'I led the moderation.\n\nI watched a learning walk.';

/** Takes in what was left at the place; what was written there, with what it took the place of. */
async function takenIn(store: PersonStore, texts = [elsewhere, here]) {
  const written: [string, readonly string[]][] = [];
  await takeInLeftWords(aDeviceWith(store), (draft) =>
    draft.place === place
      ? {
          texts,
          write: (...words) => {
            written.push(words);
            return Promise.resolve();
          },
        }
      : undefined,
  );
  return { written, left: (await store.getAll('drafts')).map(({ text }) => text) };
}

test('two texts that were put together, on a page that was gone at once, take the place of both', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place, 'gone').keep(both, [here.at, elsewhere.at]);
  expect(await takenIn(store)).toEqual({ written: [[both, [here.at, elsewhere.at]]], left: [] });
});

test('what is typed on this very page is left to its own box, which knows what it holds', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place).keep(both, [here.at, elsewhere.at]);
  expect(await takenIn(store)).toEqual({ written: [], left: [both] });
});

test('words that stand already are not written again', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place, 'gone').keep(here.text, [here.at]);
  expect(await takenIn(store)).toEqual({ written: [], left: [] });
});

test('words that stand already, and beside them one in whose place they stand, are put in its place', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place, 'gone').keep(here.text, [here.at, elsewhere.at]);
  expect(await takenIn(store)).toEqual({
    written: [[here.text, [here.at, elsewhere.at]]],
    left: [],
  });
});

test('a draft of before boxes said what they hold takes the place of no other device’s text', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place, 'gone').keep('And more.');
  expect(await takenIn(store)).toEqual({ written: [['And more.', []]], left: [] });
});

test('a letter is left alone', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), 'reply somewhere', 'gone').keep('Well done');
  expect(await takenIn(store)).toEqual({ written: [], left: ['Well done'] });
});

test('a box that goes on with words knows in whose place they stand', async () => {
  const store = await aStore();
  await new Typing(aDeviceWith(store), place, 'gone').keep(both, [here.at, elsewhere.at]);
  const typing = new Typing(aDeviceWith(store), place, 'now');
  expect(await typing.resume()).toBe(both);
  expect(typing.taken).toEqual([here.at, elsewhere.at]);
});
