import { expect, test } from 'vitest';
import { aCohort } from './a-cohort.test-support.ts';
import { day, hour, minute } from './clock.ts';
import { newBrowserSecret } from './code.ts';

const wrong = 'AAAA-BBBB-CCCC';

test('a code that nobody issued is unknown', async () => {
  const { accounts } = await aCohort();
  expect(await accounts.joining.join(wrong, '10.0.0.1')).toEqual({ ok: false, reason: 'unknown' });
});

test('what is no code costs no attempt', async () => {
  const { accounts, invited } = await aCohort();
  const { code } = await invited('Sam Adeyemi');
  for (let at = 0; at < 60; at += 1) {
    expect(await accounts.joining.join('hello', '10.0.0.1')).toMatchObject({
      reason: 'not-a-code',
    });
  }
  expect(await accounts.joining.join(code, '10.0.0.1')).toMatchObject({ ok: true });
});

test('a used code is refused, and so after a restart', async () => {
  const { accounts, invited, reopened } = await aCohort();
  const { code } = await invited('Sam Adeyemi');
  expect(await accounts.joining.join(code, '10.0.0.1')).toMatchObject({
    ok: true,
    roles: ['intern'],
  });
  const used = { ok: false, reason: 'used' };
  expect(await accounts.joining.join(code, '10.0.0.1')).toEqual(used);
  expect(await reopened().joining.join(code, '10.0.0.1')).toEqual(used);
});

test('an answer that was lost on the way is given again, to the browser that asked and nobody else', async () => {
  const { accounts, invited, reopened, passes } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const [browser, another] = [newBrowserSecret(), newBrowserSecret()];
  const first = await accounts.joining.join(code, '10.0.0.1', browser);
  expect(first).toMatchObject({ ok: true, person: id });
  expect(await accounts.joining.join(code, '10.0.0.1', browser)).toEqual(first);
  expect(await reopened().joining.join(code, '10.0.0.1', browser)).toEqual(first);
  expect(await accounts.sessions.countOf(id)).toBe(1);
  expect((await accounts.acts.all()).filter(({ did }) => did === 'joined')).toHaveLength(1);
  const used = { ok: false, reason: 'used' };
  expect(await accounts.joining.join(code, '10.0.0.1', another)).toEqual(used);
  expect(await accounts.joining.join(code, '10.0.0.1')).toEqual(used);
  passes(10 * minute);
  expect(await accounts.joining.join(code, '10.0.0.1', browser)).toEqual(used);
});

test('of ten who press Join at once in one browser all get in, and it is one session', async () => {
  const { accounts, invited } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const browser = newBrowserSecret();
  const joined = await Promise.all(
    Array.from({ length: 10 }, () => accounts.joining.join(code, '10.0.0.1', browser)),
  );
  expect(joined.filter(({ ok }) => ok)).toHaveLength(10);
  expect(await accounts.sessions.countOf(id)).toBe(1);
});

test('who was issued another code, or signed out everywhere, does not hear an old answer again', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const browser = newBrowserSecret();
  await accounts.joining.join(code, '10.0.0.1', browser);
  passes(minute);
  await accounts.office.issueAgain('server', id);
  expect(await accounts.joining.join(code, '10.0.0.1', browser)).toEqual({
    ok: false,
    reason: 'used',
  });
});

test('the answer to a code for another device is given again too; a new invitation ends an open one', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  const browser = newBrowserSecret();
  const { code } = await accounts.invitations.issueForDevice(id);
  const first = await accounts.joining.join(code, '10.0.0.1', browser);
  expect(first).toMatchObject({ ok: true, person: id });
  expect(await accounts.joining.join(code, '10.0.0.1', browser)).toEqual(first);
  expect(await accounts.joining.join(code, '10.0.0.1', newBrowserSecret())).toMatchObject({
    reason: 'device-code-used',
  });
  const open = await accounts.invitations.issueForDevice(id);
  passes(minute);
  await accounts.office.issueAgain('server', id);
  expect(await accounts.joining.join(open.code, '10.0.0.1', browser)).toMatchObject({
    reason: 'device-code-replaced',
  });
});

test('a code works until its thirtieth day is over', async () => {
  const { accounts, invited, passes } = await aCohort();
  const [one, other] = [await invited('Sam Adeyemi'), await invited('Tom Kaya')];
  passes(30 * day - 1);
  expect(await accounts.joining.join(one.code, '10.0.0.1')).toMatchObject({ ok: true });
  passes(1);
  expect(await accounts.joining.join(other.code, '10.0.0.1')).toEqual({
    ok: false,
    reason: 'expired',
  });
});

test('a code that was withdrawn is refused', async () => {
  const { accounts, invited } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  await accounts.office.withdraw('server', id);
  expect(await accounts.joining.join(code, '10.0.0.1')).toEqual({ ok: false, reason: 'withdrawn' });
  expect(await accounts.invitations.openOf(id)).toBeUndefined();
});

