import { defaultSettings } from '#lib/content/default-programme.ts';
import { publishedInstrument, publishedVersions } from '#lib/content/instruments/published.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import {
  editionKey,
  isSameEdition,
  type Edition,
  type ProgrammeSettings,
} from '#lib/domain/programme/programme.ts';
import { instant } from '../accounts/clock.ts';
import { Conflict, NotFound } from '../errors.ts';
import { Frameworks } from './frameworks.ts';
import { OwnToolkit } from './own-toolkit.ts';
import type { InstrumentRecord } from './programme-records.ts';
import { publishToCohort, type ProgrammesParts } from './publish-to-cohort.ts';

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
  readonly frameworks: Frameworks;
  readonly toolkit: OwnToolkit;
  readonly #parts: ProgrammesParts;

  constructor(parts: ProgrammesParts) {
    this.frameworks = new Frameworks(parts);
    this.toolkit = new OwnToolkit(parts);
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
    await this.frameworks.get(cohort, settings.framework);
    const changed = { id: cohort, settings };
    if ((await records.find(cohort)) === undefined) await records.add(changed);
    else await records.change(cohort, () => changed);
    await this.#keepChosen(cohort);
    await publishToCohort(this.#parts.documents, cohort, 'programme', 'settings', { settings });
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
      await publishToCohort(this.#parts.documents, cohort, 'instrument', id, { instrument });
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
    return (await this.frameworks.isRetired(cohort, edition)) === isRetired;
  }
}
