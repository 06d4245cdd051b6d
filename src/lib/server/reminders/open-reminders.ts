import type { Accounts } from '../accounts/accounts.ts';
import type { Hints } from '../gateway/hints.ts';
import type { Store } from '../store/store.ts';
import { Holidays } from './holidays.ts';
import { sendBySmtp } from './mail-sending.ts';
import { originsIn } from './push-service.ts';
import { reminderRecordsIn } from './reminder-records.ts';
import { Reminders } from './reminders.ts';
import { ToldDevices } from './told-devices.ts';
import { WeeklyMail } from './weekly-mail.ts';

/** All by which people are told of something without having the app open. */
export interface Reminding {
  reminders: Reminders;
  toldDevices: ToldDevices;
  weeklyMail: WeeklyMail;
  holidays: Holidays;
  /** Tells whom it is time to tell, and forgets what is over. */
  sweep(): Promise<void>;
}

interface Parts {
  store: Store;
  accounts: Accounts;
  hints: Hints;
  env: Readonly<Record<string, string | undefined>>;
  report: (error: unknown) => void;
}

/** Opens them, and makes the keys for push services where there are none yet. */
export async function openReminders(parts: Parts): Promise<Reminding> {
  const { store, accounts, hints, env, report } = parts;
  const { roster, access, clock } = accounts;
  const records = reminderRecordsIn(store.records);
  const holidays = new Holidays(records.holidays);
  const toldDevices = new ToldDevices({
    records,
    roster,
    clock,
    otherServices: originsIn(env['PUSH_SERVICES']),
    subject: subjectFrom(env),
  });
  await toldDevices.key();
  const reminders = new Reminders({
    ...{ records, roster, access, holidays, clock, report },
    devices: toldDevices,
    isLooking: (person) => hints.isListening(person),
  });
  const weeklyMail = new WeeklyMail({
    ...{ records, roster, reminders, clock, report },
    post: postFrom(env),
  });
  const sweep = async () => {
    await toldDevices.sweep();
    await reminders.tellDue();
    await weeklyMail.sendDue();
  };
  return { reminders, toldDevices, weeklyMail, holidays, sweep };
}

/** Whom a push service writes to where something is wrong. */
function subjectFrom(env: Parts['env']): string {
  const origin = env['ORIGIN'] ?? '';
  return origin.startsWith('https:') ? origin : 'mailto:selvedge@example.org';
}

/** Letters need all three: a mail server, from whom they come, and an address for their links. */
function postFrom(env: Parts['env']) {
  const { SMTP_URL: url = '', MAIL_FROM: from = '', ORIGIN: origin = '' } = env;
  if (url === '' || from === '' || origin === '') return undefined;
  return { send: sendBySmtp(url, from), address: new URL(origin).origin };
}
