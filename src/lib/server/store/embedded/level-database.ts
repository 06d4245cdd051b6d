import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import { z } from 'zod';
import { Conflict, InvalidDocument, NotFound, Unreachable } from '../../errors.ts';
import type { Body } from '../store.ts';

PouchDB.plugin(leveldb);

export type LevelDatabase = PouchDB.Database<Body>;

/** `sync` goes down to LevelDB: what was acknowledged is on the disk, not only in the system's memory. */
const options = { adapter: 'leveldb', auto_compaction: true, sync: true };

/** Opens a database in this folder, which is made where it is missing. */
export async function openLevelDatabase(folder: string): Promise<LevelDatabase> {
  const database = new PouchDB<Body>(folder, options);
  await database.info();
  return database;
}

const pouchError = z.object({ status: z.number(), message: z.string().optional() });

/** PouchDB's errors as ours, with the first as the cause. */
export function fromPouch(error: unknown, what: string): Error {
  const parsed = pouchError.safeParse(error);
  if (!parsed.success) return new Unreachable(`The data folder failed: ${what}`, { cause: error });
  const { status, message } = parsed.data;
  if (status === 404) return new NotFound(what, { cause: error });
  if (status === 409) return new Conflict(what, { cause: error });
  return new InvalidDocument(`${what}: ${message ?? status}`, { cause: error });
}
