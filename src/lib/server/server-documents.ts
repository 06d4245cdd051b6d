import { canonicalJson } from '#lib/domain/canonical.ts';
import { Conflict, NotFound } from './errors.ts';
import type { SpaceStore, StoredRecord } from './store/store.ts';

/** What the server writes into spaces: whole documents of its own, each written only where something is new in it. */
export class ServerDocuments {
  readonly #spaces: SpaceStore;
  readonly #changed: (space: string, id: string) => void;

  /** `changed` is told of each space in which something was written, and of which document. */
  constructor(spaces: SpaceStore, changed: (space: string, id: string) => void) {
    this.#spaces = spaces;
    this.#changed = changed;
  }

  /** Makes a document say this. Makes the space where there is none. */
  async put(space: string, id: string, content: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#spaces.create(space);
    for (;;) {
      const stored = await this.find(space, id);
      if (stored !== undefined && sameContent(stored, content)) return;
      const rev = stored === undefined ? {} : { _rev: stored._rev };
      try {
        await this.#spaces.put(space, { ...content, _id: id, ...rev });
        this.#changed(space, id);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  /** Undefined where there is none, or no such space. */
  async find(space: string, id: string): Promise<StoredRecord | undefined> {
    try {
      return await this.#spaces.get(space, id);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

function sameContent({ _id, _rev, ...stored }: StoredRecord, content: object): boolean {
  return canonicalJson(stored) === canonicalJson(content);
}
