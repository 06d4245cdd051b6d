import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import { AgreedAttempt, agreedAttemptProblems } from '#lib/domain/measuring/agreed-attempt.ts';
import type { Annex } from '#lib/domain/measuring/annex/annex.ts';
import { firstLooks } from '#lib/domain/measuring/annex/looks.ts';
import { areaNorms } from '#lib/domain/measuring/norm-of-attempts.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { NormDocument } from '#lib/domain/measuring/norm.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { editionKey } from '#lib/domain/programme/programme.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { countedStamp, type Stamp } from '#lib/domain/stamp.ts';
import { instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import type { Roster } from '../accounts/roster.ts';
import type { ServerDocuments } from '../server-documents.ts';
import { annexesOf } from './annexes.ts';
import type { NormAttempt, NormRecords } from './norm-records.ts';

interface NormsParts {
  records: NormRecords;
  /** A published edition of an instrument, of Selvedge or of any programme. */
  find: (id: string, version: number) => Promise<Instrument | undefined>;
  /** What a cohort can be asked, or could before: what it is asked now first. */
  versions: (cohort: string) => Promise<readonly Instrument[]>;
  roster: Roster;
  documents: ServerDocuments;
  clock: Clock;
}

/** Whether an attempt was taken; what is wrong with it; or that its owner has refused since they agreed. */
export type Sent =
  { ok: true } | { ok: false; problems: readonly Problem[] } | { ok: false; problems?: never };

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

  /**
   * Keeps a copy of a person's attempt, in the place of the one of the same occasion. `agreed` is the stamp of the
   * agreement by which it is sent: a device that has not heard yet of a later refusal sends nothing that stays.
   */
  send(person: string, data: unknown, agreed: Stamp = ''): Promise<Sent> {
    return this.#inTurn(async () => {
      const refusal = await this.#parts.records.refusals.find(person);
      if (refusal !== undefined && this.#counted(agreed) <= refusal.stamp) return { ok: false };
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
      const { roster, clock } = this.#parts;
      const { attempts } = this.#parts.records;
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

  /**
   * Deletes every copy of a person, in the files too, and reckons anew without them. `refused`: the stamp of their refusal,
   * if it was one.
   */
  withdraw(person: string, refused?: Stamp): Promise<void> {
    return this.#inTurn(async () => {
      if (refused !== undefined) await this.#keepRefusal(person, this.#counted(refused));
      const theirs = await this.#of(person);
      for (const { id } of theirs) await this.#parts.records.attempts.remove(id);
      for (const { cohort, instrument, version } of theirs)
        await this.#publish(cohort, instrument, version);
      // Last, and whether or not something was there: what failed half-way is made up for by asking again.
      await this.#parts.records.forget();
    });
  }

  /** How many copies of a person are here. */
  async countOf(person: string): Promise<number> {
    return (await this.#of(person)).length;
  }

  /** What the office may know of the programme of a cohort: figures of 30 people and more, and rough counts. */
  annexes(cohort: string): Promise<readonly Annex[]> {
    return this.#inTurn(async () => {
      const { roster, versions } = this.#parts;
      const { attempts } = this.#parts.records;
      const cohorts = await this.#cohortsOfProgramme(cohort);
      const others = cohorts.filter((one) => one !== cohort);
      const editions = new Map<string, Instrument>();
      for (const one of [cohort, ...others])
        for (const edition of await versions(one)) {
          const key = editionKey(edition);
          if (!editions.has(key)) editions.set(key, edition);
        }
      return annexesOf(await attempts.all(), roster, cohorts, [...editions.values()]);
    });
  }

  async #of(person: string): Promise<NormAttempt[]> {
    return (await this.#parts.records.attempts.all()).filter((one) => one.person === person);
  }

  /** A clock that runs ahead does not refuse for the future. */
  #counted(stamp: Stamp): Stamp {
    return stamp === '' ? stamp : countedStamp(stamp, this.#parts.clock());
  }

  async #keepRefusal(person: string, stamp: Stamp): Promise<void> {
    const { refusals } = this.#parts.records;
    if ((await refusals.find(person)) === undefined) await refusals.add({ id: person, stamp });
    else
      await refusals.change(person, (current) =>
        current.stamp < stamp ? { ...current, stamp } : undefined,
      );
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
    const copies = (await this.#parts.records.attempts.all()).filter(
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
