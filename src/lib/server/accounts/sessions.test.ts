import { expect, test } from 'vitest';
import { aCohort } from './a-cohort.test-support.ts';
import { day, hour, minute } from './clock.ts';
import { sessionLifetime } from './sessions.ts';

test('a token that was never given is nobody', async () => {
  const { accounts } = await aCohort();
  expect(await accounts.sessions.seen('x'.repeat(43))).toBeUndefined();
  expect(await accounts.sessions.seen('')).toBeUndefined();
});

test('a session that was ended is over at once, the others of the person are not', async () => {
  const { accounts, invited } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  const [phone, laptop] = [await accounts.sessions.start(id), await accounts.sessions.start(id)];
  const seen = await accounts.sessions.seen(phone);
  await accounts.sessions.end(seen?.session.id ?? '');
  await accounts.sessions.end(seen?.session.id ?? '');
  expect(await accounts.sessions.seen(phone)).toBeUndefined();
  expect(await accounts.sessions.seen(laptop)).toMatchObject({ session: { person: id } });
});

test('who is signed out everywhere is told so, each device; who signed out is not, and a new sign-in is neither', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { sessions } = accounts;
  const { id } = await invited('Sam Adeyemi');
  const [phone, laptop, left] = [
    await sessions.start(id),
    await sessions.start(id),
    await sessions.start(id),
  ];
  await sessions.end((await sessions.seen(left))?.session.id ?? '');
  await sessions.endAllOf(id);
  const anew = await sessions.start(id);
  for (const token of [phone, laptop]) {
    expect(await sessions.seen(token)).toBeUndefined();
    expect(await sessions.sentAway(token)).toBe(id);
  }
  expect(await sessions.sentAway(left)).toBeUndefined();
  expect(await sessions.sentAway('x'.repeat(43))).toBeUndefined();
  expect(await sessions.sentAway(anew)).toBeUndefined();
  expect(await sessions.countOf(id)).toBe(1);
  // As long as such a device could come back.
  passes(sessionLifetime);
  await sessions.sweep();
  expect(await sessions.sentAway(phone)).toBeUndefined();
});

test('a session ends 400 days after it was last seen, and is then forgotten', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  const token = await accounts.sessions.start(id);
  passes(sessionLifetime - day);
  expect(await accounts.sessions.seen(token)).toMatchObject({ prolonged: true });
  passes(sessionLifetime - 1);
  expect(await accounts.sessions.seen(token)).toMatchObject({ prolonged: true });
  passes(sessionLifetime);
  expect(await accounts.sessions.seen(token)).toBeUndefined();
  await accounts.sessions.sweep();
  expect(await accounts.sessions.countOf(id)).toBe(0);
});

test('when a session was seen is written at most once an hour', async () => {
  const { accounts, invited, passes } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  const token = await accounts.sessions.start(id);
  passes(hour - minute);
  expect(await accounts.sessions.seen(token)).toMatchObject({ prolonged: false });
  passes(minute);
  expect(await accounts.sessions.seen(token)).toMatchObject({ prolonged: true });
  expect(await accounts.sessions.seen(token)).toMatchObject({ prolonged: false });
});

test('sessions outlive a restart', async () => {
  const { accounts, invited, reopened } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  const token = await accounts.sessions.start(id);
  expect(await reopened().sessions.seen(token)).toMatchObject({ session: { person: id } });
});

test('when somebody last synced is kept to five minutes, and never fails two requests at once', async () => {
  const { accounts, invited, passes, now } = await aCohort();
  const { id } = await invited('Sam Adeyemi');
  expect(await accounts.lastSyncs.of(id)).toBeUndefined();
  const first = now();
  await Promise.all([accounts.lastSyncs.note(id), accounts.lastSyncs.note(id)]);
  passes(minute);
  await accounts.lastSyncs.note(id);
  expect(await accounts.lastSyncs.of(id)).toBe(first);
  passes(hour);
  await accounts.lastSyncs.note(id);
  expect(await accounts.lastSyncs.of(id)).toBe(now());
});
