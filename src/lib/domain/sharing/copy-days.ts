import { beginningAfter, type Erased } from '../erasure/erasure.ts';
import { beginningOf, ukDay } from '../uk-dates.ts';

/** When something was begun and finished, ISO 8601. */
export interface Times {
  startedAt: string;
  finishedAt?: string | undefined;
}

/**
 * The times that a copy has for somebody else: the days alone, so that nobody learns how long it took. A day on which
 * its owner deleted what they had begins after that, since the copy is begun where its original is: no deletion may
 * cover the one and not the other.
 */
export function copyDays({ startedAt, finishedAt }: Times, of: string, erased: Erased): Times {
  const single = erased.attempts[of];
  const over = { ...erased, attempts: single === undefined ? {} : { [of]: single } };
  const began = Math.min(Date.parse(startedAt), beginningAfter(over, dayOf(startedAt)));
  return {
    startedAt: new Date(began).toISOString(),
    ...(finishedAt === undefined ? {} : { finishedAt: new Date(dayOf(finishedAt)).toISOString() }),
  };
}

/** The instant (ms) at which the day of another instant begins in England. */
function dayOf(at: string): number {
  return beginningOf(ukDay(at)) ?? Date.parse(at);
}
