import { isLoopback, startKind, type StartKind } from './start-kind.ts';
import { minute } from './accounts/clock.ts';
import { openAccounts, type Accounts } from './accounts/accounts.ts';
import { Slips } from './accounts/slips.ts';
import { seedDemo } from './demo/demo.ts';
import { waitingPeople } from './demo/waiting-people.ts';
import { firstCoordinator } from './accounts/first-coordinator.ts';
import type { GatewayServices } from './gateway/context.ts';
import { Hints } from './gateway/hints.ts';
import { logError } from './log.ts';
import type { RunningServer, WaitingPerson } from './running-server.ts';
import { openStore } from './store/open-store.ts';

/** Everything that lives as long as the server: one of each, made at its start. */
export interface Services extends GatewayServices, RunningServer {
  accounts: Accounts;
  slips: Slips;
  /** The demo's people, for a start page that is asked for at a loopback address; else nobody. */
  demoPeople(url: URL): Promise<readonly WaitingPerson[]>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How often beginnings and ends of periods, and what is over, are looked at. */
const sweepEvery = minute / 2;

/** Opens the store that the environment names, with the people in it. Throws DataFolderInUse, Unreachable. */
export async function openServices(env: Environment): Promise<Services> {
  const start = startKind(env);
  const store = await openStore(env['DATA_DIR'] ?? 'data', env);
  const hints = new Hints(store.epoch, report);
  const accounts = openAccounts({
    store,
    changed: (space) => {
      hints.changed(space);
    },
    disconnected: (person) => {
      hints.disconnect(person);
    },
  });
  const people = await firstPeople(start, env, accounts, store);
  const upkeep = keepUp(accounts);
  return {
    start,
    store,
    hints,
    accounts,
    people,
    report,
    slips: new Slips(),
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

/** What has to happen without anybody asking. */
function keepUp({ memberships, sessions, invitations }: Accounts): { stop(): Promise<void> } {
  let isStopped = false;
  const sweep = async () => {
    await memberships.publishDue();
    await sessions.sweep();
    await invitations.sweep();
  };
  let working = guarded(() => memberships.publishEverybody(() => isStopped));
  const timer = setInterval(() => {
    if (!isStopped) working = working.then(() => guarded(sweep));
  }, sweepEvery).unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await working;
    },
  };
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logError(error, 'upkeep');
  }
}
