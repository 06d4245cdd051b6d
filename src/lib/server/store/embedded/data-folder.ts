import { access, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DataFolderInUse, DataFolderUnusable } from '../../errors.ts';
import { recordDatabaseName } from '../record-database-name.ts';
import { spaceDatabase } from '../space-database.ts';
import { compactFiles } from './compact-files.ts';
import { openLevelDatabase, type LevelDatabase } from './level-database.ts';
import { OpenDatabases } from './open-databases.ts';

/** LevelDB's words where another process holds the lock of a database; the system drops it with the process. */
const lockHeld = /IO error: lock |already held by process/;

/** What the system says of a folder that is none for us, in words. */
const unusable = new Map([
  ['ENOTDIR', 'is a file, or lies in one'],
  ['EEXIST', 'is a file, or lies in one'],
  ['EACCES', 'may not be written to by this account'],
  ['EPERM', 'may not be written to by this account'],
  ['EROFS', 'is on a disk that cannot be written to'],
  ['ENOSPC', 'is on a disk that is full'],
]);

/** PouchDB gives one handle twice within a process, so a second opening here would not meet the lock. */
const openHere = new Set<string>();

/** How many databases stay open unused: about four file descriptors each, of the usual 1,024. */
const openLimit = 150;
const idleAfter = 60_000;

const spaceFolder = 'spaces';
const recordFolder = 'records';
/** A database with nothing in it, open for as long as the folder is. */
const lockFolder = 'lock';

/** The folder of the embedded store: one LevelDB folder a space, one a database of records. */
export class DataFolder {
  readonly databases: OpenDatabases<LevelDatabase>;
  readonly #folder: string;
  readonly #lock: LevelDatabase;

  private constructor(folder: string, lock: LevelDatabase) {
    this.#folder = folder;
    this.#lock = lock;
    this.databases = new OpenDatabases({
      open: (name) => openLevelDatabase(join(folder, name)),
      limit: openLimit,
      idleAfter,
    });
  }

  /**
   * Opens the folder, and keeps others out: LevelDB lets no second process open the lock's database, and the
   * system frees it when this process ends, however it ends. Throws DataFolderInUse,
   * DataFolderUnusable.
   */
  static async open(path: string): Promise<DataFolder> {
    const folder = resolve(path);
    if (openHere.has(folder)) throw new DataFolderInUse(folder);
    openHere.add(folder);
    try {
      await mkdir(join(folder, spaceFolder), { recursive: true });
      await mkdir(join(folder, recordFolder), { recursive: true });
      return new DataFolder(folder, await openLevelDatabase(join(folder, lockFolder)));
    } catch (error) {
      openHere.delete(folder);
      if (lockHeld.test(String(error))) throw new DataFolderInUse(folder, { cause: error });
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const why = unusable.get(code);
      if (why !== undefined) throw new DataFolderUnusable(folder, why, { cause: error });
      throw error;
    }
  }

  /** The name of a space's database within `databases`. */
  space(name: string): string {
    return join(spaceFolder, spaceDatabase(name));
  }

  record(name: string): string {
    return join(recordFolder, recordDatabaseName(name));
  }

  /** Whether there is such a database. LevelDB writes CURRENT last, when it makes one. */
  async has(name: string): Promise<boolean> {
    return access(join(this.#folder, name, 'CURRENT')).then(
      () => true,
      () => false,
    );
  }

  async spaceNames(): Promise<readonly string[]> {
    return (await readdir(join(this.#folder, spaceFolder))).sort();
  }

  /**
   * Writes the files of a database anew, with nothing in them of what was replaced: PouchDB forgets old revisions, but
   * LevelDB's log and tables would still have them. Whoever asks for the database meanwhile waits.
   */
  async rewrite(name: string): Promise<void> {
    await this.databases.take(name, async (database) => {
      await database.compact();
      await database.close();
      await compactFiles(join(this.#folder, name));
    });
  }

  async close(): Promise<void> {
    await this.databases.close();
    await this.#lock.close();
    openHere.delete(this.#folder);
  }
}
