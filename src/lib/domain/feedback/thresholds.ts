import * as z from 'zod/mini';
import { byGroup, feedbackGroups, groupNames, type ByGroup } from './groups.ts';
import type { Problem } from '../problem.ts';

/**
 * From how many answers a group shows. One line manager is enough, and is told so before answering; of three others
 * nobody can say which said what (docs/measuring.md).
 */
export const fewestAnswers: ByGroup<number> = { lineManager: 1, peers: 3, team: 3, others: 3 };

/** From how many answers a round may be made to show its groups. */
export const fewestChoices = [3, 4, 5, 6] as const;

/** A way of writing is a name to those who know it: comments take more people to hide among. */
export const fewestForComments = 5;

/** No school has more in one group, and a number that is a slip of the finger makes no thousand links. */
export const mostLinksOfAGroup = 40;

const fewest = z.int().check(z.gte(1), z.lte(mostLinksOfAGroup));

/** The rules of one round, frozen when it opens. */
export const Thresholds = z.object({
  groups: z.object({ lineManager: fewest, peers: fewest, team: fewest, others: fewest }),
  comments: fewest,
});
export type Thresholds = z.infer<typeof Thresholds>;

export const usualThresholds: Thresholds = {
  groups: { ...fewestAnswers },
  comments: fewestForComments,
};

/** Why a programme cannot have these: it may ask for more, and never for fewer. */
export function thresholdProblems({ groups, comments }: Thresholds): Problem[] {
  return [
    ...feedbackGroups.flatMap((group) =>
      groups[group] < fewestAnswers[group]
        ? [
            {
              place: `groups.${group}`,
              says: `${groupNames[group]}: at least ${fewestAnswers[group]}. A programme may ask for more, and never for fewer.`,
            },
          ]
        : [],
    ),
    ...(comments < fewestForComments
      ? [
          {
            place: 'comments',
            says: `Comments: at least ${fewestForComments}. A programme may ask for more, and never for fewer.`,
          },
        ]
      : []),
  ];
}

/** Whether somebody of a group with so many links is asked for comments: never for what could not be shown. */
export function asksForComments(links: number, { comments }: Thresholds): boolean {
  return links >= comments;
}

/** The groups to which so few are asked that nothing of them could ever show; those with nobody are left out. */
export function groupsTooSmall(links: ByGroup<number>, { groups }: Thresholds) {
  return feedbackGroups.filter((group) => links[group] > 0 && links[group] < groups[group]);
}

/** Whether anybody but a lone line manager could be heard in such a round. */
export function hasAnonymousGroup(links: ByGroup<number>, { groups }: Thresholds): boolean {
  return feedbackGroups.some(
    (group) => group !== 'lineManager' && links[group] > 0 && links[group] >= groups[group],
  );
}

/** No links in any group. */
export const noLinks: ByGroup<number> = byGroup(() => 0);
