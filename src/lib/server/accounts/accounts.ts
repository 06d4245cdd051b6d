import type { Store } from '../store/store.ts';
import { Access } from './access.ts';
import { Acts } from './acts.ts';
import type { Clock } from './clock.ts';
import { FailureLimit } from './failure-limit.ts';
import { Invitations } from './invitations.ts';
import { Joining } from './joining.ts';
import { LastSyncs } from './last-syncs.ts';
import { MembershipPublisher, type Changed } from './membership-publisher.ts';
import { Office, type PersonDisconnected } from './office.ts';
import { rosterIn, type Roster } from './roster.ts';
import { Sessions } from './sessions.ts';

export interface AccountsOptions {
  store: Store;
  clock?: Clock;
  /** Told of each space in which the server wrote. */
  changed: Changed;
  /** Told of a person whose devices were all signed out. */
  disconnected: PersonDisconnected;
}

/** People and what they may do: all of the server's own records, and the acts that change them. */
export interface Accounts {
  /** The time by which all of this works. */
  clock: Clock;
  roster: Roster;
  access: Access;
  sessions: Sessions;
  invitations: Invitations;
  joining: Joining;
  lastSyncs: LastSyncs;
  memberships: MembershipPublisher;
  office: Office;
  acts: Acts;
}

export function openAccounts({
  store,
  clock = Date.now,
  changed,
  disconnected,
}: AccountsOptions): Accounts {
  const roster = rosterIn(store.records);
  const acts = new Acts(store.records, clock);
  const sessions = new Sessions(roster.sessions, clock);
  const invitations = new Invitations(roster.invitations, roster.deviceCodes, clock);
  const limit = new FailureLimit(clock);
  const memberships = new MembershipPublisher(roster, store.spaces, clock, changed);
  return {
    roster,
    clock,
    acts,
    sessions,
    invitations,
    memberships,
    access: new Access(roster, clock),
    lastSyncs: new LastSyncs(roster.lastSyncs, clock),
    joining: new Joining({ roster, invitations, sessions, limit, acts, clock }),
    office: new Office({ roster, invitations, sessions, memberships, acts, clock, disconnected }),
  };
}
