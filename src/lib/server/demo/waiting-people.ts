import { z } from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { codeHash } from '../accounts/code.ts';
import { Role } from '../accounts/records.ts';
import { instant } from '../accounts/clock.ts';
import type { WaitingPerson } from '../running-server.ts';
import type { RecordStore } from '../store/store.ts';

/** The database of the demo's codes. Only a demo keeps codes that can be read: its people are invented. */
const database = 'demo';

const DemoPerson = z.object({ id: z.string(), name: z.string(), role: Role, code: z.string() });
type DemoPerson = z.infer<typeof DemoPerson>;

/** Keeps a demo person's code, in the order of the calls. */
export async function keepDemoCode(
  records: RecordStore,
  order: number,
  person: DemoPerson,
): Promise<void> {
  await records.put(database, { _id: `person~${String(order).padStart(2, '0')}`, ...person });
}

/** The demo's people, with those codes that still work. */
export async function waitingPeople(
  records: RecordStore,
  { roster, clock }: Accounts,
): Promise<readonly WaitingPerson[]> {
  const now = instant(clock());
  const people = (await records.list(database, 'person~')).map((record) =>
    DemoPerson.parse(record),
  );
  return Promise.all(
    people.map(async ({ name, role, code }) => {
      const invitation = await roster.invitations.find(codeHash(code));
      const works = invitation?.ended === undefined && now < (invitation?.expiresAt ?? '');
      return { name, role, code: works ? code : undefined };
    }),
  );
}
