import { ukDate } from '../uk-dates.ts';
import type { ChangeVerdict } from './change.ts';
import type { Result } from './result.ts';
import { marginIn, type NoTelling } from './with-norm.ts';

/**
 * What the person reads about the margin: that nobody knows it yet, or what it comes from. `areas` are those of the version
 * that was answered.
 */
export function marginWords(
  result: Result,
  areas: readonly { id: string; shortName: string }[],
): string {
  const rough = 'A rough guide: we don’t yet know exactly how rough.';
  const scored = result.areas.filter(({ score }) => score !== undefined);
  const margins = scored.map(({ id }) => ({ id, ...marginIn(result, id) }));
  const measured = margins.flatMap((margin) => (margin.basis === 'measured' ? [margin] : []));
  const [first] = measured;
  if (first === undefined) return rough;
  const fewest = Math.min(...measured.map(({ n }) => n));
  const known = `How far a mark can be off comes from the answers of ${fewest} people in your programme, as of ${ukDate(first.at)}.`;
  const borrowed = measured.flatMap(({ id, lentBy }) =>
    lentBy === undefined ? [] : [{ id, lentBy }],
  );
  const lent =
    borrowed.length === 0
      ? ''
      : ` ${borrowed.length === measured.length ? 'They' : 'Some of them'} answered ${lendersWords(borrowed, areas)}.`;
  const soft =
    measured.length === margins.length ? '' : ' Where the band is soft, it is a rough guide.';
  return `${known}${lent}${soft}`;
}

/** "version 1 of the statements, which asks the same about communication". */
function lendersWords(
  borrowed: readonly { id: string; lentBy: number }[],
  areas: readonly { id: string; shortName: string }[],
): string {
  const list = new Intl.ListFormat('en-GB');
  const versions = list.format(
    [...new Set(borrowed.map(({ lentBy }) => lentBy))].sort().map(String),
  );
  const names = areas
    .filter(({ id }) => borrowed.some((one) => one.id === id))
    .map(({ shortName }) => shortName.charAt(0).toLowerCase() + shortName.slice(1));
  const about = names.length === areas.length ? '' : ` about ${list.format(names)}`;
  return `version ${versions} of the statements, which asks the same${about}`;
}

/**
 * What can be said of a look at one area against an earlier one, beside other areas of which something can. `since` is
 * which look that was, from 1.
 */
export function changeWords(verdict: ChangeVerdict | NoTelling, since: number): string {
  const look = since === 1 ? 'the first look' : `look ${since}`;
  switch (verdict) {
    case 'other-statements':
      return `${look.charAt(0).toUpperCase()}${look.slice(1)} had other statements here, so nothing can be told.`;
    case 'no-mark':
      return `This look, or ${look}, has too few answers here to tell.`;
    case 'not-measured':
      return 'No telling yet: too few people have answered all of it.';
    case 'higher':
      return `Higher than at ${look}, by more than chance.`;
    case 'lower':
      return `Lower than at ${look}, by more than chance. That can mean seeing more clearly.`;
    case 'not-sure':
      return 'No change that this measure can be sure of.';
  }
}

/** Where the margins in a result come from, under its figures. */
export function marginSource(result: Pick<Result, 'areas' | 'margin'>): string {
  const measured = result.areas.filter(({ id }) => marginIn(result, id).basis === 'measured');
  const what = 'The margin shows how far a mark could be off.';
  if (measured.length === 0)
    return `${what} It is our own estimate, until enough people have answered.`;
  return measured.length === result.areas.length
    ? `${what} It comes from your programme’s own answers.`
    : `${what} Where the band is firm it comes from your programme’s own answers. Where it is soft it is our own estimate, until enough people have answered.`;
}
