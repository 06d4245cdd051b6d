import { importJWK, jwtVerify } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { aCohort } from '../accounts/a-cohort.test-support.ts';
import { day, hour, minute } from '../accounts/clock.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { InvalidRequest } from '../errors.ts';
import { Hints } from '../gateway/hints.ts';
import { aBrowserAt, aPushService } from './a-push-service.test-support.ts';
import { reminderSettingsFrom } from './reminder-settings.ts';
import { signedIn } from './signed-in.test-support.ts';
import { openReminders, type Reminding } from './open-reminders.ts';

/** An intern, Leah, who wants to be told on one phone, and her coach; a Tuesday, 9:00 in England. */
async function someReminders() {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const service = await aPushService();
  onTestFinished(service.close);
  const hints = new Hints('epoch', () => undefined);
  const reported: unknown[] = [];
  const open = (accounts: Accounts = cohort.accounts) =>
    openReminders({
      ...{ store: cohort.store, accounts, hints },
      settings: reminderSettingsFrom({ PUSH_SERVICES: service.origin }),
      report: (error) => reported.push(error),
    });
  const reminding = await open();
  const phone = service.aBrowser('/leahs-phone');
  const session = await signedIn(cohort.accounts, intern);
  await reminding.toldDevices.turnOn(session, intern, phone.address);
  return {
    ...cohort,
    intern,
    coach,
    circle,
    service,
    hints,
    reminding,
    phone,
    session,
    reported,
    open,
  };
}

const comeAndWait = async (
  reminding: Reminding,
  { circle, coach, passes }: { circle: string; coach: string; passes: (by: number) => void },
) => {
  await reminding.reminders.came(circle, coach);
  passes(6 * minute);
  await reminding.sweep();
};

