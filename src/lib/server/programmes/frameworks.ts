import { publishedFramework, publishedFrameworks } from '#lib/content/frameworks/published.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import type { Framework, MarkSet } from '#lib/domain/framework/framework.ts';
import { editionKey, type Edition } from '#lib/domain/programme/programme.ts';
import { withLines } from '#lib/domain/programme/published-framework.ts';
import { instant } from '../accounts/clock.ts';
import { NotFound } from '../errors.ts';
import type { FrameworkRecord } from './programme-records.ts';
import { publishToCohort, type ProgrammesParts } from './publish-to-cohort.ts';

/** The frameworks of programmes: Selvedge's, those that a programme brought, and the lines that it drew. */
export class Frameworks {
  readonly #parts: ProgrammesParts;

  constructor(parts: ProgrammesParts) {
    this.#parts = parts;
  }

  /** A framework with the cohort's own lines: of Selvedge, or brought by it. Throws NotFound. */
  async get(cohort: string, edition: Edition): Promise<Framework> {
    return withLines(await this.asPublished(cohort, edition), await this.linesOf(cohort, edition));
  }

  /** A framework with the lines that it came with. Throws NotFound. */
  async asPublished(cohort: string, edition: Edition): Promise<Framework> {
    const { frameworks } = this.#parts.records;
    const found =
      publishedFramework(edition.id, edition.version) ??
      (await frameworks.find(`${cohort}.${editionKey(edition)}`))?.framework;
    if (found === undefined) throw new NotFound(`no framework ${editionKey(edition)}`);
    return found;
  }

  /** Every framework that a programme can use: Selvedge's, then those that it brought. */
  async offered(cohort: string): Promise<readonly Framework[]> {
    return [...publishedFrameworks, ...(await this.broughtBy(cohort))];
  }

  /** The frameworks that a programme brought and still offers, the oldest first. */
  async broughtBy(cohort: string): Promise<readonly Framework[]> {
    return this.#brought(cohort, ({ isRetired }) => isRetired !== true);
  }

  /** Every framework that a programme could ever use: also those that were taken off the list. */
  async every(cohort: string): Promise<readonly Framework[]> {
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
  async isRetired(cohort: string, edition: Edition): Promise<boolean> {
    const id = `${cohort}.${editionKey(edition)}`;
    return (await this.#parts.records.frameworks.find(id))?.isRetired === true;
  }

  /** The package in which a framework came; undefined for one that came in none. */
  async packageOf(cohort: string, edition: Edition): Promise<unknown> {
    return (await this.#parts.records.frameworks.find(`${cohort}.${editionKey(edition)}`))?.package;
  }

  /** The framework that came in the very same package, whatever the order of its fields; undefined where none did. */
  async ofPackage(cohort: string, source: unknown): Promise<Framework | undefined> {
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
  async add(by: string, cohort: string, content: Framework, source?: unknown): Promise<Framework> {
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
      await publishToCohort(this.#parts.documents, cohort, 'framework', editionKey(framework), {
        framework,
      });
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
    await this.get(cohort, edition);
    const { id: framework, version } = edition;
    const id = `${cohort}.${editionKey(edition)}`;
    if ((await lines.find(id)) === undefined)
      await lines.add({ id, cohort, framework, version, sets: [] });
    const changed = await lines.change(id, (current) => ({
      ...current,
      sets: change(current.sets),
    }));
    const sets = changed?.sets ?? [];
    await publishToCohort(this.#parts.documents, cohort, 'lines', editionKey(edition), {
      framework,
      version,
      sets,
    });
  }
}
