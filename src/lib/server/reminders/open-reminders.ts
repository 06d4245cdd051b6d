import type { Accounts } from '../accounts/accounts.ts';
import type { Hints } from '../gateway/hints.ts';
import type { Store } from '../store/store.ts';
import { Holidays } from './holidays.ts';
import { sendBySmtp } from './mail-sending.ts';
import { reminderRecordsIn } from './reminder-records.ts';
import type { ReminderSettings } from './reminder-settings.ts';
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
  settings: ReminderSettings;
  report: (error: unknown) => void;
}

/** Opens them, and makes the keys for push services where there are none yet. */
export async function openReminders(parts: Parts): Promise<Reminding> {
  const { store, accounts, hints, report } = parts;
  const { mail, pushServices, contact } = parts.settings;
  const { roster, access, clock } = accounts;
  const records = reminderRecordsIn(store.records);
  const holidays = new Holidays(records.holidays);
  const toldDevices = new ToldDevices({
    records,
    roster,
    clock,
    otherServices: pushServices,
    subject: contact,
  });
  await toldDevices.key();
  const reminders = new Reminders({
    ...{ records, roster, access, holidays, clock, report },
    devices: toldDevices,
    isLooking: (person) => hints.isListening(person),
  });
  const weeklyMail = new WeeklyMail({
    ...{ records, roster, reminders, clock, report },
    post:
      mail === undefined
        ? undefined
        : { send: sendBySmtp(mail.url, mail.from), address: mail.address },
  });
  const sweep = async () => {
    await toldDevices.sweep();
    await reminders.tellDue();
    await weeklyMail.sendDue();
    await reminders.forgetIdle();
  };
  return { reminders, toldDevices, weeklyMail, holidays, sweep };
}