test('one push comes for what is new, five minutes later, which says nothing and only this browser can read', async () => {
  const { reminding, service, phone, circle, coach, passes } = await someReminders();
  await reminding.reminders.came(circle, coach);
  passes(4 * minute);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
  passes(2 * minute);
  await reminding.sweep();
  const [pushed] = service.pushed;
  expect(pushed?.path).toBe('/leahs-phone');
  expect(pushed?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', topic: 'new' });
  const body = pushed?.body ?? new Uint8Array();
  expect(phone.read(body)).toBe('new');
  expect(new TextDecoder('latin1').decode(body)).not.toContain('new');
  expect(() => service.aBrowser('/other').read(body)).toThrow();
});

test('a push carries the signature of the key that browsers were given', async () => {
  const some = await someReminders();
  await comeAndWait(some.reminding, some);
  const authorization = some.service.pushed[0]?.headers.authorization ?? '';
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  expect(key).toBe(await some.reminding.toldDevices.key());
  const point = Buffer.from(key, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(point, 1), y: coordinate(point, 33) };
  const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'));
  expect(payload.aud).toBe(some.service.origin);
});

function coordinate(point: Buffer, from: number): string {
  return point.subarray(from, from + 32).toString('base64url');
}

test('nothing more comes until they have opened the app, or for a day', async () => {
  const some = await someReminders();
  const { reminding, service, intern, passes } = some;
  await comeAndWait(reminding, some);
  await comeAndWait(reminding, some);
  expect(service.pushed).toHaveLength(1);
  await reminding.reminders.opened(intern);
  await reminding.sweep();
  expect(service.pushed).toHaveLength(1);
  await comeAndWait(reminding, some);
  expect(service.pushed).toHaveLength(2);
  passes(day);
  await comeAndWait(reminding, some);
  expect(service.pushed).toHaveLength(3);
});

test('who opened the app before being told is not told', async () => {
  const { reminding, service, intern, coach, circle, passes } = await someReminders();
  await reminding.reminders.came(circle, coach);
  await reminding.reminders.opened(intern);
  passes(hour);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
});

test('nobody is told while they look, and the author is never told', async () => {
  const { reminding, service, hints, intern, coach, circle, passes, accounts } =
    await someReminders();
  const coachs = service.aBrowser('/coachs');
  await reminding.toldDevices.turnOn(await signedIn(accounts, coach), coach, coachs.address);
  const stop = hints.listen({
    person: intern,
    send: () => undefined,
    beat: () => undefined,
    end: () => undefined,
    accessTo: () => Promise.resolve('rw'),
    readableSpaces: () => Promise.resolve([spaceName('circle', circle)]),
  });
  await reminding.reminders.came(circle, coach);
  passes(hour);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
  stop();
  await reminding.sweep();
  expect(service.pushed.map(({ path }) => path)).toEqual(['/leahs-phone']);
});

test('what comes at seven in the evening is told at eight the next morning, also after a restart', async () => {
  const { reminding, service, coach, circle, passes, now, reopened, open } = await someReminders();
  passes(10 * hour);
  expect(now()).toBe('2026-09-01T18:00:00.000Z');
  await reminding.reminders.came(circle, coach);
  passes(hour);
  await reminding.sweep();
  const again = await open(reopened());
  expect(await again.toldDevices.key()).toBe(await reminding.toldDevices.key());
  passes(12 * hour - minute);
  await again.sweep();
  expect(now()).toBe('2026-09-02T06:59:00.000Z');
  expect(service.pushed).toEqual([]);
  passes(minute);
  await again.sweep();
  await again.sweep();
  expect(service.pushed).toHaveLength(1);
});

test('nothing comes in the school’s holidays, unless asked for', async () => {
  const some = await someReminders();
  const { reminding, service, cohort, intern } = some;
  const closed = { name: 'Training days', from: '2026-09-01', to: '2026-09-02' };
  await reminding.holidays.set(cohort.id, [closed]);
  await comeAndWait(reminding, some);
  expect(service.pushed).toEqual([]);
  const extra = { evenings: false, weekends: false, holidays: true };
  await reminding.reminders.setTimes(intern, extra);
  await reminding.sweep();
  expect(service.pushed).toHaveLength(1);
});

test.each([404, 410])(
  'a browser of which the push service says %i is forgotten',
  async (status) => {
    const some = await someReminders();
    some.service.answers.set('/leahs-phone', status);
    await comeAndWait(some.reminding, some);
    expect(some.service.pushed).toHaveLength(1);
    expect(await some.reminding.toldDevices.count(some.intern)).toBe(0);
  },
);

test.each([302, 429, 500])(
  'after a %i it is tried again, and no other address asked',
  async (status) => {
    const some = await someReminders();
    const { reminding, service, intern } = some;
    service.answers.set('/leahs-phone', status);
    await comeAndWait(reminding, some);
    expect(await reminding.toldDevices.count(intern)).toBe(1);
    service.answers.clear();
    await reminding.sweep();
    expect(service.pushed).toHaveLength(1);
    some.passes(minute);
    await reminding.sweep();
    await reminding.sweep();
    expect(service.pushed).toHaveLength(2);
  },
);

test('a push service that refuses for good is asked less and less often', async () => {
  const some = await someReminders();
  const { reminding, service, passes } = some;
  service.answers.set('/leahs-phone', 403);
  await comeAndWait(reminding, some);
  for (let minutes = 0; minutes < 120; minutes += 1) {
    passes(minute);
    await reminding.sweep();
  }
  // After 0, 1, 3, 7, 15, 31 and 63 minutes.
  expect(service.pushed).toHaveLength(7);
});

/** Leah was told on her phone, and her tablet could not be reached. */
async function toldOnOneOfTwo() {
  const some = await someReminders();
  const { reminding, service, accounts, intern } = some;
  const tablet = service.aBrowser('/leahs-tablet');
  await reminding.toldDevices.turnOn(await signedIn(accounts, intern), intern, tablet.address);
  service.answers.set('/leahs-tablet', 503);
  await comeAndWait(reminding, some);
  return some;
}

test('of two devices the one that could not be reached is told later, and the other not again', async () => {
  const { reminding, service, passes } = await toldOnOneOfTwo();
  service.answers.clear();
  service.pushed.length = 0;
  passes(minute);
  await reminding.sweep();
  await reminding.sweep();
  expect(service.pushed.map(({ path }) => path)).toEqual(['/leahs-tablet']);
});

test('one that could not be reached is told after a restart too, once', async () => {
  const { service, passes, reopened, open } = await toldOnOneOfTwo();
  service.answers.clear();
  service.pushed.length = 0;
  const again = await open(reopened());
  await again.sweep();
  passes(minute);
  await again.sweep();
  expect(service.pushed.map(({ path }) => path)).toEqual(['/leahs-tablet']);
});

test('one that could not be reached is not told of what they have seen since', async () => {
  const { reminding, service, intern, passes } = await toldOnOneOfTwo();
  await reminding.reminders.opened(intern);
  service.answers.clear();
  service.pushed.length = 0;
  passes(hour);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
});

test('what came within a day of being told is told when the day is over', async () => {
  const some = await someReminders();
  const { reminding, service, coach, circle, passes } = some;
  await comeAndWait(reminding, some);
  passes(hour);
  await reminding.reminders.came(circle, coach);
  passes(22 * hour);
  await reminding.sweep();
  expect(service.pushed).toHaveLength(1);
  passes(hour);
  await reminding.sweep();
  await reminding.sweep();
  expect(service.pushed).toHaveLength(2);
  passes(2 * day);
  await reminding.sweep();
  expect(service.pushed).toHaveLength(2);
});

test('what the server told them alone is told too', async () => {
  const { reminding, service, intern, passes } = await someReminders();
  await reminding.reminders.cameAbout(intern);
  passes(6 * minute);
  await reminding.sweep();
  expect(service.pushed).toHaveLength(1);
});

test('who wants to be told of nothing any more leaves nothing behind, and begins anew', async () => {
  const some = await someReminders();
  const { reminding, accounts, intern, session, store, service } = some;
  const extra = { evenings: true, weekends: true, holidays: true };
  await reminding.reminders.setTimes(intern, extra);
  await comeAndWait(reminding, some);
  await accounts.sessions.end(session);
  await reminding.sweep();
  expect(JSON.stringify(await store.records.list('reminders', ''))).not.toContain(intern);
  const phone = service.aBrowser('/new-phone');
  await reminding.toldDevices.turnOn(await signedIn(accounts, intern), intern, phone.address);
  expect(await reminding.reminders.timesOf(intern)).not.toEqual(extra);
  await reminding.reminders.setTimes(intern, extra);
  expect(await reminding.reminders.timesOf(intern)).toEqual(extra);
});

test('a device is forgotten when it signs out, is signed out from afar, or its person leaves', async () => {
  const { reminding, accounts, intern, session, service, now, passes } = await someReminders();
  const count = async () => {
    await reminding.sweep();
    return reminding.toldDevices.count(intern);
  };
  const turnOn = async (path: string) => {
    const one = await signedIn(accounts, intern);
    await reminding.toldDevices.turnOn(one, intern, service.aBrowser(path).address);
  };
  expect(await count()).toBe(1);
  await accounts.sessions.end(session);
  expect(await count()).toBe(0);
  await turnOn('/second');
  await accounts.office.issueAgain('server', intern);
  expect(await count()).toBe(0);
  await turnOn('/third');
  expect(await count()).toBe(1);
  const grants = (await accounts.roster.grants.all()).filter(({ person }) => person === intern);
  for (const { id } of grants)
    await accounts.roster.grants.change(id, (grant) => ({ ...grant, to: now() }));
  passes(minute);
  expect(await count()).toBe(0);
});

test('who is not in the circle any more is not told of it', async () => {
  const { reminding, service, accounts, intern, coach, circle, passes } = await someReminders();
  const coachs = service.aBrowser('/coachs');
  await reminding.toldDevices.turnOn(await signedIn(accounts, coach), coach, coachs.address);
  await reminding.reminders.came(circle, intern);
  await accounts.office.endCircle('server', circle);
  passes(hour);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
  await reminding.reminders.came(circle, coach);
  passes(hour);
  await reminding.sweep();
  expect(service.pushed).toEqual([]);
});

test('an address of no push service is refused, and nothing is kept of it', async () => {
  const { reminding, accounts, intern } = await someReminders();
  const session = await signedIn(accounts, intern);
  const { address } = aBrowserAt('https://169.254.169.254/latest');
  await expect(reminding.toldDevices.turnOn(session, intern, address)).rejects.toThrow(
    InvalidRequest,
  );
  expect(await reminding.toldDevices.isOn(session)).toBe(false);
});

test('a browser belongs to whoever chose it last, and nobody has more than ten', async () => {
  const { reminding, accounts, intern, coach, phone, session, service } = await someReminders();
  const { toldDevices } = reminding;
  await toldDevices.turnOn(await signedIn(accounts, coach), coach, phone.address);
  expect(await toldDevices.isOn(session)).toBe(false);
  for (let count = 0; count < 12; count += 1) {
    const { address } = service.aBrowser(`/${count}`);
    await toldDevices.turnOn(await signedIn(accounts, intern), intern, address);
  }
  expect(await toldDevices.count(intern)).toBe(10);
});
