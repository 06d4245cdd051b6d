import { expect, test, vi } from 'vitest';
import { aDeviceWith, aStore } from './a-store.test-support.ts';
import type { PersonStore } from './small-store/person-store.ts';
import { Typing } from './typing.ts';

const place = 'reply share~1';

/** Somebody types at the same place in this tab, or in another. */
function typingIn(tab: string, store: PersonStore): Typing {
  return new Typing(aDeviceWith(store), place, tab);
}

async function drafts(store: PersonStore): Promise<string[]> {
  return (await store.getAll('drafts')).map(({ text }) => text);
}

test('words that were sent leave no draft', async () => {
  const store = await aStore();
  const typing = typingIn('one', store);
  await typing.keep('Well');
  await typing.keep('Well done');
  await typing.sent('Well done');
  expect(await drafts(store)).toEqual([]);
});

test('a later key in this tab stays', async () => {
  const store = await aStore();
  const typing = typingIn('one', store);
  await typing.keep('Well done');
  await typing.keep('Well done. And');
  await typing.sent('Well done');
  expect(await drafts(store)).toEqual(['Well done. And']);
});

test('a later key in another tab stays', async () => {
  const store = await aStore();
  await typingIn('one', store).keep('Well done');
  const other = typingIn('two', store);
  expect(await other.resume()).toBe('Well done');
  await typingIn('one', store).keep('Well done. And');
  await other.sent('Well done');
  expect(await drafts(store)).toEqual(['Well done. And']);
});

test('what a tab went on with from another goes with what was sent', async () => {
  const store = await aStore();
  await typingIn('one', store).keep('Well');
  const other = typingIn('two', store);
  await other.resume();
  await other.keep('Well done');
  await other.sent('Well done');
  expect(await drafts(store)).toEqual([]);
});

test('words of another tab that it has sent go from this one, and words typed here stay', async () => {
  const store = await aStore();
  const first = typingIn('one', store);
  await first.keep('Well done');
  const other = typingIn('two', store);
  expect(await other.resume()).toBe('Well done');
  await first.sent('Well done');
  expect(await other.resumeAnew()).toBe('');
  await other.keep('And one thing more');
  expect(await other.resumeAnew()).toBeUndefined();
  expect(await drafts(store)).toEqual(['And one thing more']);
});

test('words typed here that another tab took over and sent are not here to be sent again', async () => {
  const device = aDeviceWith(await aStore());
  const [first, other] = [new Typing(device, place, 'a tab'), new Typing(device, place, 'another')];
  await first.keep('Well done');
  expect(await other.resume()).toBe('Well done');
  expect(await first.resumeAnew(), 'nobody has sent it').toBeUndefined();
  await other.sending('Well done');
  await other.sent('Well done');
  expect(await first.resumeAnew()).toBe('');
  await first.keep('And one thing more');
  expect(await first.resumeAnew()).toBeUndefined();
  // On its way from here: if that fails it is kept again, and must be there to be.
  await first.sending('And one thing more');
  expect(await first.resumeAnew()).toBeUndefined();
});

test('words that were never on disk are not taken for sent', async () => {
  const device = aDeviceWith(await aStore());
  const typing = new Typing(device, place);
  const full = vi.spyOn(device, 'guarded');
  full.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  await expect(typing.keep('Well done')).rejects.toThrow();
  expect(await typing.resumeAnew()).toBeUndefined();
});

test('a draft that a full device could not bring up to date goes with what was sent', async () => {
  const store = await aStore();
  const device = aDeviceWith(store);
  const typing = new Typing(device, place);
  await typing.keep('Well');
  const full = vi.spyOn(device, 'guarded');
  full.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
  await expect(typing.keep('Well done')).rejects.toThrow();
  await typing.sent('Well done');
  expect(await drafts(store)).toEqual([]);
});
