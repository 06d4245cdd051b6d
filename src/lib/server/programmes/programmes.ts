import { defaultSettings } from '#lib/content/default-programme.ts';
import { publishedFramework, publishedFrameworks } from '#lib/content/frameworks/published.ts';
import { publishedInstrument, publishedVersions } from '#lib/content/instruments/published.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import type { Framework, MarkSet } from '#lib/domain/framework/framework.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import {
  editionKey,
  isSameEdition,
  type Edition,
  type ProgrammeSettings,
} from '#lib/domain/programme/programme.ts';
import { withLines } from '#lib/domain/programme/published-framework.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { FrameworkRecord, InstrumentRecord, ProgrammeRecords } from './programme-records.ts';

interface ProgrammesParts {
  records: ProgrammeRecords;
  documents: ServerDocuments;
  clock: Clock;
}

/** An edition of an instrument as the programme team sees it. */
export interface KnownInstrument {
  instrument: Instrument;
  /** Undefined for one that comes with Selvedge. */
  publishedAt: string | undefined;
  retiredAt: string | undefined;
}

/**
 * What programme teams settle: which edition of the audit is asked, which framework with which lines, with whom a
 * focus is decided. It is kept here, and published to the devices of the cohort as documents in its space.
 */
export class Programmes {
  readonly #parts: ProgrammesParts;

  constructor(parts: ProgrammesParts) {
    this.#parts = parts;
  }

  async settingsOf(cohort: string): Promise<ProgrammeSettings> {
    return (await this.#parts.records.settings.find(cohort))?.settings ?? defaultSettings;
  }

  /** Settles something anew; what is not named stays. Throws NotFound for an edition that nobody knows. */
  async settle(cohort: string, change: Partial<ProgrammeSettings>): Promise<void> {
    const { settings: records } = this.#parts.records;
    const settings = { ...(await this.settingsOf(cohort)), ...change };
    await this.instrument(settings.audit);
    await this.framework(cohort, settings.framework);
    const changed = { id: cohort, settings };
    if ((await records.find(cohort)) === undefined) await records.add(changed);
    else await records.change(cohort, () => changed);
    await this.#keepChosen(cohort);
    await this.#publish(cohort, 'programme', 'settings', { settings });
  }

  /** What is chosen is on its list, though somebody took it off in the moment in which it was chosen. */
  async #keepChosen(cohort: string): Promise<void> {
    const { instruments, frameworks } = this.#parts.records;
    const { audit, framework } = await this.settingsOf(cohort);
    const chosen = `${cohort}.${editionKey(framework)}`;
    if ((await frameworks.find(chosen))?.isRetired === true)
      await frameworks.change(chosen, (record) => ({ ...record, isRetired: false }));
    const asked = await instruments.find(editionKey(audit));
    if (asked?.cohort === cohort && asked.retiredAt !== undefined)
      await instruments.change(asked.id, ({ retiredAt: _, ...record }) => record);
  }

  /** An edition of an instrument: of Selvedge, or published by any programme. Throws NotFound. */
  async instrument(edition: Edition): Promise<Instrument> {
    const found = await this.findInstrument(edition.id, edition.version);
    if (found === undefined) throw new NotFound(`no instrument ${editionKey(edition)}`);
    return found;
  }

  async findInstrument(id: string, version: number): Promise<Instrument | undefined> {
    const { instruments } = this.#parts.records;
    return (
      publishedInstrument(id, version) ??
      (await instruments.find(editionKey({ id, version })))?.instrument
    );
  }

