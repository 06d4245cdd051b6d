import { expect, test } from 'vitest';
import { Safekeeping } from './safekeeping.svelte.ts';

const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

test('a device is full until a write that was begun after the failure succeeds', async () => {
  const keeping = new Safekeeping();
  const begun = Promise.withResolvers<undefined>();
  const before = keeping.keep(() => begun.promise);
  await expect(keeping.keep(full)).rejects.toThrow('no room');
  expect(keeping.state).toBe('full');
  begun.resolve(undefined);
  await before;
  expect(keeping.state).toBe('full');
  await keeping.keep(() => Promise.resolve());
  expect(keeping.state).toBe('fine');
});
