import { afterEach, expect, test, vi } from 'vitest';
import { currentAudit } from '../content/instruments/published.ts';
import type { AnswersPart } from '../domain/measuring/answers.ts';
import { aDeviceWith, anId, aStore } from './a-store.test-support.ts';
import type { Device } from './device.svelte.ts';
import { NormConsent } from './norm-consent.svelte.ts';
import { sendsByItself, unsentThings } from './unsent.ts';
import type { PersonStore } from './small-store/person-store.ts';

/** The device of somebody who said yes, or no. */
function aWillingDevice(
  store: PersonStore,
  decision = { value: 'agreed', text: 2, at: '1780000000000.0000.device' },
  answers: readonly object[] = [],
): Device {
  return Object.assign(aDeviceWith(store), {
    person: anId(),
    ownSpace: `own-${anId()}`,
    now: () => Date.parse('2026-11-26T09:00:00.000Z'),
    tell: () => undefined,
    documents: () => ({
      load: () => Promise.resolve(),
      ofType: (type: string) => (type === 'answers' ? answers : [{ decision }]),
    }),
  });
}

const [first = '', second = ''] = currentAudit.statements.map(({ id }) => id);

function aLook(values: Readonly<Record<string, number>>): AnswersPart {
  return {
    instrument: currentAudit.id,
    version: currentAudit.version,
    occasion: 1,
    mode: 'alone',
    startedAt: '2026-11-25T09:00:00.000Z',
    finishedAt: '2026-11-25T09:10:00.000Z',
    answers: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { value, at: '' }]),
    ),
    talk: {},
  };
}

/** Puts a server in the place of the network, which answers with this status; gives what it was sent. */
function aServer(status: number): unknown[] {
  const sent: unknown[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    sent.push(typeof init?.body === 'string' ? JSON.parse(init.body) : undefined);
    return Promise.resolve(new Response(null, { status }));
  });
  return sent;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a copy has the answers that count, and is sent once', async () => {
  const sent = aServer(204);
  const consent = new NormConsent(aWillingDevice(await aStore()));
  const look = aLook({ [first]: 4, [second]: 12, 'no-such-statement': 3 });
  await consent.follow([look]);
  await consent.follow([look]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ answers: [{ statement: first, value: 4 }] });
  expect(await consent.refused()).toBe(0);
});

test('whoever looks on is told when a copy went, and when it was deleted', async () => {
  const told: unknown[] = [];
  const store = await aStore();
  const tell = (notice: unknown) => told.push(notice);
  aServer(204);
  const look = aLook({ [first]: 4 });
  await new NormConsent(Object.assign(aWillingDevice(store), { tell })).follow([look]);
  expect(told).toEqual([{ kind: 'unsent' }]);
  const refusal = { value: 'refused', text: 2, at: '1780000009999.0000.device' };
  await new NormConsent(Object.assign(aWillingDevice(store, refusal), { tell })).follow([look]);
  expect(told).toEqual([{ kind: 'unsent' }, { kind: 'unsent' }]);
});

test.each([
  ['agreed', 'send'],
  ['refused', 'withdraw'],
] as const)('who says %s and leaves before the server answers has it due', async (value, due) => {
  const store = await aStore();
  const device = Object.assign(aWillingDevice(store), {
    id: 'device',
    stamp: () => '1780000009999.0000.device',
    write: () => Promise.resolve(),
  });
  const dueWhenAsked = new Promise((resolve) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      resolve(await unsentThings(store));
      return new Response(null, { status: 204 });
    });
  });
  await new NormConsent(device).decide(value, [aLook({ [first]: 4 })]);
  expect(await dueWhenAsked).toEqual([{ kind: 'norm', due }]);
  expect(await unsentThings(store)).toEqual([]);
});

test('a look that was brought from an earlier programme is not sent to this one', async () => {
  const sent = aServer(204);
  const look = aLook({ [first]: 4 });
  const later = { ...aLook({ [first]: 5 }), occasion: 2 };
  const device = aWillingDevice(await aStore(), undefined, [{ ...look, brought: true }, later]);
  await new NormConsent(device).follow([look, later]);
  expect(sent).toMatchObject([{ occasion: 2 }]);
});

