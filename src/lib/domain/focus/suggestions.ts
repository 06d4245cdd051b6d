import { levelIndex, type Framework, type MarkSet } from '../framework/framework.ts';
import type { SelfReviewCopy } from '../self-review/self-review-copy.ts';

/** Why a competency is suggested, in the order in which the reasons count (docs/measuring.md). */
export const focusReasons = ['own-wish', 'role-asks', 'no-chance', 'placement-offers'] as const;
export type FocusReason = (typeof focusReasons)[number];

/** A competency that could be the focus, with why. */
export interface FocusSuggestion {
  competency: string;
  /** At least one. */
  reasons: readonly FocusReason[];
  /** Levels between where somebody is and what the role asks; 0 where that is not known. Only breaks ties. */
  gap: number;
}

interface Known {
  framework: Framework;
  review: SelfReviewCopy;
  /** The lines of the role aimed at. */
  marks?: MarkSet | undefined;
  /** What a placement can offer, by competency; nothing where there is none yet. */
  offered?: ReadonlySet<string>;
}

/**
 * What could be the focus, best first: by the person's own wish, then by what the role asks, then by what there was no
 * chance for, then by what the placement can offer. The gap breaks ties and no more, since gaps of different things
 * cannot be compared; then the framework's own order. Nothing without a reason is in it.
 */
export function focusSuggestions(known: Known): FocusSuggestion[] {
  return known.framework.competencies
    .map(({ id }) => ({ competency: id, reasons: reasonsOf(known, id), gap: gapOf(known, id) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(b) - rank(a) || b.gap - a.gap);
}

function reasonsOf(known: Known, id: string): FocusReason[] {
  const said = known.review.competencies[id];
  const holds: Readonly<Record<FocusReason, boolean>> = {
    'own-wish': said?.sorted === 'to-work-on',
    'role-asks': gapOf(known, id) > 0,
    'no-chance': said?.noChance === true,
    'placement-offers': known.offered?.has(id) === true,
  };
  return focusReasons.filter((reason) => holds[reason]);
}

function gapOf({ framework, review, marks }: Known, id: string): number {
  const [level, role] = [review.competencies[id]?.level, marks?.marks[id]?.role];
  if (level === undefined || role === undefined) return 0;
  const [here, there] = [levelIndex(framework, level), levelIndex(framework, role)];
  return here < 0 || there < 0 ? 0 : Math.max(0, there - here);
}

/** An earlier reason weighs more than all the later ones together. */
function rank({ reasons }: FocusSuggestion): number {
  return reasons.reduce((sum, reason) => sum + 2 ** -focusReasons.indexOf(reason), 0);
}
