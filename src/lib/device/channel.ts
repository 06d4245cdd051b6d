import { personHash } from './small-store/person-store.ts';

/** How this device stands with the server, as every tab shows it. */
export type SyncStatus =
  | { state: 'offline' }
  | { state: 'syncing' }
  | { state: 'current'; at: string }
  | { state: 'failed'; reason: SyncFailure };

/** Why sending stopped, where waiting for a signal will not mend it. */
export type SyncFailure =
  | 'signed-out'
  /** Signed out by the programme team, or somebody else has signed in: what is here is hidden until they are back. */
  | 'sent-away'
  | 'outdated'
  | 'server'
  | 'storage';

/** What the tabs and workers of one person on one device tell one another. */
export type Notice =
  /** Documents of a space changed: read it again. */
  | { kind: 'changed'; space: string }
  /** The list of what is not yet sent changed. */
  | { kind: 'unsent' }
  | { kind: 'status'; status: SyncStatus }
  /** Somebody asks the syncing tab for its status. */
  | { kind: 'ask-status' }
  /** Answers were tapped in another tab. */
  | { kind: 'answers'; attempt: string }
  /** Who may see what changed. */
  | { kind: 'world' }
  /** A sign-out begins: stop writing, finish what is under way, let go. */
  | { kind: 'closing' }
  /** The sign-out did not go through: carry on. */
  | { kind: 'reopened' }
  /** Nothing of this person may be shown on this device until they sign in again. */
  | { kind: 'sent-away' }
  /** The server knows this person on this device, again or still. */
  | { kind: 'back' };

/** One channel a person: PouchDB's own notices go by localStorage, which a worker has none of. */
export async function openChannel(person: string): Promise<BroadcastChannel> {
  return new BroadcastChannel(`selvedge-${await personHash(person)}`);
}

/** Tells all that is open of a person on this device. */
export async function tellPerson(person: string, notice: Notice): Promise<void> {
  const channel = await openChannel(person);
  channel.postMessage(notice);
  channel.close();
}
