import { mean } from '../measuring/moments.ts';
import type { FeedbackInstrument } from './feedback-instrument.ts';
import type { ReleasedGroup } from './release.ts';

/** How high somebody puts each area, from 0 (lowest) to 1 (highest); areas without a say are absent. */
export type Heights = Readonly<Record<string, number>>;

/** Where others put an area among the areas, against where the intern puts it: neither is right or wrong. */
export type Beside = 'higher' | 'lower' | 'about';

/** Self and others, area by area, or why there is nothing to compare. */
export type SideBySide =
  | { state: 'compared'; areas: Readonly<Record<string, Beside>> }
  /** Fewer than two areas of which both spoke. */
  | { state: 'too-few' }
  /** One of the two, or both, put all areas alike, so that none stands higher than another. */
  | { state: 'flat'; who: 'self' | 'others' | 'both' };

/** Half a step of five: below it a single person's answer would tip the word. Ours; nobody has measured it. */
const aStepApart = 0.125;

/** A hair of rounding is no difference. */
const hair = 1e-9;

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
 * compared: each area is taken against the same person's other areas, which says nothing about high or low. Only
 * areas of which both spoke.
 */
export function sideBySide(self: Heights, others: Heights): SideBySide {
  const both = Object.keys(self).filter((area) => others[area] !== undefined);
  if (both.length < 2) return { state: 'too-few' };
  const flat = [self, others].map((heights) => isFlat(heights, both));
  if (flat.every((one) => one)) return { state: 'flat', who: 'both' };
  if (flat.some((one) => one)) return { state: 'flat', who: flat[0] === true ? 'self' : 'others' };
  const [mine, theirs] = [against(self, both), against(others, both)];
  return {
    state: 'compared',
    areas: Object.fromEntries(
      both.map((area) => {
        const apart = (theirs[area] ?? 0) - (mine[area] ?? 0);
        if (Math.abs(apart) < aStepApart + hair) return [area, 'about'];
        return [area, apart > 0 ? 'higher' : 'lower'];
      }),
    ),
  };
}

function isFlat(heights: Heights, areas: readonly string[]): boolean {
  const values = areas.map((area) => heights[area] ?? 0);
  return Math.max(...values) - Math.min(...values) < hair;
}

function against(heights: Heights, areas: readonly string[]): Heights {
  const middle = mean(areas.map((area) => heights[area] ?? 0));
  return Object.fromEntries(areas.map((area) => [area, (heights[area] ?? 0) - middle]));
}

/** The word as a sentence to the intern. */
export const besideWords: Readonly<Record<Beside, string>> = {
  higher: 'Among your areas, they put this one higher than you do',
  lower: 'Among your areas, they put this one lower than you do',
  about: 'They put this one about where you put it among your areas',
};

/** Said once above the words: what they mean, and what they do not. */
export const besideExplained =
  'You chose levels, and they said how often, so the two scales cannot be laid on each other. Each area is set against the other areas: this says where it stands among them, and nothing about high or low.';

/** Why no area has a word, although both spoke. */
export const flatWords: Readonly<Record<'self' | 'others' | 'both', string>> = {
  self: 'You put all these areas alike, so there is nothing to compare.',
  others: 'They put all these areas alike, so there is nothing to compare.',
  both: 'You put all these areas alike, and so do they. There is nothing to compare: how high each of you puts them was asked in different ways.',
};
