import { z } from 'zod';

/** By which server letters go out, from whom, and where their links lead. */
export interface MailSettings {
  /** `smtps://user:password@mail.example.org`. */
  url: string;
  /** `Selvedge <selvedge@school.example>`, or the address alone. */
  from: string;
  /** The public address, without a path. */
  address: string;
}

/** What the environment says of reminders. */
export interface ReminderSettings {
  /** Undefined where no letters are to be offered. */
  mail: MailSettings | undefined;
  /** Origins of push services beside those of the browsers. */
  pushServices: readonly string[];
  /** Whom a push service writes to where something is wrong: an address with `https:` or `mailto:`. */
  contact: string;
}

/** A setting that cannot work. The message says what to put right. */
export class ReminderSettingWrong extends Error {
  override name = 'ReminderSettingWrong';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SMTP_URL, MAIL_FROM and ORIGIN for letters, and PUSH_SERVICES. Throws ReminderSettingWrong. */
export function reminderSettingsFrom(env: Environment): ReminderSettings {
  const mail = mailFrom(env);
  const origin = originOf(env['ORIGIN'] ?? '');
  const sender = addressIn(mail?.from ?? '') ?? 'selvedge@example.org';
  return {
    mail,
    pushServices: pushServicesFrom(env['PUSH_SERVICES']),
    contact: origin?.startsWith('https:') === true ? origin : `mailto:${sender}`,
  };
}

function mailFrom(env: Environment): MailSettings | undefined {
  const { SMTP_URL: url = '', MAIL_FROM: from = '', ORIGIN = '' } = env;
  const address = originOf(ORIGIN);
  if (url === '' && from === '') return undefined;
  if (!/^smtps?:$/.test(protocolOf(url)) || new URL(url).hostname === '')
    throw new ReminderSettingWrong(
      'SMTP_URL is missing or is no address of a mail server. Give it as SMTP_URL=smtps://user:password@mail.example.org.',
    );
  if (addressIn(from) === undefined)
    throw new ReminderSettingWrong(
      'MAIL_FROM is missing or is no e-mail address. Give it as MAIL_FROM=selvedge@school.example.',
    );
  if (address === undefined)
    throw new ReminderSettingWrong(
      'Letters have links, so SMTP_URL needs the public address too: ORIGIN=https://selvedge.example.org.',
    );
  return { url, from, address };
}

/** The address of `Selvedge <selvedge@school.example>`, or of one alone; undefined where there is none. */
function addressIn(from: string): string | undefined {
  const address = (/^[^<>]*<([^<>]*)>$/.exec(from.trim())?.[1] ?? from).trim();
  return z.email().safeParse(address).data;
}

function pushServicesFrom(setting = ''): readonly string[] {
  const named = setting.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  return named.map((one) => {
    if (/^https?:$/.test(protocolOf(one))) return new URL(one).origin;
    throw new ReminderSettingWrong(
      `PUSH_SERVICES has "${one}". Give addresses with commas between them, such as PUSH_SERVICES=https://push.example.org.`,
    );
  });
}

/** Without a path; undefined where it is no address. */
function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Empty where it is no address. */
function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
