import { ukDate } from '../uk-dates.ts';
import type { ChangeVerdict } from './change.ts';
import type { Result } from './result.ts';
import { marginIn, type NoTelling } from './with-norm.ts';

/** What the person reads about the margin: that nobody knows it yet, or what it comes from. */
export function marginWords(result: Result): string {
  const rough = 'A rough guide: we don’t yet know exactly how rough.';
  const scored = result.areas.filter(({ score }) => score !== undefined);
  const margins = scored.map(({ id }) => marginIn(result, id));
  const measured = margins.flatMap((margin) => (margin.basis === 'measured' ? [margin] : []));
  const [first] = measured;
  if (first === undefined) return rough;
  const fewest = Math.min(...measured.map(({ n }) => n));
  const known = `How far a mark can be off comes from the answers of ${fewest} people in your programme, as of ${ukDate(first.at)}.`;
  const lenders = new Set(measured.flatMap(({ lentBy }) => (lentBy === undefined ? [] : [lentBy])));
  const versions = new Intl.ListFormat('en-GB').format([...lenders].sort().map(String));
  const lent =
    lenders.size === 0
      ? ''
      : ` ${measured.every(({ lentBy }) => lentBy !== undefined) ? 'They' : 'Some of them'} answered version ${versions} of the statements, which asks the same.`;
  const soft =
    measured.length === margins.length ? '' : ' Where the band is soft, it is a rough guide.';
  return `${known}${lent}${soft}`;
}

/** What can be said of two looks at one area, beside others of which something can. */
export function changeWords(verdict: ChangeVerdict | NoTelling): string {
  switch (verdict) {
    case 'other-statements':
      return 'The first look had other statements here, so nothing can be told.';
    case 'no-mark':
      return 'One of the two looks has too few answers here to tell.';
    case 'not-measured':
      return 'No telling yet: too few people have answered all of it.';
    case 'higher':
      return 'Higher than at the first look, by more than chance.';
    case 'lower':
      return 'Lower than at the first look, by more than chance. That can mean seeing more clearly.';
    case 'not-sure':
      return 'No change that this measure can be sure of.';
  }
}
