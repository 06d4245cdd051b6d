import { mean } from '../measuring/moments.ts';
import type { FeedbackInstrument } from './feedback-instrument.ts';
import type { ReleasedGroup } from './release.ts';

/** How high somebody puts each area, from 0 (lowest) to 1 (highest); areas without a say are absent. */
export type Heights = Readonly<Record<string, number>>;

/** What others see of an area against what the intern sees: neither is right or wrong. */
export type Beside = 'more' | 'less' | 'alike';

/** Half a step of five: below it a single person's answer would tip the word. Ours; nobody has measured it. */
const aStepApart = 0.125;

/** How high a group puts each area: the mean over its statements that enough of them had seen. */
export function heightsOf(
  group: Extract<ReleasedGroup, { shows: true }>,
  { statements, options }: FeedbackInstrument,
): Heights {
  const byArea = Map.groupBy(
    statements.flatMap(({ id, area }) => {
      const spread = group.statements[id];
      if (spread?.seen !== 'enough') return [];
      const chosen = spread.options.flatMap((many, index) => Array<number>(many).fill(index));
      return [{ area, height: mean(chosen) / (options.length - 1) }];
    }),
    ({ area }) => area,
  );
  return Object.fromEntries(
    [...byArea].map(([area, list]) => [area, mean(list.map(({ height }) => height))]),
  );
}

/**
 * Self and others by area, in words. The two were asked in different ways (levels, and how often), so heights are not
 * compared: each area is taken against the same person's other areas. Only areas of which both spoke, and at least
 * two of them; none of the others has a word.
 */
export function sideBySide(self: Heights, others: Heights): Readonly<Record<string, Beside>> {
  const both = Object.keys(self).filter((area) => others[area] !== undefined);
  if (both.length < 2) return {};
  const [mine, theirs] = [against(self, both), against(others, both)];
  return Object.fromEntries(
    both.map((area) => {
      const apart = (theirs[area] ?? 0) - (mine[area] ?? 0);
      // A hair of rounding is no difference.
      if (Math.abs(apart) < aStepApart + 1e-9) return [area, 'alike'];
      return [area, apart > 0 ? 'more' : 'less'];
    }),
  );
}

function against(heights: Heights, areas: readonly string[]): Heights {
  const middle = mean(areas.map((area) => heights[area] ?? 0));
  return Object.fromEntries(areas.map((area) => [area, (heights[area] ?? 0) - middle]));
}

/** The word as a sentence to the intern. */
export const besideWords: Readonly<Record<Beside, string>> = {
  more: 'They see more of this than you do',
  less: 'They see less of this than you do',
  alike: 'You and they see this alike',
};
