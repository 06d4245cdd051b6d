import { expect, test } from 'vitest';
import { ReminderSettingWrong, reminderSettingsFrom } from './reminder-settings.ts';

const mail = { SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'Selvedge <selvedge@school.example>' };
const ORIGIN = 'https://selvedge.example.org';

test('nothing set: no letters, and no push service but those of the browsers', () => {
  expect(reminderSettingsFrom({})).toMatchObject({ mail: undefined, pushServices: [] });
});

test('all of it', () => {
  const settings = reminderSettingsFrom({
    ...mail,
    ORIGIN: `${ORIGIN}/`,
    PUSH_SERVICES: 'http://127.0.0.1:4001/, https://push.example.org',
  });
  expect(settings.mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM, address: ORIGIN });
  expect(settings.pushServices).toEqual(['http://127.0.0.1:4001', 'https://push.example.org']);
  expect(settings.contact).toBe(ORIGIN);
});

test('a push service asks the sender of the letters where there is no public address to ask', () => {
  const { contact } = reminderSettingsFrom({ ...mail, ORIGIN: 'http://127.0.0.1:3000' });
  expect(contact).toBe('mailto:selvedge@school.example');
});

test.each([
  [{ SMTP_URL: mail.SMTP_URL, ORIGIN }, 'MAIL_FROM'],
  [{ MAIL_FROM: mail.MAIL_FROM, ORIGIN }, 'SMTP_URL'],
  [{ ...mail, SMTP_URL: 'mail.example.org', ORIGIN }, 'SMTP_URL'],
  [{ ...mail, SMTP_URL: 'https://mail.example.org', ORIGIN }, 'SMTP_URL'],
  [{ ...mail, MAIL_FROM: 'Selvedge', ORIGIN }, 'MAIL_FROM'],
  [{ ...mail, MAIL_FROM: 'Selvedge <nobody>', ORIGIN }, 'MAIL_FROM'],
  [mail, 'ORIGIN'],
  [{ PUSH_SERVICES: 'push.example.org' }, 'PUSH_SERVICES'],
  [{ PUSH_SERVICES: 'https://push.example.org, ftp://push.example.org' }, 'PUSH_SERVICES'],
])('%j names %s', (env, name) => {
  expect(() => reminderSettingsFrom(env)).toThrow(ReminderSettingWrong);
  expect(() => reminderSettingsFrom(env)).toThrow(name);
});

test('what is said of a mail server has no password in it', () => {
  const env = { ...mail, SMTP_URL: 'smtps://me:hunter22@', ORIGIN };
  expect(() => reminderSettingsFrom(env)).toThrow(/^(?!.*hunter22)/s);
});
