import type { InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import { instrumentProblems } from '#lib/domain/measuring/instrument-problems.ts';
import type { Problem } from '#lib/domain/problem.ts';

/** Something to look at in a draft, and the page on which to put it right (after the draft's own address). */
export interface ToPutRight {
  href: string;
  says: string;
}

/** What keeps a draft from being published, in words that name what is on the screen. */
export function draftProblems(draft: InstrumentDraft): readonly ToPutRight[] {
  return instrumentProblems(draft).map((problem) =>
    located(draft, { ...problem, says: says(draft, problem) }),
  );
}

/** A problem or a piece of advice with the page that it is about. */
export function located(draft: InstrumentDraft, { place, says }: Problem): ToPutRight {
  const [, list = '', at = ''] = /^(statements|facets|areas)\[(\d+)\]/.exec(place) ?? [];
  switch (list) {
    case 'statements':
      return { href: `/statements/${draft.statements[Number(at)]?.id ?? 'new'}`, says };
    case 'facets':
      return { href: `/facets/${draft.facets[Number(at)]?.id ?? 'new'}`, says };
    case 'areas':
      return { href: `/areas/${draft.areas[Number(at)]?.id ?? 'new'}`, says };
    default:
      return { href: /^(statements|facets|areas)/.test(place) ? '' : '/rules', says };
  }
}

function says(draft: InstrumentDraft, { place, says: said }: Problem): string {
  const [, list = '', at = '', field] =
    /^(statements|facets|areas)\[(\d+)\](?:\.(\w+))?/.exec(place) ?? [];
  const number = Number(at);
  if (place === 'areas') return 'There is no area. It takes at least one.';
  if (place === 'facets') return 'No area has a part. It takes at least one.';
  if (place === 'statements') return 'There are no statements. It takes at least one.';
  if (list === 'statements' && field === 'facet')
    return `Statement ${number + 1} belongs to no part of an area.`;
  if (list === 'statements' && said.startsWith('This is the same'))
    return `Statement ${number + 1} is the same as another, number ${/\d+/.exec(said)?.[0] ?? ''}.`;
  if (list === 'facets' && field === 'area')
    return `The part “${draft.facets[number]?.name ?? ''}” belongs to no area.`;
  if (list === 'areas' && field === undefined) return said.replace(/"([^"]*)"/g, '“$1”');
  if (list === 'statements')
    return `Statement ${number + 1} is empty, or too long to be read on a phone.`;
  if (list !== '') return 'A name or a description is empty, or too long to be read on a phone.';
  return 'The title, an answer or the rule for a mark is empty, or too long to be read on a phone.';
}