test('a copy that is refused for good is told, and tried again only when its look has changed', async () => {
  const store = await aStore();
  const device = aWillingDevice(store);
  const refusing = aServer(400);
  await new NormConsent(device).follow([aLook({ [first]: 4 })]);
  await new NormConsent(device).follow([aLook({ [first]: 4 })]);
  expect(refusing).toHaveLength(1);
  expect(await new NormConsent(device).refused()).toBe(1);

  vi.restoreAllMocks();
  const taking = aServer(204);
  await new NormConsent(device).follow([aLook({ [first]: 5 })]);
  expect(taking).toHaveLength(1);
  expect(await new NormConsent(device).refused()).toBe(0);
});

test.each([401, 413, 500, 503])(
  'a server that answers %i is asked again at the next start',
  async (status) => {
    const sent = aServer(status);
    const device = aWillingDevice(await aStore());
    await new NormConsent(device).follow([aLook({ [first]: 4 })]);
    await new NormConsent(device).follow([aLook({ [first]: 4 })]);
    expect(sent).toHaveLength(2);
    expect(await new NormConsent(device).refused()).toBe(0);
    expect(await new NormConsent(device).standing()).toEqual({ due: 'send', sent: 0 });
  },
);

test('a look at statements that are not on this device waits until they are', async () => {
  const sent = aServer(204);
  const consent = new NormConsent(aWillingDevice(await aStore()));
  await consent.follow([{ ...aLook({ [first]: 4 }), version: 77 }]);
  expect(sent).toEqual([]);
});

test('each refusal deletes what is there, since another device may have sent it meanwhile', async () => {
  const sent = aServer(204);
  const store = await aStore();
  const refusal = { value: 'refused', text: 2, at: '1780000000000.0000.device' };
  await new NormConsent(aWillingDevice(store, refusal)).follow([]);
  await new NormConsent(aWillingDevice(store, refusal)).follow([]);
  expect(sent).toHaveLength(1);
  const again = { ...refusal, at: '1780000009999.0000.device' };
  await new NormConsent(aWillingDevice(store, again)).follow([]);
  expect(sent).toHaveLength(2);
  const addresses = vi.mocked(fetch).mock.calls.map(([address]) => address);
  expect(addresses).toEqual([`/api/norm?refused=${refusal.at}`, `/api/norm?refused=${again.at}`]);
});

test('a copy says by which agreement it is sent', async () => {
  aServer(204);
  await new NormConsent(aWillingDevice(await aStore())).follow([aLook({ [first]: 4 })]);
  expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/norm?agreed=1780000000000.0000.device');
});

test('copies that are to be deleted count as not yet sent until the server has deleted them', async () => {
  const store = await aStore();
  aServer(204);
  await new NormConsent(aWillingDevice(store)).follow([aLook({ [first]: 4 })]);
  expect(await unsentThings(store)).toEqual([]);
  const refusal = { value: 'refused', text: 2, at: '1780000009999.0000.device' };
  const consent = new NormConsent(aWillingDevice(store, refusal));
  vi.restoreAllMocks();
  vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('no signal'));
  await consent.follow([]);
  expect(await unsentThings(store)).toEqual([{ kind: 'norm', due: 'withdraw' }]);
  vi.restoreAllMocks();
  aServer(500);
  await consent.follow([]);
  const [left] = await unsentThings(store);
  expect(left).toEqual({ kind: 'norm', due: 'withdraw' });
  expect(left !== undefined && sendsByItself(left)).toBe(true);
  expect(await consent.standing()).toEqual({ due: 'withdraw', sent: 1 });
  vi.restoreAllMocks();
  aServer(204);
  await consent.follow([]);
  expect(await unsentThings(store)).toEqual([]);
  expect(await consent.standing()).toEqual({ due: undefined, sent: 0 });
});

test('a copy of a look that was deleted is deleted, and what stands is sent anew', async () => {
  const store = await aStore();
  const device = aWillingDevice(store);
  const look = aLook({ [first]: 4 });
  aServer(204);
  await new NormConsent(device).follow([look, { ...look, occasion: 2 }]);
  vi.restoreAllMocks();
  aServer(503);
  await new NormConsent(device).follow([look]);
  expect(await new NormConsent(device).standing()).toEqual({ due: 'withdraw', sent: 2 });
  vi.restoreAllMocks();
  aServer(204);
  await new NormConsent(device).follow([look]);
  expect(await new NormConsent(device).standing()).toEqual({ due: undefined, sent: 1 });
});
