import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../store/embedded/embedded-store.ts';
import type { Store } from '../store/store.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { instant } from './clock.ts';
import type { Cohort, Role } from './records.ts';

/** A cohort in a store of its own, under a clock that a test sets. */
export interface TestCohort {
  /** Where the store is on the disk. */
  folder: string;
  store: Store;
  accounts: Accounts;
  cohort: Cohort;
  /** Spaces of which was said that they changed, in order. */
  changed: string[];
  /** People whose devices were signed out. */
  disconnected: string[];
  now: () => string;
  passes: (milliseconds: number) => void;
  /** Invites somebody; gives their id and code. */
  invited: (name: string, role?: Role) => Promise<{ id: string; code: string }>;
  /** An intern and a coach in a circle that began at once. */
  aPair: () => Promise<{ intern: string; coach: string; circle: string }>;
  /** Accounts opened anew on the same store, as after a restart. */
  reopened: () => Accounts;
}

const beginning = Date.parse('2026-09-01T08:00:00.000Z');

/** A store with nobody in it, gone when the test is. */
export async function anEmptyStore() {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-accounts-'));
  const store = await openEmbeddedStore(folder);
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  let time = beginning;
  const changed: string[] = [];
  const disconnected: string[] = [];
  const reopened = () =>
    openAccounts({
      store,
      clock: () => time,
      changed: (space) => changed.push(space),
      disconnected: (person) => disconnected.push(person),
    });
  const passes = (milliseconds: number) => {
    time += milliseconds;
  };
  const now = () => instant(time);
  return { folder, store, accounts: reopened(), reopened, changed, disconnected, now, passes };
}

/** Makes one. */
export async function aCohort(): Promise<TestCohort> {
  const empty = await anEmptyStore();
  const { accounts, now } = empty;
  const cohort = await accounts.office.startCohort({
    name: 'Autumn 2026',
    programme: 'Leadership internship',
    year: 2026,
    isNamed: true,
  });
  const invited = async (name: string, role: Role = 'intern') => {
    const { person, issued } = await accounts.office.invite('server', {
      name,
      role,
      cohort: cohort.id,
    });
    return { id: person.id, code: issued.code };
  };
  return {
    ...empty,
    cohort,
    invited,
    aPair: async () => {
      const [intern, coach] = [await invited('Leah Brook'), await invited('Priya Nair', 'coach')];
      const circle = await accounts.office.putTogether('server', {
        intern: intern.id,
        other: coach.id,
        role: 'coach',
        cohort: cohort.id,
        from: now(),
      });
      return { intern: intern.id, coach: coach.id, circle: circle.id };
    },
  };
}
