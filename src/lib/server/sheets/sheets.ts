import { documentId } from '#lib/domain/documents/document-id.ts';
import { SheetDocument } from '#lib/domain/facilitated/sheet.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { Answers } from '#lib/domain/measuring/scoring.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import type { Acts } from '../accounts/acts.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { SpaceStore } from '../store/store.ts';

interface SheetsParts {
  documents: ServerDocuments;
  spaces: SpaceStore;
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
    const { documents, acts, clock } = this.#parts;
    await acts.log({ by: by.id, did: 'entered-sheet', person });
    const sheet: SheetDocument = {
      type: 'sheet',
      author: 'server',
      v: 1,
      state: 'entered',
      instrument: instrument.id,
      version: instrument.version,
      by: by.name,
      enteredAt: instant(clock()),
      answers: { ...answers },
      talk: [...talk],
    };
    await documents.put(spaceName('me', person), documentId('sheet', 'server', newId()), sheet);
  }

  /** The owner has it, or does not want it: nothing of it stays. Does nothing where there is no such sheet. */
  async wipe(person: string, sheet: string): Promise<void> {
    const { documents, spaces } = this.#parts;
    const space = spaceName('me', person);
    const id = documentId('sheet', 'server', sheet);
    const stored = await documents.find(space, id);
    if (stored === undefined || SheetDocument.parse(stored).state === 'gone') return;
    await documents.put(space, id, { type: 'sheet', author: 'server', v: 1, state: 'gone' });
    await spaces.compact(space);
  }
}
