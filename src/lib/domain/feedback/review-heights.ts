import type { Framework } from '../framework/framework.ts';
import { areaLevels } from '../self-review/area-levels.ts';
import type { SelfReviewCopy } from '../self-review/self-review-copy.ts';
import type { Heights } from './side-by-side.ts';

/** How high somebody puts each area in their own review, from the levels they chose. */
export function reviewHeights(framework: Framework, { competencies }: SelfReviewCopy): Heights {
  const levels = Object.fromEntries(
    Object.entries(competencies).flatMap(([id, { level }]) =>
      level === undefined ? [] : [[id, level]],
    ),
  );
  const highest = framework.levels.length - 1;
  return Object.fromEntries(
    areaLevels(framework, levels).flatMap((level, index) => {
      const area = framework.areas[index];
      return level === undefined || area === undefined ? [] : [[area.id, level / highest]];
    }),
  );
}
