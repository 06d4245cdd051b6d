import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import { ExtraTimes } from '#lib/domain/reminders/quiet-times.ts';
import { mostHolidays, SchoolHoliday } from '#lib/domain/reminders/school-holidays.ts';
import { Collection } from '../accounts/collection.ts';
import type { RecordStore } from '../store/store.ts';
import { ByPerson } from './by-person.ts';

const id = z.string().regex(ulidPattern);
const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** The keys by which push services know this server. */
export const VapidKeys = z.object({
  id: z.literal('vapid'),
  publicKey: base64url,
  privateKey: base64url,
});
export type VapidKeys = z.infer<typeof VapidKeys>;

/** What a browser gives for being woken, as `PushSubscription.toJSON()` has it. */
export const PushAddress = z.object({
  endpoint: z.url().max(2_000),
  keys: z.object({
    /** An uncompressed point of P-256: 65 bytes. */
    p256dh: base64url.length(87),
    /** 16 bytes. */
    auth: base64url.length(22),
  }),
});
export type PushAddress = z.infer<typeof PushAddress>;

/** A device on which somebody wants to be told. */
export const ToldDevice = z.object({
  id,
  /** The id of the sign-in there. */
  session: hash,
  person: id,
  since: instant,
  address: PushAddress,
  /** Since when it could not be reached, while another device of theirs may have been. */
  owedSince: instant.exactOptional(),
});
export type ToldDevice = z.infer<typeof ToldDevice>;

/** Times beside school days at which somebody wants to be told. */
export const TimesRecord = z.object({
  id,
  person: id,
  extra: ExtraTimes,
});
export type TimesRecord = z.infer<typeof TimesRecord>;

/** What came for somebody who has not opened the app since. */
export const DueRecord = z.object({
  id,
  person: id,
  /** When the first came. */
  at: instant,
  /** The circles in which something came, and `me` for what the server told them alone: none where they have opened the app. */
  places: z.array(z.union([id, z.literal('me')])),
  /** When they were told last. */
  toldAt: instant.exactOptional(),
  /** When more came after they were told. */
  againAt: instant.exactOptional(),
});
export type DueRecord = z.infer<typeof DueRecord>;

/** Where somebody wants a letter a week. */
export const MailRecord = z.object({
  id,
  person: id,
  address: z.email().max(254),
  /** What is in the link of the first letter, and nowhere else: it says yes. */
  key: base64url.length(43),
  /** When the first letter was sent. */
  askedAt: instant,
  /** Since when its owner has said yes; until then nothing is sent. */
  confirmedAt: instant.exactOptional(),
  /** The Monday of the week for which the last was sent. */
  lastWeek: z.iso.date().exactOptional(),
});
export type MailRecord = z.infer<typeof MailRecord>;

/** A programme's school holidays. */
export const HolidaysRecord = z.object({
  /** The cohort. */
  id,
  holidays: z.array(SchoolHoliday).max(mostHolidays),
});
export type HolidaysRecord = z.infer<typeof HolidaysRecord>;

export interface ReminderRecords {
  vapid: Collection<VapidKeys>;
  devices: Collection<ToldDevice>;
  times: ByPerson<TimesRecord>;
  due: ByPerson<DueRecord>;
  mail: Collection<MailRecord>;
  holidays: Collection<HolidaysRecord>;
  /** Takes what was removed or replaced out of the files too. */
  forget: () => Promise<void>;
}

export function reminderRecordsIn(records: RecordStore): ReminderRecords {
  const database = 'reminders';
  return {
    vapid: new Collection(records, { database, prefix: 'keys' }, VapidKeys),
    devices: new Collection(records, { database, prefix: 'device' }, ToldDevice),
    times: new ByPerson(new Collection(records, { database, prefix: 'times' }, TimesRecord)),
    due: new ByPerson(new Collection(records, { database, prefix: 'due' }, DueRecord)),
    mail: new Collection(records, { database, prefix: 'mail' }, MailRecord),
    holidays: new Collection(records, { database, prefix: 'holidays' }, HolidaysRecord),
    forget: () => records.compact(database),
  };
}
