import { expect, onTestFinished, test } from 'vitest';
import { aCohort } from '../accounts/a-cohort.test-support.ts';
import { day, hour, minute } from '../accounts/clock.ts';
import { signedIn } from './signed-in.test-support.ts';
import { Hints } from '../gateway/hints.ts';
import { aMailServer } from './a-mail-server.test-support.ts';
import { reminderSettingsFrom } from './reminder-settings.ts';
import { openReminders } from './open-reminders.ts';

/** An intern, Leah, and her coach; a Tuesday, 9:00 in England. */
async function someMail() {
  const cohort = await aCohort();
  const { intern, coach, circle } = await cohort.aPair();
  const session = await signedIn(cohort.accounts, intern);
  const { url, received, answers, close } = await aMailServer();
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
    ...{ ...cohort, intern, coach, circle, session, received, answers, reported },
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

test('in the school’s holidays none comes, whatever was asked for; a bank holiday moves it by a day', async () => {
  const { confirmed, received, reminders, intern, holidays, cohort, passes, sweep } =
    await someMail();
  await confirmed();
  await reminders.setTimes(intern, { evenings: true, weekends: true, holidays: true });
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
  expect(await weeklyMail.goesBy(key)).toBe(true);
  expect(await weeklyMail.goesBy(key.slice(1))).toBe(false);
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

test('where two people have letters to one address, its stop link stops both', async () => {
  const { weeklyMail, intern, coach, accounts, passes, sweep, received, keyIn } = await someMail();
  await signedIn(accounts, coach);
  for (const person of [intern, coach]) {
    await weeklyMail.ask(person, 'office@school.example');
    await weeklyMail.confirm(keyIn('yes'));
  }
  await weeklyMail.stopBy(keyIn('stop'));
  received.length = 0;
  for (const person of [intern, coach])
    expect(await weeklyMail.stateOf(person)).toEqual({ state: 'off' });
  passes(7 * day);
  await sweep();
  expect(received).toEqual([]);
});

test('the link in an old letter stops them after they were asked for again, and no other’s', async () => {
  const { confirmed, weeklyMail, intern, coach, accounts, passes, sweep, keyIn } = await someMail();
  await confirmed();
  passes(6 * day);
  await sweep();
  const old = keyIn('stop');
  await weeklyMail.stop(intern);
  await confirmed();
  await signedIn(accounts, coach);
  await weeklyMail.ask(coach, 'priya@school.example');
  await weeklyMail.confirm(keyIn('yes'));
  await weeklyMail.stopBy(old);
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
  expect(await weeklyMail.stateOf(coach)).toMatchObject({ state: 'on' });
});

test('what came between asking and saying yes is new in the first letter', async () => {
  const { weeklyMail, reminders, intern, coach, circle, received, passes, sweep, keyIn } =
    await someMail();
  await weeklyMail.ask(intern, 'leah@school.example');
  await reminders.came(circle, coach);
  await weeklyMail.confirm(keyIn('yes'));
  passes(6 * day);
  await sweep();
  expect(received.at(-1)?.text).toContain('There is something new');
});

test('who is signed in nowhere any more is sent nothing, and the address goes', async () => {
  const { confirmed, accounts, session, received, passes, sweep, store } = await someMail();
  await confirmed();
  await accounts.sessions.end(session);
  passes(6 * day);
  await sweep();
  expect(received).toEqual([]);
  expect(JSON.stringify(await store.records.list('reminders', ''))).not.toContain('leah@');
});

test('a mail server that is away for a while gets the letter of the week later, and once', async () => {
  const { confirmed, received, answers, passes, sweep } = await someMail();
  await confirmed();
  answers.set('leah@school.example', 451);
  passes(6 * day);
  await sweep();
  answers.clear();
  await sweep();
  expect(received).toEqual([]);
  passes(hour);
  await sweep();
  passes(hour);
  await sweep();
  expect(received).toHaveLength(1);
});

test('a letter that will never be taken is not tried again that week', async () => {
  const { confirmed, received, answers, reported, passes, sweep } = await someMail();
  await confirmed();
  answers.set('leah@school.example', 550);
  passes(6 * day);
  await sweep();
  answers.clear();
  passes(hour);
  await sweep();
  expect(received).toEqual([]);
  expect(reported).toHaveLength(1);
});

test('a first letter that could not go leaves things as they were, and counts for nothing sent', async () => {
  const { weeklyMail, intern, received, keyIn } = await someMail();
  expect(await weeklyMail.ask(intern, 'full@school.example')).toBe('not-taken');
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'off' });
  for (let again = 0; again < 3; again += 1) await weeklyMail.ask(intern, 'full@school.example');
  expect(await weeklyMail.ask(intern, 'leah@school.example')).toBe('sent');
  await weeklyMail.confirm(keyIn('yes'));
  expect(await weeklyMail.ask(intern, 'full@school.example')).toBe('not-taken');
  expect(await weeklyMail.stateOf(intern)).toEqual({ state: 'on', address: 'leah@school.example' });
  expect(received).toHaveLength(1);
});

test('a mail server is not asked about addresses without end', async () => {
  const { weeklyMail, intern } = await someMail();
  const outcomes = new Set<string>();
  for (let number = 0; number < 11; number += 1)
    outcomes.add(await weeklyMail.ask(intern, `full@${number}.example`));
  expect([...outcomes]).toEqual(['not-taken', 'too-often']);
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

test('without a mail server nothing is offered, and no address kept', async () => {
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

test('a server that sends letters no more forgets the addresses', async () => {
  const { confirmed, store, accounts } = await someMail();
  await confirmed();
  const without = await openReminders({
    ...{ store, accounts, hints: new Hints('epoch', () => undefined) },
    settings: reminderSettingsFrom({}),
    report: () => undefined,
  });
  await without.sweep();
  expect(JSON.stringify(await store.records.list('reminders', ''))).not.toContain('leah@');
});
