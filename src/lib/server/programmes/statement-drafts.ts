import { equivalencesOf } from '#lib/domain/measuring/equivalence.ts';
import type { Instrument, InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import type { Edition } from '#lib/domain/programme/programme.ts';
import type { Collection } from '../accounts/collection.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { NotFound } from '../errors.ts';
import type { DraftRecord } from './programme-records.ts';
import type { Programmes } from './programmes.ts';

interface StatementDraftsParts {
  records: Collection<DraftRecord>;
  programmes: Programmes;
  clock: Clock;
}

/** Versions of statements that a programme team is still writing. Nobody else sees them. */
export class StatementDrafts {
  readonly #parts: StatementDraftsParts;
  /** What is being published, by draft: a button pressed twice publishes once. */
  readonly #publishing = new Map<string, Promise<Instrument>>();

  constructor(parts: StatementDraftsParts) {
    this.#parts = parts;
  }

  /** A cohort's drafts, the one changed last first. */
  async draftsOf(cohort: string): Promise<readonly DraftRecord[]> {
    return (await this.#parts.records.all())
      .filter((draft) => draft.cohort === cohort)
      .sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1));
  }

  /** Throws NotFound, for one of another cohort too. */
  async draft(cohort: string, id: string): Promise<DraftRecord> {
    const draft = await this.#parts.records.get(id);
    if (draft.cohort !== cohort) throw new NotFound('a draft of another programme');
    return draft;
  }

  /** A draft that begins as a copy of a published version. */
  async copy(cohort: string, edition: Edition): Promise<DraftRecord> {
    const { records, programmes, clock } = this.#parts;
    // What that version declares is of that version; another says it anew when it is published.
    const { equivalentTo: _, ...content } = await programmes.instrument(edition);
    const { id, version } = content;
    return records.add({
      id: newId(),
      cohort,
      basedOn: { id, version },
      content,
      changedAt: instant(clock()),
    });
  }

  /** Changes what a draft says; two who change it at once both have their change in it. */
  async change(
    cohort: string,
    id: string,
    update: (content: InstrumentDraft) => InstrumentDraft,
  ): Promise<void> {
    await this.draft(cohort, id);
    const changedAt = instant(this.#parts.clock());
    await this.#parts.records.change(id, (current) => ({
      ...current,
      content: update(current.content),
      changedAt,
    }));
  }

  async remove(cohort: string, id: string): Promise<void> {
    await this.draft(cohort, id);
    await this.#parts.records.remove(id);
  }

  /**
   * Publishes a draft as the next version, and puts it away. Whether it may be is decided before. `sameMarks`: the areas
   * whose marks are said to mean the same as in earlier versions that ask the same there.
   */
  publish(
    by: string,
    cohort: string,
    id: string,
    sameMarks: readonly string[] = [],
  ): Promise<Instrument> {
    const known = this.#publishing.get(id);
    if (known !== undefined) return known;
    const publishing = this.#publish(by, cohort, id, sameMarks).finally(() => {
      this.#publishing.delete(id);
    });
    this.#publishing.set(id, publishing);
    return publishing;
  }

  async #publish(
    by: string,
    cohort: string,
    id: string,
    sameMarks: readonly string[],
  ): Promise<Instrument> {
    const { programmes } = this.#parts;
    const { content } = await this.draft(cohort, id);
    const versions = await programmes.versionsOf(cohort, content.id);
    const equivalentTo = equivalencesOf(
      content,
      versions.map(({ instrument }) => instrument),
      sameMarks,
    );
    const published = await programmes.publishInstrument(by, cohort, {
      ...content,
      ...(equivalentTo.length === 0 ? {} : { equivalentTo }),
    });
    await this.#parts.records.remove(id);
    return published;
  }
}
