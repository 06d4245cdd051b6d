import { publishedInstrument } from '#lib/content/instruments/published.ts';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import type { AgreedAttempt } from '#lib/domain/measuring/agreed-attempt.ts';
import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import type { TestCohort } from '../accounts/a-cohort.test-support.ts';
import { ServerDocuments } from '../server-documents.ts';
import { normRecordsIn } from './norm-records.ts';
import { Norms } from './norms.ts';

/** The norms of a test's cohort. */
export function normsOf(
  { store, accounts, changed }: TestCohort,
  asked: readonly Instrument[] = [whereIAmNow],
): Norms {
  return new Norms({
    records: normRecordsIn(store.records),
    find: (id, version) => Promise.resolve(publishedInstrument(id, version)),
    versions: () => Promise.resolve(asked),
    roster: accounts.roster,
    documents: new ServerDocuments(store.spaces, (space) => changed.push(space)),
    clock: accounts.clock,
  });
}

/** Somebody's answers: each of them somewhat like the others, so that the statements hang together. */
export function anAttempt(seed: number, change: Partial<AgreedAttempt> = {}): AgreedAttempt {
  return {
    instrument: whereIAmNow.id,
    version: whereIAmNow.version,
    occasion: 1,
    mode: 'alone',
    finishedAt: '2026-11-24T09:00:00.000Z',
    answers: whereIAmNow.statements.map(({ id, reversed }, at) => {
      const counted = 1 + ((seed + (at % 5 === 0 ? 1 : 0)) % 5);
      return { statement: id, value: reversed === true ? 6 - counted : counted };
    }),
    ...change,
  };
}
