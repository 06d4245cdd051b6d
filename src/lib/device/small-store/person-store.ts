import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AnswerValue } from '../../domain/measuring/answers-document.ts';
import type { ShownCopy } from '../../domain/sharing/shown-state.ts';
import type { MembershipDocument } from '../../domain/spaces/membership.ts';
import type { StoredDocument } from '../stored-document.ts';
import { signInOf, type SignedIn } from './device-store.ts';

/** One statement's answer as tapped: a row of its own, so that a tap writes a few bytes and two tabs never clash. */
export interface AnswerRow {
  attempt: string;
  statement: string;
  value?: AnswerValue;
  at?: string;
  talk?: boolean;
  talkAt?: string;
}

/** An attempt as it stands on this device, with what the taps have changed since it was last folded. */
export interface AttemptRow {
  attempt: string;
  instrument: string;
  version: number;
  occasion: number;
  /** Absent where it was answered alone. */
  mode?: 'facilitated';
  /** Answers about the time of the first look. */
  then?: true;
  sheets?: string[];
  startedAt: string;
  finishedAt?: string;
  /** Counts taps. */
  changes: number;
  /** The count that the answers document in `own` has. */
  folded: number;
  /** Whether a document of it has been read: where there is none any more, it was deleted. */
  stored?: true;
}

/** What stands between a write and the server: one row a document, until a push has taken it. */
export interface UnsentRow {
  space: string;
  id: string;
  /** Counts writes; a push removes the row only if no write came after it was read. */
  writes: number;
  /**
   * Where the last write was a deletion: of something the server has, or of a first revision that it never said it took
   * (it may have it all the same, where the signal went within a push).
   */
  deletes?: 'sent' | 'not-known-sent';
  /** Of a shown copy that is taken away here: what of, and since when the others have it. */
  copy?: ShownCopy;
  /** Whether the local write is complete. */
  written: boolean;
}

/** A document on its way into its space's database: a page that dies meanwhile has lost nothing. */
export interface AheadRow {
  space: string;
  id: string;
  /** Absent where the document is to be removed. */
  content?: Record<string, unknown>;
  /** Tells this write from a later one of the same document. */
  token: string;
  /** The page that writes it, by the lock it holds as long as it lives. */
  page: string;
}

/** A document that the server refused, with the reason, in sight of its author. */
export interface QuarantineRow {
  space: string;
  id: string;
  reason: string;
  at: string;
  document: Record<string, unknown>;
}

/** Words being typed and not yet sent: one row a tab and place. */
export interface DraftRow {
  tab: string;
  place: string;
  text: string;
  /** Of words that are kept as they are typed: the stamps of the texts that were in the box. */
  taken?: readonly string[];
  /** Of such words: they are too long to become a document, and wait for their writer. */
  isTooLong?: true;
  count: number;
  at: number;
}

/** Where a space stands with the server. */
export interface SyncRow {
  space: string;
  epoch: string;
  /** The gateway's mark when this space was last pulled. */
  mark?: string;
  /** ISO 8601 of the last completed sync. */
  at?: string;
}

/** A space as it was last read: what a start paints before PouchDB is there. */
export interface MirrorRow {
  space: string;
  documents: readonly StoredDocument[];
}

/** What the coach's first screen needs before any space is open. */
export interface SummaryRow {
  space: string;
  line: string;
  isNew: boolean;
  /** How many different things are new; a row of an earlier version has none. */
  newThings?: number;
  /** When anybody last did something there, ISO 8601. */
  lastAt?: string;
  /** The day of the next open target, as `2026-12-12`. */
  nextBy?: string;
  keys: readonly string[];
}

export interface PersonSchema extends DBSchema {
  answers: { key: [string, string]; value: AnswerRow };
  attempts: { key: string; value: AttemptRow };
  unsent: { key: [string, string]; value: UnsentRow };
  ahead: { key: [string, string]; value: AheadRow };
  quarantine: { key: [string, string]; value: QuarantineRow };
  drafts: { key: [string, string]; value: DraftRow; indexes: { place: string } };
  syncs: { key: string; value: SyncRow };
  summaries: { key: string; value: SummaryRow };
  mirrors: { key: string; value: MirrorRow };
  world: { key: 'membership'; value: MembershipDocument };
  settings: { key: string; value: string };
}

export type PersonStore = IDBPDatabase<PersonSchema>;

/** Names of a person's databases carry a hash of the person: people can share a browser. */
export async function personHash(person: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(person));
  return [...new Uint8Array(digest).slice(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The name of a person's small database, which those of their spaces begin with. */
export async function personStoreName({ person, signIn }: SignedIn): Promise<string> {
  return `selvedge-${await personHash(person)}-${signIn}`;
}

/** Whether the sign-in that a store belongs to is still known here: after the browser deleted everything it is not. */
export async function isStillKept(person: string, name: string): Promise<boolean> {
  const signIn = await signInOf(person);
  return signIn !== undefined && (await personStoreName({ person, signIn })) === name;
}

/**
 * Opens a person's small database (`personStoreName`): what is needed at start, and every tap before it is folded into a
 * document. `onClosed` hears when the browser closes the connection (evicted, or another tab deletes it).
 */
export async function openPersonStore(name: string, onClosed: () => void): Promise<PersonStore> {
  return openDB<PersonSchema>(name, 2, {
    upgrade(db, oldVersion) {
      if (oldVersion < 2) db.createObjectStore('ahead', { keyPath: ['space', 'id'] });
      if (oldVersion >= 1) return;
      db.createObjectStore('answers', { keyPath: ['attempt', 'statement'] });
      db.createObjectStore('attempts', { keyPath: 'attempt' });
      db.createObjectStore('unsent', { keyPath: ['space', 'id'] });
      db.createObjectStore('quarantine', { keyPath: ['space', 'id'] });
      db.createObjectStore('drafts', { keyPath: ['tab', 'place'] }).createIndex('place', 'place');
      db.createObjectStore('syncs', { keyPath: 'space' });
      db.createObjectStore('summaries', { keyPath: 'space' });
      db.createObjectStore('mirrors', { keyPath: 'space' });
      db.createObjectStore('world');
      db.createObjectStore('settings');
    },
    terminated: onClosed,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
  });
}
