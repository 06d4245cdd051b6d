import { marksOf, type Framework } from '../framework/framework.ts';
import type { SelfReviewCopy } from '../self-review/self-review-copy.ts';
import { levelName } from '../self-review/self-review-words.ts';
import type { FocusReason, FocusSuggestion } from './suggestions.ts';

/** Why a competency is suggested, as a sentence for the person whose review it is, or for somebody else. */
export function reasonWords(
  { competency, reasons }: FocusSuggestion,
  framework: Framework,
  review: SelfReviewCopy,
  whose: { reader: 'self' } | { reader: 'other'; name: string } = { reader: 'self' },
): string {
  const you = whose.reader === 'self';
  const name = whose.reader === 'self' ? 'You' : whose.name;
  const marks = review.heading === undefined ? undefined : marksOf(framework, review.heading);
  const role = levelName(framework, marks?.marks[competency]?.role);
  const level = levelName(framework, review.competencies[competency]?.level);
  const sentences: Readonly<Record<FocusReason, string>> = {
    'own-wish': `${name} put it under “to work on”.`,
    'role-asks': `The role asks “${role ?? ''}”; ${you ? 'you see yourself' : `${name} sees themselves`} at “${level ?? ''}”.`,
    'no-chance': `${name} ${you ? 'have' : 'has'} not had the chance yet.`,
    'placement-offers': 'The other school can offer this.',
  };
  return reasons.map((reason) => sentences[reason]).join(' ');
}

/** "Hard messages and Using data". */
export function focusNames(framework: Framework, competencies: readonly string[]): string {
  const names = competencies.map(
    (id) => framework.competencies.find((one) => one.id === id)?.name ?? id,
  );
  return new Intl.ListFormat('en-GB').format(names);
}
