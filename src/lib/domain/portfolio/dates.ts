import { dayOf } from '../journal/entry.ts';
import { ownSpaces, type Archive } from './archive.ts';
import { looksIn, reviewsIn } from './looks.ts';
import { entriesIn } from './said.ts';

/** From when to when a portfolio tells (ISO 8601): by its looks and reviews, or by the journal; undefined where there is none. */
export function datesOf(archive: Archive): { from: string; to: string } | undefined {
  if (ownSpaces(archive).length === 0) return undefined;
  const now = Date.parse(archive.madeAt);
  const looks = [
    ...looksIn(archive, now).flatMap(({ attempt: { startedAt, finishedAt } }) => [
      startedAt,
      ...(finishedAt === undefined ? [] : [finishedAt]),
    ]),
    ...reviewsIn(archive, now).map(({ startedAt }) => startedAt),
  ].sort();
  const days = entriesIn(archive, now).map((entry) => `${dayOf(entry)}T12:00:00.000Z`);
  const [from] = looks.length > 0 ? looks : days;
  return from === undefined ? undefined : { from, to: archive.madeAt };
}
