import { documentId } from '#lib/domain/documents/document-id.ts';
import type { FeedbackDocument } from '#lib/domain/feedback/feedback-document.ts';
import type { FeedbackRelease } from '#lib/domain/feedback/release.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import type { Changed } from '../accounts/membership-publisher.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { SpaceStore, StoredRecord } from '../store/store.ts';
import type { Round } from './round.ts';

/** What an intern is told of a round: a document in their `me` space. */
export class FeedbackReleases {
  readonly #spaces: SpaceStore;
  readonly #changed: Changed;
  readonly #released: Changed;

  /** `released` is told of the space in which a result has come. */
  constructor(spaces: SpaceStore, changed: Changed, released: Changed) {
    this.#spaces = spaces;
    this.#changed = changed;
    this.#released = released;
  }

  async opened(round: Round): Promise<void> {
    await this.#put(round, { ...common(round), state: 'open' });
  }

  async calledOff(round: Round): Promise<void> {
    await this.#put(round, { ...common(round), state: 'called-off' });
  }

  async released(round: Round, release: FeedbackRelease): Promise<void> {
    await this.#put(round, { ...common(round), state: 'released', release });
  }

  /** Whether the result is there already. It is released once: a second time could be in another order. */
  async isReleased(round: Round): Promise<boolean> {
    return (await this.#stored(round))?.['state'] === 'released';
  }

  async #put(round: Round, document: FeedbackDocument): Promise<void> {
    const space = spaceName('me', round.intern);
    for (;;) {
      const stored = await this.#stored(round);
      if (stored !== undefined && stored['state'] !== 'open') return;
      const rev = stored === undefined ? {} : { _rev: stored._rev };
      try {
        await this.#spaces.put(space, { ...document, _id: idOf(round), ...rev });
        this.#changed(space);
        if (document.state === 'released') this.#released(space);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  async #stored(round: Round): Promise<StoredRecord | undefined> {
    try {
      return await this.#spaces.get(spaceName('me', round.intern), idOf(round));
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

function idOf({ id }: Round): string {
  return documentId('feedback', 'server', id);
}

function common({ instrument, version, openedAt, closesAt }: Round) {
  return {
    type: 'feedback',
    author: 'server',
    v: 1,
    instrument,
    version,
    openedAt,
    closesAt,
  } as const;
}
