import { canonicalJson } from '../domain/canonical.ts';
import type { StoredDocument } from './stored-document.ts';

/** A schema of `zod/mini`, as far as reading needs it. */
export interface Reader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** A document as it was parsed, with its `_id`. */
export type Read<T> = T & { _id: string };

/** Where a space is read from, and where its mirror is kept. */
interface Source {
  list: () => Promise<StoredDocument[]>;
  /** Keeps what was read, for the next start. */
  keep: (documents: readonly StoredDocument[]) => Promise<void>;
}

/**
 * The documents of one space in memory: as they were last read, from the start on, and read again whenever
 * the space changes.
 */
export class SpaceDocuments {
  #source: Source;
  #documents = $state.raw<readonly StoredDocument[]>([]);
  /** What the next start begins with; undefined where that is nothing. */
  #mirror: readonly StoredDocument[] | undefined;
  #loaded = $state(false);
  #loading: Promise<void> | undefined;
  #again = false;

  /**
   * `mirror` is what was last read, undefined where this device has never read the space; `shown` is the same with what is
   * on its way into the space.
   */
  constructor(
    source: Source,
    mirror: readonly StoredDocument[] | undefined,
    shown: readonly StoredDocument[] | undefined = mirror,
  ) {
    this.#source = source;
    this.#mirror = mirror;
    this.#documents = shown ?? [];
    this.#loaded = shown !== undefined;
  }

  /** Whether they have been read at all, now or before. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** All of them, as they came. */
  get all(): readonly StoredDocument[] {
    return this.#documents;
  }

  /** Those of a type that can be read; what this version does not understand is left alone. */
  ofType<T>(type: string, schema: Reader<T>): Read<T>[] {
    return this.#documents.flatMap((document) => {
      if (!document._id.startsWith(`${type}~`)) return [];
      const parsed = schema.safeParse(document);
      return parsed.success ? [{ ...parsed.data, _id: document._id }] : [];
    });
  }

  /** Reads the space; a change that comes while reading makes it read once more. */
  async load(): Promise<void> {
    if (this.#loading !== undefined) {
      this.#again = true;
      return this.#loading;
    }
    this.#loading = this.#readAll();
    return this.#loading;
  }

  async #readAll(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#read();
      } while (this.#isAskedAgain);
    } finally {
      // In the same task as the last look at what was asked: no call can fall between the two.
      this.#loading = undefined;
    }
  }

  /** Undefined for a space that is no longer on this device: its period ended, or somebody signed out. */
  async #listed(): Promise<StoredDocument[] | undefined> {
    try {
      return await this.#source.list();
    } catch (error) {
      if (error instanceof Error && error.name === 'SpaceClosed') return undefined;
      throw error;
    }
  }

  get #isAskedAgain(): boolean {
    return this.#again;
  }

  async #read(): Promise<void> {
    const read = await this.#listed();
    if (read === undefined) return;
    const text = canonicalJson(read);
    const isSame = (known: unknown) => canonicalJson(known) === text;
    const isShown = this.#loaded && isSame(this.#documents);
    const isMirrored =
      this.#mirror === this.#documents
        ? isShown
        : this.#mirror !== undefined && isSame(this.#mirror);
    if (!isShown) this.#documents = read;
    this.#loaded = true;
    if (isMirrored) return;
    await this.#source.keep(read);
    this.#mirror = this.#documents;
  }
}
