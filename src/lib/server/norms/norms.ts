import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { AgreedAttempt, agreedAttemptProblems } from '#lib/domain/measuring/agreed-attempt.ts';
import type { Annex } from '#lib/domain/measuring/annex/annex.ts';
import { firstLooks } from '#lib/domain/measuring/annex/looks.ts';
import { areaNorms } from '#lib/domain/measuring/norm-of-attempts.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { NormDocument } from '#lib/domain/measuring/norm.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import type { Collection } from '../accounts/collection.ts';
import { newId } from '../accounts/new-id.ts';
import type { Roster } from '../accounts/roster.ts';
import type { ServerDocuments } from '../server-documents.ts';
import { annexesOf } from './annexes.ts';
import type { NormAttempt } from './norm-records.ts';

interface NormsParts {
  attempts: Collection<NormAttempt>;
  /** A published edition of an instrument, of Selvedge or of any programme. */
  find: (id: string, version: number) => Promise<Instrument | undefined>;
  /** What the programme of a cohort asks now. */
  asked: (cohort: string) => Promise<Instrument>;
  roster: Roster;
  documents: ServerDocuments;
  clock: Clock;
}

/** Whether an attempt was taken, or what is wrong with it. */
export type Sent = { ok: true } | { ok: false; problems: readonly Problem[] };

/**
 * The attempts that their owners agreed to send, and what the programme learns from them: how sure its scores are. The
 * copies come from the devices of their owners; nobody's own space is opened.
 */
export class Norms {
  readonly #parts: NormsParts;
  /** One at a time: each reckons with all that came before. */
  #working: Promise<unknown> = Promise.resolve();

  constructor(parts: NormsParts) {
    this.#parts = parts;
  }

  /** Keeps a copy of a person's attempt, in the place of the one of the same occasion. */
  send(person: string, data: unknown): Promise<Sent> {
    return this.#inTurn(async () => {
      const parsed = AgreedAttempt.safeParse(data);
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path, message }) => ({
          place: path.join('.'),
          says: message,
        }));
        return { ok: false, problems };
      }
      const known = await this.#parts.find(parsed.data.instrument, parsed.data.version);
      const problems = agreedAttemptProblems(parsed.data, () => known);
      if (problems.length > 0) return { ok: false, problems };
      const { attempts, roster, clock } = this.#parts;
      if (!(await isIntern(roster, person)))
        return { ok: false, problems: [{ place: '', says: 'Only answers of interns are taken.' }] };
      const { cohort } = await roster.people.get(person);
      const earlier = (await this.#of(person)).filter((one) => isSameAttempt(one, parsed.data));
      await attempts.add({
        ...parsed.data,
        id: newId(),
        person,
        cohort,
        sentAt: instant(clock()),
      });
      for (const { id } of earlier) await attempts.remove(id);
      await this.#publish(cohort, parsed.data.instrument, parsed.data.version);
      return { ok: true };
    });
  }

  /** Deletes every copy of a person, and reckons anew without them. */
  withdraw(person: string): Promise<void> {
    return this.#inTurn(async () => {
      const theirs = await this.#of(person);
      for (const { id } of theirs) await this.#parts.attempts.remove(id);
      for (const { cohort, instrument, version } of theirs)
        await this.#publish(cohort, instrument, version);
    });
  }

  /** How many copies of a person are here. */
  async countOf(person: string): Promise<number> {
    return (await this.#of(person)).length;
  }

  /** What the office may know of the programme of a cohort: figures of 30 people and more, and rough counts. */
  annexes(cohort: string): Promise<readonly Annex[]> {
    return this.#inTurn(async () => {
      const { attempts, roster, find, asked } = this.#parts;
      const cohorts = await this.#cohortsOfProgramme(cohort);
      return annexesOf(await attempts.all(), roster, cohorts, await asked(cohort), find);
    });
  }

  async #of(person: string): Promise<NormAttempt[]> {
    return (await this.#parts.attempts.all()).filter((one) => one.person === person);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.catch(() => undefined).then(work);
    this.#working = done;
    return done;
  }

  /** Publishes what the programme of a cohort knows of one version to all its cohorts. */
  async #publish(cohort: string, instrument: string, version: number): Promise<void> {
    const known = await this.#parts.find(instrument, version);
    if (known === undefined) return;
    const cohorts = await this.#cohortsOfProgramme(cohort);
    const copies = (await this.#parts.attempts.all()).filter(
      (one) =>
        one.instrument === instrument && one.version === version && cohorts.includes(one.cohort),
    );
    const areas = areaNorms(known, firstLooks(copies));
    const norm: NormDocument = {
      type: 'norm',
      author: 'server',
      v: 1,
      instrument,
      version,
      at: instant(this.#parts.clock()),
      areas,
    };
    for (const one of cohorts) await this.#put(spaceName('cohort', one), norm);
  }

  async #cohortsOfProgramme(cohort: string): Promise<string[]> {
    const { cohorts } = this.#parts.roster;
    const { programme } = await cohorts.get(cohort);
    return (await cohorts.all()).filter((one) => one.programme === programme).map(({ id }) => id);
  }

  /** Where nothing is known and nothing was published, nothing is written. */
  async #put(space: string, norm: NormDocument): Promise<void> {
    const { documents } = this.#parts;
    const id = documentId('norm', 'server', `${norm.instrument}.${norm.version}`);
    const stored = await documents.find(space, id);
    if (stored === undefined && Object.keys(norm.areas).length === 0) return;
    if (stored !== undefined && canonicalJson(stored['areas']) === canonicalJson(norm.areas))
      return;
    await documents.put(space, id, norm);
  }
}

/** Whether somebody is or was an intern. */
async function isIntern(roster: Roster, person: string): Promise<boolean> {
  return (await roster.grants.all()).some(
    (grant) => grant.person === person && grant.role === 'intern',
  );
}

function isSameAttempt(a: NormAttempt, b: AgreedAttempt): boolean {
  return a.instrument === b.instrument && a.version === b.version && a.occasion === b.occasion;
}
