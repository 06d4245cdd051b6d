import type { AgreedAttempt } from '../agreed-attempt.ts';
import type { Statement } from '../instrument.ts';
import { peopleForANorm } from '../norm.ts';
import { itemRestCorrelation } from '../reliability.ts';
import { shareOf, shown, type Share } from './shown.ts';

/** What can be the matter with a statement. */
export type Trouble =
  /** Who answers high on the rest of its area answers low on it. */
  | 'against'
  /** It goes with the rest of its area only a little. */
  | 'weak'
  /** Nearly everybody gives the same answer. */
  | 'alike'
  /** Many had no occasion for it. */
  | 'did-not-come-up';

/**
 * When a statement is said to work badly. Ours: .2 is where handbooks begin to worry about a corrected item-total
 * correlation; nine in ten, and not everybody, so that the sentence gives away nobody's answer.
 */
export const troubleRules = { itemRest: 0.2, alike: 0.9 } as const;

/** How one statement does in a group of people. */
export interface StatementFigures {
  id: string;
  text: string;
  /** Counted from the other end. */
  reversed: boolean;
  /**
   * Correlation with the sum of the other statements of its area. Undefined for fewer than 30 people with every
   * statement of the area answered, and where nearly everybody answers alike.
   */
  itemRest: number | undefined;
  didNotComeUp: Share;
  /** Put off with "Later", or never reached. */
  notAnswered: Share;
  troubles: readonly Trouble[];
}

/**
 * The statements of an area. `rows`: the counted answers of people who answered all of them, in the order of
 * `statements`; `looks`: everybody's. Both in whole fives.
 */
export function statementFigures(
  statements: readonly Statement[],
  rows: readonly (readonly number[])[],
  looks: readonly AgreedAttempt[],
): StatementFigures[] {
  const knows = rows.length >= peopleForANorm;
  return statements.map(({ id, text, reversed = false }, at) => {
    const isAlike = knows && isNearlyAlike(rows.map((row) => row[at]));
    const correlation = knows && !isAlike ? itemRestCorrelation(rows, at) : undefined;
    const itemRest = correlation === undefined ? undefined : shown(correlation);
    const answers = looks.map((look) => look.answers.find(({ statement }) => statement === id));
    const didNotComeUp = shareOf(
      answers.filter((answer) => answer?.value === 'did-not-come-up').length,
      looks.length,
    );
    const notAnswered = shareOf(
      answers.filter((answer) => answer === undefined || answer.value === 'later').length,
      looks.length,
    );
    const troubles = [
      ...correlationTrouble(itemRest),
      ...(isAlike ? (['alike'] as const) : []),
      ...(didNotComeUp === 'over-a-quarter' || didNotComeUp === 'over-half'
        ? (['did-not-come-up'] as const)
        : []),
    ];
    return { id, text, reversed, itemRest, didNotComeUp, notAnswered, troubles };
  });
}

/** By the figure as it is shown. */
function correlationTrouble(itemRest: number | undefined): Trouble[] {
  if (itemRest === undefined || itemRest >= troubleRules.itemRest) return [];
  return [itemRest < 0 ? 'against' : 'weak'];
}

function isNearlyAlike(answers: readonly (number | undefined)[]): boolean {
  const counts = new Map<number | undefined, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return Math.max(...counts.values()) >= troubleRules.alike * answers.length;
}
