import { expect, test } from 'vitest';
import { LinkTyping } from './link-typing.ts';

/** A browser's storage; one that is full, or off, refuses. */
function aStorage(refuses = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (refuses) throw new DOMException('no', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
}

test('what was typed is there after a reload, until it was sent', () => {
  const storage = aStorage();
  const typing = new LinkTyping(storage, 'one');
  typing.keep('outline', 'Another day, please');
  typing.keep('who', 'Ms Khan');
  expect(typing.keeps).toBe(true);
  const reloaded = new LinkTyping(storage, 'one');
  expect(reloaded.read('outline')).toBe('Another day, please');
  expect(reloaded.keeps).toBe(true);
  expect(new LinkTyping(storage, 'other').read('outline')).toBeUndefined();
  reloaded.forget(['outline']);
  expect(new LinkTyping(storage, 'one').read('outline')).toBeUndefined();
  expect(new LinkTyping(storage, 'one').read('who')).toBe('Ms Khan');
  reloaded.forget(['who']);
  expect([...storage.kept]).toEqual([]);
});

test('a box that was emptied is empty after a reload', () => {
  const storage = aStorage();
  new LinkTyping(storage, 'one').keep('facts parking', '');
  expect(new LinkTyping(storage, 'one').read('facts parking')).toBe('');
});

test('nothing is said to be kept where nothing was typed, or the browser refuses', () => {
  expect(new LinkTyping(aStorage(), 'one').keeps).toBe(false);
  for (const typing of [new LinkTyping(aStorage(true), 'one'), new LinkTyping(undefined, 'one')]) {
    typing.keep('outline', 'Another day');
    expect(typing.keeps).toBe(false);
    expect(typing.read('outline')).toBeUndefined();
  }
});

test('what something else wrote under its name is nothing typed', () => {
  const storage = aStorage();
  for (const text of ['{', '[1]', '{"outline":1}']) {
    storage.kept.set('one', text);
    expect(new LinkTyping(storage, 'one').read('outline')).toBeUndefined();
  }
});
