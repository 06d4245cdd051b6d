import type { StoredDocument } from './worker/local-spaces.ts';

/** A schema of `zod/mini`, as far as reading needs it. */
interface Reader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** A document as it was parsed, with its `_id`. */
export type Read<T> = T & { _id: string };

/** The documents of one space in memory, read again whenever the space changes. */
export class SpaceDocuments {
  #list: (prefix?: string) => Promise<StoredDocument[]>;
  #documents = $state.raw<readonly StoredDocument[]>([]);
  #loaded = $state(false);
  #loading: Promise<void> | undefined;
  #again = false;

  constructor(list: (prefix?: string) => Promise<StoredDocument[]>) {
    this.#list = list;
  }

  /** Whether they have been read at all. */
  get loaded(): boolean {
    return this.#loaded;
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
    this.#loading = this.#read();
    try {
      await this.#loading;
    } finally {
      this.#loading = undefined;
    }
  }

  get #changedMeanwhile(): boolean {
    return this.#again;
  }

  async #read(): Promise<void> {
    this.#again = false;
    this.#documents = await this.#list();
    this.#loaded = true;
    if (this.#changedMeanwhile) await this.#read();
  }
}
