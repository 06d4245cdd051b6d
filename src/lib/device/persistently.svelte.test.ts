import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { persistently } from './persistently.ts';

const reported = vi.fn();

beforeEach(() => {
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Fails so many times, then gives a word. */
function failing(times: number) {
  const lost = new TypeError('lost on the way');
  let done = 0;
  return vi.fn(() => (++done > times ? Promise.resolve('there') : Promise.reject(lost)));
}

test('what is lost is asked for again, and what went wrong is reported', async () => {
  const act = failing(3);
  const got = persistently(act);
  await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
  expect(await got).toBe('there');
  expect(act).toHaveBeenCalledTimes(4);
  expect(reported).toHaveBeenCalledTimes(3);
});

test('it waits half a minute at most', async () => {
  const act = failing(100);
  void persistently(act);
  await vi.advanceTimersByTimeAsync(31_000);
  const before = act.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(act.mock.calls.length - before).toBe(2);
});

test('it is tried at once when the network is back, and each failure has one wait', async () => {
  const act = failing(1);
  const got = persistently(act);
  await vi.advanceTimersByTimeAsync(1);
  dispatchEvent(new Event('online'));
  expect(await got).toBe('there');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('what is no more wanted is not waited for', async () => {
  const ending = new AbortController();
  const got = persistently(failing(100), ending.signal);
  const failed = expect(got).rejects.toThrow('no more');
  await vi.advanceTimersByTimeAsync(1);
  ending.abort(new Error('no more'));
  await failed;
});