test('a code issued again replaces the one before, and signs the person out everywhere', async () => {
  const { accounts, invited, disconnected } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const joined = await accounts.joining.join(code, '10.0.0.1');
  if (!joined.ok) throw new Error('the code should work');
  const second = await accounts.office.issueAgain('server', id);
  expect(await accounts.sessions.seen(joined.token)).toBeUndefined();
  expect(disconnected).toEqual([id]);
  const third = await accounts.office.issueAgain('server', id);
  expect(await accounts.joining.join(second.code, '10.0.0.1')).toMatchObject({
    reason: 'replaced',
  });
  expect(await accounts.joining.join(third.code, '10.0.0.1')).toMatchObject({
    ok: true,
    person: id,
  });
  const acts = (await accounts.acts.all()).map(({ did }) => did);
  expect(acts).toEqual(['invited', 'joined', 'issued-again', 'issued-again', 'joined']);
});

test('after 50 wrong codes of one address even a right one waits; elsewhere it works', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { code } = await invited('Sam Adeyemi');
  const results = [];
  for (let at = 0; at < 200; at += 1) results.push(await accounts.joining.join(wrong, '10.0.0.1'));
  expect(results.filter(({ ok }) => ok)).toEqual([]);
  const refused = results.filter((result) => !result.ok && result.reason === 'too-many-failures');
  expect(refused).toHaveLength(150);
  expect(await accounts.joining.join(code, '10.0.0.1')).toMatchObject({
    reason: 'too-many-failures',
  });
  expect(await accounts.joining.join(code, '10.0.0.2')).toMatchObject({ ok: true });
  passes(hour);
  expect(await accounts.joining.join(wrong, '10.0.0.1')).toMatchObject({ reason: 'unknown' });
});

test('of a hundred who use a code at the same moment, one joins', async () => {
  const { accounts, invited } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const addresses = Array.from({ length: 100 }, (_, at) => `10.0.0.${at}`);
  const results = await Promise.all(
    addresses.map((address) => accounts.joining.join(code, address)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === 'used')).toHaveLength(99);
  expect(await accounts.sessions.countOf(id)).toBe(1);
});

test('of two servers on one store, one takes the code', async () => {
  const { accounts, invited, reopened } = await aCohort();
  const { code } = await invited('Sam Adeyemi');
  const other = reopened();
  // Both have read the code as unused.
  await Promise.all([accounts.roster.invitations.all(), other.roster.invitations.all()]);
  const results = await Promise.all([
    accounts.joining.join(code, '10.0.0.1'),
    other.joining.join(code, '10.0.0.2'),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a code for another device signs the same person in, once, within ten minutes', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  await accounts.joining.join(code, '10.0.0.1');
  const became = () => accounts.invitations.deviceCodeOf(id);
  expect(await became()).toBe('over');
  const one = await accounts.invitations.issueForDevice(id);
  passes(10 * minute - 1);
  expect(await became()).toBe('open');
  expect(await accounts.joining.join(one.code, '10.0.0.1')).toMatchObject({ ok: true, person: id });
  expect(await accounts.joining.join(one.code, '10.0.0.1')).toMatchObject({
    reason: 'device-code-used',
  });
  expect(await became()).toBe('used');
  const other = await accounts.invitations.issueForDevice(id);
  expect(await became()).toBe('open');
  passes(10 * minute);
  expect(await became()).toBe('over');
  expect(await accounts.joining.join(other.code, '10.0.0.1')).toMatchObject({
    reason: 'device-code-expired',
  });
  expect(await accounts.sessions.countOf(id)).toBe(2);
});

test('a newer code for another device ends the one before it, and nobody else’s', async () => {
  const { accounts, invited } = await aCohort();
  const [sam, ann] = [await invited('Sam Adeyemi'), await invited('Ann Other')];
  const [first, hers] = [
    await accounts.invitations.issueForDevice(sam.id),
    await accounts.invitations.issueForDevice(ann.id),
  ];
  const second = await accounts.invitations.issueForDevice(sam.id);
  expect(await accounts.joining.join(first.code, '10.0.0.1')).toMatchObject({
    reason: 'device-code-replaced',
  });
  expect(await accounts.joining.join(second.code, '10.0.0.1')).toMatchObject({ person: sam.id });
  expect(await accounts.joining.join(hers.code, '10.0.0.1')).toMatchObject({ person: ann.id });
});

test('no code and no token is ever stored', async () => {
  const { accounts, invited, store } = await aCohort();
  const { id, code } = await invited('Sam Adeyemi');
  const joined = await accounts.joining.join(code, '10.0.0.1');
  const device = await accounts.invitations.issueForDevice(id);
  if (!joined.ok) throw new Error('the code should work');
  const stored = await Promise.all(
    ['accounts', 'visits', 'acts'].map((database) => store.records.list(database, '')),
  );
  const text = JSON.stringify(stored);
  for (const secret of [code, device.code, joined.token]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(secret.replaceAll('-', ''));
  }
});
