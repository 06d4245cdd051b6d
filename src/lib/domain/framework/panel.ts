import { ukDay } from '../uk-dates.ts';
import type { Level, Mark, MarkPoint, MarkSource, Panel, Votes } from './framework.ts';

type WithLevels = { levels: readonly Pick<Level, 'id'>[] };

/** Where the votes on one line fell. Steps are levels up (or down, if negative) from the middle. */
export interface Spread {
  /** The id of the level in the middle. */
  middle: string;
  votes: number;
  /** How many chose the middle, and each level away from it that was chosen at all, from the lowest. */
  chosen: readonly { steps: number; votes: number }[];
}

/**
 * The median level and how the votes lie round it; undefined where nobody voted. Of an even number it is
 * the lower middle: no level lies between two levels, and a line that is too low lets somebody try, while
 * one that is too high keeps them out. Where a panel is split in two halves, every level between the two is in the
 * middle: then it is the lowest of them that is not below `notBelow`, a level's id.
 */
export function spreadOf(
  { levels }: WithLevels,
  votes: Votes,
  notBelow?: string,
): Spread | undefined {
  const counts = levels.map(({ id }) => votes[id] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const upTo = (index: number) => counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0);
  const lower = counts.findIndex((_, index) => upTo(index) * 2 >= total);
  const upper = counts.findIndex((_, index) => upTo(index) * 2 > total);
  const floor = levels.findIndex(({ id }) => id === notBelow);
  const at = Math.min(Math.max(lower, floor), upper);
  const middle = levels[at];
  if (total === 0 || !middle) return undefined;
  const chosen = counts
    .map((count, index) => ({ steps: index - at, votes: count }))
    .filter((choice) => choice.votes > 0);
  return { middle: middle.id, votes: total, chosen };
}

/** The votes on one of the two lines of a competency: that of the role is not below that of the start where it need not be. */
export function spreadAt(
  framework: WithLevels,
  votes: Readonly<Record<MarkPoint, Votes>> | undefined,
  point: MarkPoint,
): Spread | undefined {
  if (votes === undefined) return undefined;
  const start = spreadOf(framework, votes.start);
  return point === 'start' ? start : spreadOf(framework, votes.role, start?.middle);
}

/** The lines that a panel's votes give: the middle of each. A competency with no votes gets none. */
export function marksOfPanel(framework: WithLevels, panel: Panel): Record<string, Mark> {
  return Object.fromEntries(
    Object.entries(panel.votes).flatMap(([competency, votes]) => {
      const start = spreadAt(framework, votes, 'start')?.middle;
      const role = spreadAt(framework, votes, 'role')?.middle;
      return start !== undefined && role !== undefined ? [[competency, { start, role }]] : [];
    }),
  );
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const inWords = (count: number) => numbers[count] ?? String(count);

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "May 2026". With the year, because a line is looked at for longer than one. */
function monthOf(at: string): string {
  const { month, year } = ukDay(at);
  return `${months[month - 1] ?? ''} ${year}`;
}

function choiceWords(choice: Spread['chosen'][number], spread: Spread): string {
  const { steps, votes } = choice;
  if (steps !== 0) {
    const direction = steps < 0 ? 'lower' : 'higher';
    return `${inWords(votes)} chose ${inWords(Math.abs(steps))} ${direction}`;
  }
  if (votes === spread.votes) return votes === 1 ? 'this level was chosen' : 'all chose this level';
  if (votes * 2 > spread.votes) return 'most chose this level';
  return `${inWords(votes)} chose this level`;
}

/** "most chose this level, two chose one lower": the middle first, then the nearest. */
export function spreadWords(spread: Spread): string {
  return spread.chosen
    .toSorted((a, b) => Math.abs(a.steps) - Math.abs(b.steps) || a.steps - b.steps)
    .map((choice) => choiceWords(choice, spread))
    .join(', ');
}

/** "Eight serving middle leaders were asked in May 2026; most chose this level, two chose one lower." */
export function panelWords(
  framework: WithLevels,
  panel: Panel,
  competency: string,
  point: MarkPoint,
): string {
  const asked = `${panel.who} ${panel.n === 1 ? 'was' : 'were'} asked in ${monthOf(panel.askedAt)}`;
  const spread = spreadAt(framework, panel.votes[competency], point);
  if (spread === undefined) return `${asked}, but not about this.`;
  const some = spread.votes < panel.n ? `, and ${inWords(spread.votes)} answered this` : '';
  return `${asked}${some}; ${spreadWords(spread)}.`;
}

/** What stands under a line: who set it, and how. */
export function sourceWords(
  framework: WithLevels,
  source: MarkSource,
  competency: string,
  point: MarkPoint,
): string {
  switch (source.kind) {
    case 'suggestion':
      return source.says;
    case 'programme': {
      const set = `${source.by} set this line in ${monthOf(source.at)}.`;
      return source.says === undefined ? set : `${set} ${source.says}`;
    }
    case 'panel':
      return panelWords(framework, source, competency, point);
  }
}
