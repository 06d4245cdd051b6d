import { expect, onTestFinished, test } from 'vitest';
import { aCohort } from '../accounts/a-cohort.test-support.ts';
import { day, hour, minute } from '../accounts/clock.ts';
import { Hints } from '../gateway/hints.ts';
import { aMailServer } from './a-mail-server.test-support.ts';
import { reminderSettingsFrom } from './reminder-settings.ts';
import { openReminders } from './open-reminders.ts';

/** An intern, Leah, and her coach; a Tuesday, 9:00 in England. */
async function someMail() {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const { url, received, close } = await aMailServer();
  onTestFinished(close);
  const reported: unknown[] = [];
  const reminding = await openReminders({
    store: cohort.store,
    accounts: cohort.accounts,
    hints: new Hints('epoch', () => undefined),
    settings: reminderSettingsFrom({
      ...{ SMTP_URL: url, MAIL_FROM: 'Selvedge <selvedge@school.example>' },
      ORIGIN: 'https://selvedge.example.org',
    }),
    report: (error) => reported.push(error),
  });
  const { weeklyMail } = reminding;
  const keyIn = (act: string) =>
    new RegExp(`https://selvedge\\.example\\.org/link/mail/${act}/([\\w-]{43})`).exec(
      received.at(-1)?.text ?? '',
    )?.[1] ?? '';
  const confirmed = async () => {
    await weeklyMail.ask(intern, 'leah@school.example');
    await weeklyMail.confirm(keyIn('yes'));
    received.length = 0;
  };
  return {
    ...{ ...cohort, intern, coach, circle, received, reported },
    ...{ weeklyMail, reminders: reminding.reminders, holidays: reminding.holidays },
    ...{ sweep: () => reminding.sweep(), keyIn, confirmed },
  };
}

test('an address is sent one letter, and nothing more before its owner says yes', async () => {
  const { weeklyMail, intern, received, passes, sweep, keyIn } = await someMail();
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
  expect(await weeklyMail.ask(intern, 'leah@school.example')).toBe('sent');
  expect(received.map(({ to }) => to)).toEqual([['leah@school.example']]);
  expect(received[0]?.text).not.toContain('Leah');
  expect(received[0]?.text).not.toContain('List-Unsubscribe');
  expect(await weeklyMail.find(keyIn('yes'))).toBe('asked');
  passes(7 * day);
  await sweep();
  expect(received).toHaveLength(1);
  expect(await weeklyMail.confirm(keyIn('yes'))).toBe(false);
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
});

test('once a week on Monday at eight a letter says whether something is new, and nothing else', async () => {
  const { confirmed, received, reminders, circle, coach, passes, sweep } = await someMail();
  await confirmed();
  await sweep();
  expect(received).toEqual([]);
  await reminders.came(circle, coach);
  // Monday, 7:59.
  passes(6 * day - hour - minute);
  await sweep();
  expect(received).toEqual([]);
  passes(minute);
  await sweep();
  await sweep();
  passes(2 * day);
  await sweep();
  expect(received).toHaveLength(1);
  const letter = received[0]?.text ?? '';
  expect(letter).toContain('There is something new since you last opened Selvedge.');
  expect(letter).toContain('List-Unsubscribe: <https://selvedge.example.org/link/mail/stop/');
  expect(letter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  for (const private_ of ['Leah', 'Priya', 'Leadership internship', 'Autumn'])
    expect(letter).not.toContain(private_);
});

test('who has seen it is told that nothing is new', async () => {
  const { confirmed, received, reminders, intern, circle, coach, passes, sweep } = await someMail();
  await confirmed();
  await reminders.came(circle, coach);
  await reminders.opened(intern);
  passes(6 * day);
  await sweep();
  expect(received[0]?.text).toContain('Nothing new has come');
});

test('in the school’s holidays none comes, unless asked for; a bank holiday moves it by a day', async () => {
  const { confirmed, received, holidays, cohort, passes, sweep } = await someMail();
  await confirmed();
  await holidays.set(cohort.id, [
    { name: 'Bank holiday', from: '2026-09-07', to: '2026-09-07' },
    { name: 'A week', from: '2026-09-14', to: '2026-09-18' },
  ]);
  passes(6 * day);
  await sweep();
  expect(received).toEqual([]);
  passes(day);
  await sweep();
  expect(received).toHaveLength(1);
  for (let days = 0; days < 12; days += 1) {
    passes(day);
    await sweep();
    expect(received).toHaveLength(1);
  }
  passes(day);
  await sweep();
  expect(received).toHaveLength(2);
});

test('the link in a letter stops them, for good, and the address is kept nowhere', async () => {
  const some = await someMail();
  const { confirmed, weeklyMail, store, intern, received, passes, sweep, keyIn } = some;
  await confirmed();
  passes(6 * day);
  await sweep();
  const key = keyIn('stop');
  expect(await weeklyMail.find(key)).toBe('on');
  await weeklyMail.stopBy(key);
  await weeklyMail.stopBy(key);
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
  expect(JSON.stringify(await store.records.list('reminders', ''))).not.toContain('leah@');
  passes(7 * day);
  await sweep();
  expect(received).toHaveLength(1);
});

test('turned off, or after the end of the programme, the address goes', async () => {
  const { confirmed, weeklyMail, accounts, intern, now, passes, sweep, store } = await someMail();
  await confirmed();
  await weeklyMail.stop(intern);
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
  passes(2 * day);
  await confirmed();
  const grants = (await accounts.roster.grants.all()).filter(({ person }) => person === intern);
  for (const { id } of grants)
    await accounts.roster.grants.change(id, (grant) => ({ ...grant, to: now() }));
  passes(minute);
  await sweep();
  expect(JSON.stringify(await store.records.list('reminders', ''))).not.toContain('leah@');
});

test('nobody is flooded: three first letters a day, to whatever address', async () => {
  const { weeklyMail, intern, received, passes } = await someMail();
  for (const name of ['a', 'b', 'c'])
    expect(await weeklyMail.ask(intern, `${name}@school.example`)).toBe('sent');
  expect(await weeklyMail.ask(intern, 'd@school.example')).toBe('too-often');
  await weeklyMail.stop(intern);
  expect(await weeklyMail.ask(intern, 'd@school.example')).toBe('too-often');
  expect(received).toHaveLength(3);
  passes(day);
  expect(await weeklyMail.ask(intern, 'd@school.example')).toBe('sent');
});

test('a letter that is not taken is said, and the log names no address', async () => {
  const { weeklyMail, intern, reported } = await someMail();
  expect(await weeklyMail.ask(intern, 'full@school.example')).toBe('not-taken');
  expect(String(reported[0])).toContain('EENVELOPE');
  expect(String(reported[0])).not.toContain('full@');
});

test('without a mail server nothing is offered', async () => {
  const { store, accounts, invited } = await aCohort();
  const { id } = await invited('Leah Brook');
  const parts = { store, accounts, hints: new Hints('epoch', () => undefined) };
  const { weeklyMail } = await openReminders({
    ...parts,
    settings: reminderSettingsFrom({}),
    report: () => undefined,
  });
  expect(await weeklyMail.stateOf(id)).toEqual({ state: 'not-offered' });
  expect(await weeklyMail.ask(id, 'leah@school.example')).toBe('not-offered');
});
