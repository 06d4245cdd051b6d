import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anId, aStore } from '../a-store.test-support.ts';
import type { LocalSpaces } from './local-spaces.ts';
import type { Replication, SyncOutcome } from './replication.ts';
import { SyncLoop } from './sync-loop.ts';

/** A hint stream that greets as soon as it is opened, with what this says. */
class AStream {
  static marks: Record<string, string> = {};
  static opened: AStream[] = [];
  onmessage: ((event: { data: string }) => void) | undefined;
  onerror: (() => void) | undefined;
  constructor() {
    AStream.opened.push(this);
    queueMicrotask(() => {
      this.say({ epoch: 'epoch', spaces: AStream.marks });
    });
  }
  heard: Record<string, () => void> = {};
  addEventListener(kind: string, listener: () => void): void {
    this.heard[kind] = listener;
  }
  say(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  close(): void {
    this.onmessage = undefined;
  }
}

beforeEach(() => {
  AStream.opened = [];
  vi.stubGlobal('EventSource', AStream);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/**
 * A person with two circles, whose syncs end as this says; what is synced is listed. `greeted`: the spaces of somebody
 * else whom the server greets in their place.
 */
async function aLoop(outcomes: Readonly<Record<string, SyncOutcome>>, greeted?: readonly string[]) {
  const person = anId();
  const store = await aStore();
  const ids = [`me-${person}`, `own-${person}`, 'circle-one', 'circle-two'] as const;
  const kinds = ['me', 'own', 'circle', 'circle'] as const;
  const membership = {
    _id: 'membership~server~me',
    type: 'membership',
    author: 'server',
    v: 1,
    person: { id: person, name: 'Priya Nair' },
    roles: ['coach'],
    programme: 'Leadership internship',
    spaces: ids.map((id, at) => ({ id, kind: kinds[at], title: id, people: [], mode: 'rw' })),
  };
  const spaces = {
    settleWrites: () => Promise.resolve(),
    list: () => Promise.resolve([membership]),
  };
  const synced: string[] = [];
  const givenUp = vi.fn();
  const replication = {
    giveUp: givenUp,
    sync: async (space: string, epoch: string, mark: string): Promise<SyncOutcome> => {
      synced.push(space);
      const outcome = outcomes[space] ?? { ok: true };
      if (outcome.ok) await store.put('syncs', { space, epoch, mark, at: '' });
      return outcome;
    },
  };
  const nothing = () => undefined;
  const back = vi.fn();
  const events = {
    status: nothing,
    changed: nothing,
    unsent: nothing,
    world: nothing,
    back,
  };
  AStream.marks = Object.fromEntries((greeted ?? ids).map((id) => [id, '1']));
  const loop = new SyncLoop(
    person,
    spaces as unknown as LocalSpaces,
    store,
    replication as unknown as Replication,
    events,
  );
  const ending = new AbortController();
  const ran = loop.run(ending.signal);
  const countOf = (space: string) => synced.filter((one) => one === space).length;
  return {
    loop,
    countOf,
    givenUp,
    back,
    end: async () => {
      ending.abort();
      await vi.advanceTimersByTimeAsync(120_000);
      await ran;
    },
  };
}

/** Lets what is under way in the store come to its end, and no waiting of the loop. */
async function meanwhile(): Promise<void> {
  for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
}

test('a space that the server cannot give keeps none of the others from being synced', async () => {
  const { loop, countOf, end } = await aLoop({ 'circle-one': { ok: false, reason: 'server' } });
  await expect.poll(() => countOf('circle-two')).toBe(1);
  await expect.poll(() => loop.status).toEqual({ state: 'failed', reason: 'server' });
  await end();
});

test('what moves in another space comes while one fails', async () => {
  const { countOf, end } = await aLoop({ 'circle-one': { ok: false, reason: 'server' } });
  await expect.poll(() => countOf('circle-two')).toBe(1);
  await meanwhile();
  AStream.opened.at(-1)?.say({ space: 'circle-two', mark: '2' });
  await expect.poll(() => countOf('circle-two')).toBe(2);
  expect(AStream.opened).toHaveLength(1);
  await end();
});

test('a space that goes on failing is asked for less and less often', async () => {
  const { countOf, end } = await aLoop({ 'circle-one': { ok: false, reason: 'server' } });
  await expect.poll(() => countOf('circle-one')).toBe(1);
  for (let second = 0; second < 60; second += 1) {
    await meanwhile();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  // 1 + 2 + 4 + 8 + 16 + 32 s, each a quarter more or less, and up to a second late.
  expect(countOf('circle-one')).toBeGreaterThanOrEqual(5);
  expect(countOf('circle-one')).toBeLessThanOrEqual(8);
  await end();
});

test('a line that is lost ends the round at once, and the stream is opened anew', async () => {
  const { countOf, loop, end } = await aLoop({ 'circle-one': { ok: false, reason: 'offline' } });
  await expect.poll(() => loop.status).toEqual({ state: 'offline' });
  expect(countOf('circle-two')).toBe(0);
  await meanwhile();
  await vi.advanceTimersByTimeAsync(2_000);
  await expect.poll(() => AStream.opened.length).toBe(2);
  await end();
});

test('a line that has gone silent is given up, with what hangs on it; a beat keeps it', async () => {
  const { countOf, givenUp, end } = await aLoop({});
  await expect.poll(() => countOf('circle-two')).toBe(1);
  for (let beat = 0; beat < 5; beat += 1) {
    await vi.advanceTimersByTimeAsync(25_000);
    AStream.opened.at(-1)?.heard['beat']?.();
  }
  expect(givenUp).not.toHaveBeenCalled();
  expect(AStream.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(givenUp).toHaveBeenCalledOnce();
  await meanwhile();
  await vi.advanceTimersByTimeAsync(20_000);
  await expect.poll(() => AStream.opened.length).toBeGreaterThan(1);
  await end();
});

test('a stream that greets somebody else is given up, and this person is hidden', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json({ person: { id: anId(), name: 'Tom Kaya' }, roles: [] })),
  );
  const { loop, countOf, back, end } = await aLoop({}, [`me-${anId()}`]);
  await expect.poll(() => loop.status).toEqual({ state: 'failed', reason: 'sent-away' });
  expect(countOf('circle-one')).toBe(0);
  expect(back).not.toHaveBeenCalled();
  vi.mocked(fetch).mockRestore();
  await end();
});

test('of a person who has signed in again what was heard before is out of date', async () => {
  const { loop, back, end } = await aLoop({});
  await expect.poll(() => loop.status.state).toBe('current');
  expect(back).toHaveBeenCalledTimes(1);
  loop.comeBack();
  expect(loop.status.state).toBe('current');
  await end();
});

test.each([200, 401])(
  'what answers %i in the place of the server, in its own words, ends nothing',
  async (status) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(
        new Response('<html>Please sign in to the school’s network</html>', { status }),
      ),
    );
    const { loop, end } = await aLoop({});
    await expect.poll(() => loop.status.state).toBe('current');
    AStream.opened.at(-1)?.onerror?.();
    await expect
      .poll(() => loop.status)
      .toEqual({ state: 'failed', reason: status === 401 ? 'signed-out' : 'server' });
    await vi.advanceTimersByTimeAsync(5_000);
    await expect.poll(() => AStream.opened.length).toBeGreaterThan(1);
    await expect.poll(() => loop.status.state).toBe('current');
    vi.mocked(fetch).mockRestore();
    await end();
  },
);
