import { parseDocumentId } from '#lib/domain/documents/document-id.ts';
import { parseSpaceName } from '#lib/domain/spaces/space-name.ts';
import { isLoopback, startKind, type StartKind } from './start-kind.ts';
import { openAccounts, type Accounts } from './accounts/accounts.ts';
import { FailureLimit } from './accounts/failure-limit.ts';
import { Slips } from './accounts/slips.ts';
import { seedDemo } from './demo/demo.ts';
import { waitingPeople } from './demo/waiting-people.ts';
import { Feedback } from './feedback/feedback.ts';
import type { FeedbackLinks } from './feedback/feedback-links.ts';
import { firstCoordinator } from './accounts/first-coordinator.ts';
import type { GatewayServer } from './gateway/context.ts';
import { Hints } from './gateway/hints.ts';
import { logError } from './log.ts';
import { normRecordsIn } from './norms/norm-records.ts';
import { Norms } from './norms/norms.ts';
import type { RunningServer, WaitingPerson } from './running-server.ts';
import { HostSchools } from './placements/host-schools.ts';
import { PlacementLinks } from './placements/placement-links.ts';
import { placementRecordsIn } from './placements/placement-records.ts';
import { programmeRecordsIn } from './programmes/programme-records.ts';
import { Programmes } from './programmes/programmes.ts';
import { StatementDrafts } from './programmes/statement-drafts.ts';
import { ServerDocuments } from './server-documents.ts';
import { openReminders, type Reminding } from './reminders/open-reminders.ts';
import { reminderSettingsFrom } from './reminders/reminder-settings.ts';
import { sheetRecordsIn } from './sheets/sheet-record.ts';
import { Sheets } from './sheets/sheets.ts';
import { openStore } from './store/open-store.ts';
import { keepUp } from './upkeep.ts';

/** Everything that lives as long as the server: one of each, made at its start. */
export interface OpenServer extends GatewayServer, RunningServer {
  accounts: Accounts;
  slips: Slips;
  norms: Norms;
  programmes: Programmes;
  statementDrafts: StatementDrafts;
  sheets: Sheets;
  feedback: Feedback;
  /** Links on their way to the page that shows them, once. */
  feedbackLinks: Slips<FeedbackLinks>;
  /** Of links that lead nowhere, by address. */
  feedbackFailures: FailureLimit;
  hostSchools: HostSchools;
  placementLinks: PlacementLinks;
  /** Of links of placements that lead nowhere, by address. */
  placementFailures: FailureLimit;
  reminding: Reminding;
  /** The demo's people, for a start page that is asked for at a loopback address; else nobody. */
  demoPeople(url: URL): Promise<readonly WaitingPerson[]>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Documents about one person of which they may want to be told, as the number on their icon counts them. */
const newsTypes = ['placedAt', 'placementSaid'];

/** Opens the store that the environment names, with the people in it. Throws DataFolderInUse, Unreachable. */
export async function openServer(env: Environment): Promise<OpenServer> {
  const start = startKind(env);
  // Before anything is opened or made: a wrong setting leaves nothing behind.
  const reminderSettings = reminderSettingsFrom(env);
  const store = await openStore(env['DATA_DIR'] ?? 'data', env);
  const hints = new Hints(store.epoch, report);
  const changed = (space: string) => {
    hints.changed(space);
  };
  const accounts = openAccounts({
    store,
    changed,
    disconnected: (person) => {
      hints.disconnect(person);
    },
  });
  const people = await firstPeople(start, env, accounts, store);
  const reminding = await openReminders({
    ...{ store, accounts, hints, report },
    settings: reminderSettings,
  });
  /** What the server told one person alone, and what they may want to be told of. */
  const cameAbout = (space: string) => {
    const name = parseSpaceName(space);
    if (name?.kind === 'me') reminding.reminders.cameAbout(name.id).catch(report);
  };
  const documents = new ServerDocuments(store.spaces, (space, id) => {
    changed(space);
    if (newsTypes.includes(parseDocumentId(id)?.type ?? '')) cameAbout(space);
  });
  const programmeRecords = programmeRecordsIn(store.records);
  const programmes = new Programmes({
    records: programmeRecords,
    documents,
    clock: accounts.clock,
  });
  const feedback = new Feedback({
    ...{ store, clock: accounts.clock, changed },
    released: cameAbout,
  });
  const placements = {
    records: placementRecordsIn(store.records),
    roster: accounts.roster,
    documents,
    clock: accounts.clock,
  };
  const placementLinks = new PlacementLinks(placements);
  const upkeep = keepUp(accounts, store.spaces, { feedback, placementLinks, reminding });
  return {
    start,
    store,
    hints,
    accounts,
    people,
    report,
    slips: new Slips(),
    norms: new Norms({
      records: normRecordsIn(store.records),
      find: (id, version) => programmes.findInstrument(id, version),
      versions: async (cohort) => {
        const { audit } = await programmes.settingsOf(cohort);
        const all = await programmes.versionsOf(cohort, audit.id);
        const others = all.flatMap(({ instrument }) =>
          instrument.version === audit.version ? [] : [instrument],
        );
        return [await programmes.instrument(audit), ...others.reverse()];
      },
      roster: accounts.roster,
      documents,
      clock: accounts.clock,
    }),
    programmes,
    statementDrafts: new StatementDrafts({
      records: programmeRecords.drafts,
      programmes,
      clock: accounts.clock,
    }),
    sheets: new Sheets({
      documents,
      spaces: store.spaces,
      records: sheetRecordsIn(store.records),
      acts: accounts.acts,
      clock: accounts.clock,
    }),
    feedback,
    feedbackLinks: new Slips(),
    feedbackFailures: new FailureLimit(accounts.clock),
    hostSchools: new HostSchools(placements),
    placementLinks,
    placementFailures: new FailureLimit(accounts.clock),
    reminding,
    cameNew: (space, author) => {
      const name = parseSpaceName(space);
      if (name?.kind === 'circle') reminding.reminders.came(name.id, author).catch(report);
    },
    accessTo: (person, space) => accounts.access.accessTo(person, space),
    readableSpaces: (person) => accounts.access.spacesOf(person),
    demoPeople: async (url) =>
      start === 'demo' && isLoopback(url.hostname) ? waitingPeople(store.records, accounts) : [],
    beginClosing: () => {
      hints.close();
    },
    close: async () => {
      hints.close();
      await upkeep.stop();
      await store.close();
    },
  };
}

function report(error: unknown): void {
  logError(error, 'gateway');
}

async function firstPeople(
  start: StartKind,
  env: Environment,
  accounts: Accounts,
  store: Parameters<typeof seedDemo>[0],
): Promise<readonly WaitingPerson[]> {
  if (start === 'real') return firstCoordinator(accounts, env['COORDINATOR_CODE'] === 'new');
  await seedDemo(store, accounts);
  return waitingPeople(store.records, accounts);
}
