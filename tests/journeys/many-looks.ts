import { currentAudit, publishedInstrument } from '#lib/content/instruments/published.ts';
import type { AgreedAttempt } from '#lib/domain/measuring/agreed-attempt.ts';
import type { AnswerValue } from '#lib/domain/measuring/answers-document.ts';
import { openAccounts } from '#lib/server/accounts/accounts.ts';
import { instant } from '#lib/server/accounts/clock.ts';
import { normRecordsIn } from '#lib/server/norms/norm-records.ts';
import { Norms } from '#lib/server/norms/norms.ts';
import { ServerDocuments } from '#lib/server/server-documents.ts';
import type { TestServer } from './running-server.ts';

const people = 37;

/** Gives the demo's programme 37 more interns who joined and sent copies of two looks, and starts it anew. */
export async function manyLooks(server: TestServer): Promise<void> {
  await server.stop();
  const store = await server.openStore();
  const changed = () => undefined;
  const accounts = openAccounts({ store, changed, disconnected: changed });
  const { roster, office, clock } = accounts;
  const norms = new Norms({
    records: normRecordsIn(store.records),
    find: (id, version) => Promise.resolve(publishedInstrument(id, version)),
    versions: () => Promise.resolve([currentAudit]),
    roster,
    documents: new ServerDocuments(store.spaces, changed),
    clock,
  });
  const [cohort] = await roster.cohorts.all();
  if (cohort === undefined) throw new Error('the demo has no cohort');
  for (let n = 0; n < people; n += 1) {
    const { person } = await office.invite('server', {
      name: `Intern ${n + 1}`,
      role: 'intern',
      cohort: cohort.id,
    });
    await roster.people.change(person.id, (known) => ({ ...known, joinedAt: instant(clock()) }));
    for (const occasion of [1, 2]) await norms.send(person.id, aLook(n, occasion));
  }
  await store.close();
  await server.run();
}

/** Answers that go together as people's do, with some statements that don't, and some that did not come up. */
function aLook(person: number, occasion: number): AgreedAttempt {
  return {
    instrument: currentAudit.id,
    version: currentAudit.version,
    occasion,
    mode: occasion === 2 && person % 5 === 0 ? 'facilitated' : 'alone',
    finishedAt: '2026-11-24T09:00:00.000Z',
    answers: currentAudit.statements.map(({ id, reversed = false }, at) => {
      const usual = 2.4 + 1.6 * chance(person, 1) + (occasion - 1) * 0.4 * chance(person, 2);
      const counted = Math.round(usual + 1.8 * (chance(person, at + 10 * occasion) - 0.5));
      const value = reversed ? 6 - counted : counted;
      return { statement: id, value: odd(at, chance(person + 50, at)) ?? value };
    }),
  };
}

/** What some statements are answered instead: nothing like the others, nearly always alike, or not at all. */
function odd(at: number, by: number): AnswerValue | undefined {
  if (at === 7) return 1 + Math.floor(5 * by);
  if (at === 20) return by < 0.95 ? 4 : 3;
  if (at === 30 && by < 0.4) return 'did-not-come-up';
  if (at === 33 && by < 0.2) return 'later';
  return undefined;
}

/** A number from 0 to 1 that looks like chance, and is the same each time. */
function chance(one: number, other: number): number {
  const turned = Math.sin(one * 12.9898 + other * 78.233) * 43758.5453;
  return turned - Math.floor(turned);
}