  /** What a programme published of an instrument, the oldest first. */
  async instrumentsOf(cohort: string, id: string): Promise<readonly InstrumentRecord[]> {
    return (await this.#parts.records.instruments.all())
      .filter((record) => record.cohort === cohort && record.instrument.id === id)
      .sort((a, b) => a.instrument.version - b.instrument.version);
  }

  /** Every version of an instrument that a programme can ask: Selvedge's and its own, the oldest first. */
  async versionsOf(cohort: string, id: string): Promise<readonly KnownInstrument[]> {
    const ours = publishedVersions(id).map((instrument) => ({
      instrument,
      publishedAt: undefined,
      retiredAt: undefined,
    }));
    const own = (await this.instrumentsOf(cohort, id)).map(
      ({ instrument, publishedAt, retiredAt }) => ({ instrument, publishedAt, retiredAt }),
    );
    return [...ours, ...own].sort((a, b) => a.instrument.version - b.instrument.version);
  }

  /**
   * Publishes the next version of an instrument, for good. It gets a number that no other programme's has. Nothing
   * begins to use it: see `settle`.
   */
  async publishInstrument(by: string, cohort: string, content: Instrument): Promise<Instrument> {
    const { records, clock } = this.#parts;
    for (;;) {
      const instrument = { ...content, version: await this.nextVersion(content.id) };
      const id = editionKey(instrument);
      try {
        await records.instruments.add({
          id,
          cohort,
          instrument,
          by,
          publishedAt: instant(clock()),
        });
      } catch (error) {
        if (error instanceof Conflict) continue;
        throw error;
      }
      await this.#publish(cohort, 'instrument', id, { instrument });
      return instrument;
    }
  }

  /** The number that a version would get now. Somebody else may take it first. */
  async nextVersion(id: string): Promise<number> {
    for (let version = 1; ; version += 1)
      if ((await this.findInstrument(id, version)) === undefined) return version;
  }

  /** An edition is not asked any more. One that is the programme's audit now cannot be: false. */
  async retireInstrument(cohort: string, edition: Edition): Promise<boolean> {
    const { records, clock } = this.#parts;
    if (isSameEdition((await this.settingsOf(cohort)).audit, edition)) return false;
    const record = await records.instruments.get(editionKey(edition));
    if (record.cohort !== cohort) throw new NotFound('an instrument of another programme');
    await records.instruments.change(record.id, (current) =>
      current.retiredAt === undefined ? { ...current, retiredAt: instant(clock()) } : undefined,
    );
    await this.#keepChosen(cohort);
    return (await records.instruments.get(record.id)).retiredAt !== undefined;
  }

  /** A framework with the cohort's own lines: of Selvedge, or brought by it. Throws NotFound. */
  async framework(cohort: string, edition: Edition): Promise<Framework> {
    return withLines(
      await this.frameworkAsPublished(cohort, edition),
      await this.linesOf(cohort, edition),
    );
  }

  /** A framework with the lines that it came with. Throws NotFound. */
  async frameworkAsPublished(cohort: string, edition: Edition): Promise<Framework> {
    const { frameworks } = this.#parts.records;
    const found =
      publishedFramework(edition.id, edition.version) ??
      (await frameworks.find(`${cohort}.${editionKey(edition)}`))?.framework;
    if (found === undefined) throw new NotFound(`no framework ${editionKey(edition)}`);
    return found;
  }

  /** Every framework that a programme can use: Selvedge's, then those that it brought. */
  async allFrameworks(cohort: string): Promise<readonly Framework[]> {
    return [...publishedFrameworks, ...(await this.frameworksOf(cohort))];
  }

  /** The frameworks that a programme brought and still offers, the oldest first. */
  async frameworksOf(cohort: string): Promise<readonly Framework[]> {
    return this.#brought(cohort, ({ isRetired }) => isRetired !== true);
  }

  /** Every framework that a programme could ever use: also those that were taken off the list. */
  async everyFramework(cohort: string): Promise<readonly Framework[]> {
    return [...publishedFrameworks, ...(await this.#brought(cohort, () => true))];
  }

  async #brought(
    cohort: string,
    isWanted: (record: FrameworkRecord) => boolean,
  ): Promise<readonly Framework[]> {
    return (await this.#parts.records.frameworks.all())
      .filter((record) => record.cohort === cohort && isWanted(record))
      .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1))
      .map(({ framework }) => framework);
  }

  /** Whether a framework that was brought was taken off the list. */
  async isFrameworkRetired(cohort: string, edition: Edition): Promise<boolean> {
    const id = `${cohort}.${editionKey(edition)}`;
    return (await this.#parts.records.frameworks.find(id))?.isRetired === true;
  }

  /**
   * Takes a framework that was brought off the list, or puts it back; devices keep it, for those who reviewed themselves
   * against it. False for the one in use, which stays. Throws NotFound for one that was not brought.
   */
  async retireFramework(cohort: string, edition: Edition, isRetired = true): Promise<boolean> {
    const { frameworks } = this.#parts.records;
    if (isSameEdition((await this.settingsOf(cohort)).framework, edition)) return false;
    await frameworks.change(`${cohort}.${editionKey(edition)}`, (record) => ({
      ...record,
      isRetired,
    }));
    await this.#keepChosen(cohort);
    return (await this.isFrameworkRetired(cohort, edition)) === isRetired;
  }

  /** The package in which a framework came; undefined for one that came in none. */
  async packageOf(cohort: string, edition: Edition): Promise<unknown> {
    return (await this.#parts.records.frameworks.find(`${cohort}.${editionKey(edition)}`))?.package;
  }

  /** The framework that came in the very same package, whatever the order of its fields; undefined where none did. */
  async frameworkOfPackage(cohort: string, source: unknown): Promise<Framework | undefined> {
    const same = canonicalJson(source);
    return (await this.#parts.records.frameworks.all()).find(
      (record) =>
        record.cohort === cohort &&
        record.package !== undefined &&
        canonicalJson(record.package) === same,
    )?.framework;
  }

  /**
   * Adds a framework, under the next version where this programme or Selvedge has one of its name. `source` is the
   * package it came in.
   */
  async addFramework(
    by: string,
    cohort: string,
    content: Framework,
    source?: unknown,
  ): Promise<Framework> {
    const { records, clock } = this.#parts;
    for (let version = 1; ; version += 1) {
      const framework = { ...content, version };
      const id = `${cohort}.${editionKey(framework)}`;
      if (publishedFramework(framework.id, version) !== undefined) continue;
      if ((await records.frameworks.find(id)) !== undefined) continue;
      await records.frameworks.add({
        id,
        cohort,
        framework,
        by,
        addedAt: instant(clock()),
        ...(source === undefined ? {} : { package: source }),
      });
      await this.#publish(cohort, 'framework', editionKey(framework), { framework });
      return framework;
    }
  }

  /** The cohort's own sets of lines for a framework. */
  async linesOf(cohort: string, edition: Edition): Promise<readonly MarkSet[]> {
    return (await this.#parts.records.lines.find(`${cohort}.${editionKey(edition)}`))?.sets ?? [];
  }

  /** Puts a set of lines in the place of the one of its id. */
  async setLines(cohort: string, edition: Edition, set: MarkSet): Promise<void> {
    await this.#changeLines(cohort, edition, (sets) => [
      ...sets.filter(({ id }) => id !== set.id),
      set,
    ]);
  }

  /** Takes the cohort's own set away: the framework's own, where it has one, counts again. */
  async removeLines(cohort: string, edition: Edition, set: string): Promise<void> {
    await this.#changeLines(cohort, edition, (sets) => sets.filter(({ id }) => id !== set));
  }

  async #changeLines(
    cohort: string,
    edition: Edition,
    change: (sets: readonly MarkSet[]) => MarkSet[],
  ): Promise<void> {
    const { lines } = this.#parts.records;
    await this.framework(cohort, edition);
    const { id: framework, version } = edition;
    const id = `${cohort}.${editionKey(edition)}`;
    if ((await lines.find(id)) === undefined)
      await lines.add({ id, cohort, framework, version, sets: [] });
    const changed = await lines.change(id, (current) => ({
      ...current,
      sets: change(current.sets),
    }));
    const sets = changed?.sets ?? [];
    await this.#publish(cohort, 'lines', editionKey(edition), { framework, version, sets });
  }

  async #publish(
    cohort: string,
    type: string,
    key: string,
    content: Record<string, unknown>,
  ): Promise<void> {
    await this.#parts.documents.put(spaceName('cohort', cohort), documentId(type, 'server', key), {
      type,
      author: 'server',
      v: 1,
      ...content,
    });
  }
}
