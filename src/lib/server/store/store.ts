/** The fields of a document as they came in or out, not looked into. */
export type Body = Readonly<Record<string, unknown>>;

/** Bytes of JSON or of an attachment, handed through without being held in memory as a whole. */
export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Where the spaces and the server's own records are kept. Two implementations, one contract suite. */
export interface Store {
  readonly kind: 'embedded' | 'couchdb';
  /**
   * The uuid of this store: the same across restarts, another one after a restore or a move to another
   * store. Devices key what they know of the server by it.
   */
  readonly epoch: string;
  readonly spaces: SpaceStore;
  readonly records: RecordStore;
  /** Waits for what is running, then lets go of everything. */
  close(): Promise<void>;
}

export interface SpaceInfo {
  /** Opaque outside the store that gave it. */
  update_seq: number | string;
  doc_count: number;
}

export interface ChangesRequest {
  since: string;
  limit: number;
  style: 'main_only' | 'all_docs';
}

export interface RevisionName {
  id: string;
  rev: string;
}

/** One revision as a device pushes it: these fields, and its body. */
export interface PushedDocument extends Body {
  _id: string;
  _rev: string;
  /** The hashes of this revision and those before it; `start` is its generation. */
  _revisions?: { start: number; ids: readonly string[] };
  _deleted?: boolean;
  /** `data` is base 64. */
  _attachments?: Readonly<Record<string, { content_type: string; data: string }>>;
}

export interface Attachment {
  type: string;
  /** Undefined where the store did not say. */
  length: number | undefined;
  bytes: Bytes;
}

/** An id with many leaves is a fault or an attack: every reader pays for each of them. */
export interface CrowdedDocument {
  id: string;
  leaves: number;
}

/**
 * The spaces, with what PouchDB's replication needs of them. Every method throws NotFound where the space
 * does not exist and Unreachable where the store cannot answer. Names and bodies are checked by the gateway:
 * the store trusts its caller.
 */
export interface SpaceStore {
  /** Makes the space, closed to everybody but the server. Does nothing where it exists. */
  create(space: string): Promise<void>;
  /** Removes the space and all in it. Does nothing where there is none. */
  remove(space: string): Promise<void>;
  exists(space: string): Promise<boolean>;
  /** The names of all spaces, for sweeps. */
  names(): Promise<readonly string[]>;
  info(space: string): Promise<SpaceInfo>;

  /** A replication's checkpoint; `id` is what follows `_local/`. Throws NotFound where there is none. */
  getLocal(space: string, id: string): Promise<Body>;
  /**
   * Writes a checkpoint; `body._rev` is the current revision, or absent at first. Returns the new one. Where it is not
   * current, a store throws Conflict (embedded) or lets the last one stand (CouchDB): each replication has its own.
   */
  putLocal(space: string, id: string, body: Body): Promise<string>;

  /** `{ results, last_seq }` as JSON. */
  changes(space: string, request: ChangesRequest): Promise<Bytes>;
  /** By id, the revisions of these that the space never had. Ids of which it has all are left out. */
  missingRevisions(
    space: string,
    revisions: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * `{ results: [{ id, docs: [{ ok } | { error }] }] }` as JSON, with `_revisions`. Always the latest: asked for
   * a revision that was replaced or deleted, it gives the leaf that came of it, never the old body.
   */
  latest(
    space: string,
    revisions: readonly RevisionName[],
    options: { attachments: boolean },
  ): Promise<Bytes>;
  /** Writes revisions made elsewhere as they are (`new_edits: false`). Known ones are let pass. */
  write(space: string, documents: readonly PushedDocument[]): Promise<void>;
  /** An attachment of a current leaf (`rev`, or else the winner). Of any other revision: NotFound. */
  attachment(
    space: string,
    revision: { id: string; rev: string | undefined },
    name: string,
  ): Promise<Attachment>;
  /** Rids the space of the bodies of replaced and deleted revisions. */
  compact(space: string): Promise<void>;
  /**
   * The whole space as lines of JSON: first `{ seq, epoch }`, then each leaf with `_revisions` (deleted and
   * conflicting ones too, attachments inline), at last `{ end: n }` with their number. Without the last line it
   * was cut short. A revision written meanwhile may be in it or not; replication from `seq` brings the rest.
   */
  snapshot(space: string): Promise<Bytes>;

  /** What the server itself writes in a space: the current document, or NotFound. */
  get(space: string, id: string): Promise<StoredRecord>;
  /**
   * Writes a document of the server: without `_rev` a new one, else a change, or a deletion where `_deleted` is true.
   * Conflict where another came first.
   */
  put(space: string, document: NewRecord): Promise<string>;

  /** The ids that have more than `most` leaves. */
  crowded(space: string, most: number): Promise<readonly CrowdedDocument[]>;
}

export interface StoredRecord extends Body {
  _id: string;
  _rev: string;
}

export interface NewRecord extends Body {
  _id: string;
  _rev?: string;
}

/**
 * The server's own records (accounts, sessions, invitations), in databases of their own that no gateway path
 * reaches. A database comes into being when first used; its name is lower-case letters and dashes. Bodies come
 * out unchecked: whoever reads them parses them.
 */
export interface RecordStore {
  /** Throws NotFound. */
  get(database: string, id: string): Promise<StoredRecord>;
  /**
   * Compare and set: writes only where `_rev` is the current revision (or, without `_rev`, where there is no such
   * record), else throws Conflict. Returns the new revision.
   */
  put(database: string, record: NewRecord): Promise<string>;
  /** Deletes the record of exactly this revision, else throws Conflict (or NotFound). */
  remove(database: string, id: string, rev: string): Promise<void>;
  /** All records whose id begins with `prefix`, in the order of their ids. */
  list(database: string, prefix: string): Promise<readonly StoredRecord[]>;
  /**
   * Rids the database of the bodies of replaced and removed records, down to the bytes that the store itself keeps.
   * Done when this resolves; names of old revisions stay. Does nothing where there is no such database.
   */
  compact(database: string): Promise<void>;
}
