import { documentId } from '#lib/domain/documents/document-id.ts';
import { SheetDocument } from '#lib/domain/facilitated/sheet.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { Answers } from '#lib/domain/measuring/scoring.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import type { Acts } from '../accounts/acts.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import type { Collection } from '../accounts/collection.ts';
import { newId } from '../accounts/new-id.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { SpaceStore } from '../store/store.ts';
import type { SheetRecord } from './sheet-record.ts';

interface SheetsParts {
  documents: ServerDocuments;
  spaces: SpaceStore;
  records: Collection<SheetRecord>;
  acts: Acts;
  clock: Clock;
}

/** Who types, and whose sheet it is. */
export interface SheetEntry {
  by: { id: string; name: string };
  person: string;
  instrument: Instrument;
  answers: Answers;
  talk: readonly string[];
}

/**
 * Paper sheets that a facilitator types in with leave. They are laid before their owner and nowhere else: nothing here
 * reads them again, and what the owner's app has taken over is wiped.
 */
export class Sheets {
  readonly #parts: SheetsParts;

  constructor(parts: SheetsParts) {
    this.#parts = parts;
  }

  async enter({ by, person, instrument, answers, talk }: SheetEntry): Promise<void> {
    const { documents, records, acts, clock } = this.#parts;
    const [id, enteredAt] = [newId(), instant(clock())];
    await acts.log({ by: by.id, did: 'entered-sheet', person });
    await records.add({ id, person, by: by.name, enteredAt });
    const sheet: SheetDocument = {
      type: 'sheet',
      author: 'server',
      v: 1,
      state: 'entered',
      instrument: instrument.id,
      version: instrument.version,
      by: by.name,
      enteredAt,
      answers: { ...answers },
      talk: [...talk],
    };
    await documents.put(spaceName('me', person), documentId('sheet', 'server', id), sheet);
  }

  /** What was typed in for a person and waits to be taken over, the oldest first: when and by whom, and not what. */
  async waiting(person: string): Promise<readonly SheetRecord[]> {
    return (await this.#parts.records.all())
      .filter((record) => record.person === person)
      .sort((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1));
  }

  /**
   * Takes back a sheet that was sent to the wrong person, or twice. Nothing of it stays where it was not taken over yet.
   * Returns whether it was still there to be taken back.
   */
  async takeBack(by: string, person: string, sheet: string): Promise<boolean> {
    if (!(await this.waiting(person)).some(({ id }) => id === sheet)) return false;
    await this.#parts.acts.log({ by, did: 'took-back-sheet', person });
    await this.wipe(person, sheet);
    return true;
  }

  /** The owner has it, or does not want it: nothing of it stays. Does nothing where there is no such sheet. */
  async wipe(person: string, sheet: string): Promise<void> {
    const { documents, records, spaces } = this.#parts;
    const waits = (await this.waiting(person)).some((record) => record.id === sheet);
    const space = spaceName('me', person);
    const id = documentId('sheet', 'server', sheet);
    const stored = await documents.find(space, id);
    if (stored !== undefined && SheetDocument.parse(stored).state !== 'gone') {
      await documents.put(space, id, { type: 'sheet', author: 'server', v: 1, state: 'gone' });
      await spaces.compact(space);
    }
    if (waits) await records.remove(sheet);
  }
}
