import type { AgreedAttempt } from '../agreed-attempt.ts';

/** A copy that somebody agreed to send, as the annex takes it: with whose it is, and when it came (ISO 8601). */
export type SentAttempt = AgreedAttempt & { person: string; sentAt: string };

/** Somebody's earliest look and their latest. */
export interface PairOfLooks {
  first: SentAttempt;
  latest: SentAttempt;
}

/** One look a person, the earliest that is there, in the order in which they came. */
export function firstLooks(sent: readonly SentAttempt[]): SentAttempt[] {
  return looksOfEach(sent)
    .map(([first]) => first)
    .sort(byArrival);
}

/** The earliest and the latest look of each person who sent more than one, in the order in which pairs were complete. */
export function pairsOfLooks(sent: readonly SentAttempt[]): PairOfLooks[] {
  return looksOfEach(sent)
    .flatMap(([first, ...later]) => {
      const latest = later.at(-1);
      return latest === undefined || latest.occasion === first.occasion ? [] : [{ first, latest }];
    })
    .sort((a, b) => byArrival(lastToCome(a), lastToCome(b)));
}

function looksOfEach(sent: readonly SentAttempt[]): [SentAttempt, ...SentAttempt[]][] {
  const looks = new Map<string, [SentAttempt, ...SentAttempt[]]>();
  for (const one of [...sent].sort((a, b) => a.occasion - b.occasion || byArrival(a, b))) {
    const theirs = looks.get(one.person);
    if (theirs === undefined) looks.set(one.person, [one]);
    else theirs.push(one);
  }
  return [...looks.values()];
}

function lastToCome({ first, latest }: PairOfLooks): SentAttempt {
  return byArrival(first, latest) > 0 ? first : latest;
}

/** Those of one moment in the order of their owners, so that any order of the copies gives the same. */
function byArrival(a: SentAttempt, b: SentAttempt): number {
  const [one, other] = [a, b].map(({ sentAt, person }) => `${sentAt} ${person}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
