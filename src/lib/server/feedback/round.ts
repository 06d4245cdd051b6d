import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import { FeedbackGroup, feedbackGroups, type ByGroup } from '#lib/domain/feedback/groups.ts';
import { byGroup } from '#lib/domain/feedback/groups.ts';
import { Thresholds } from '#lib/domain/feedback/thresholds.ts';

const id = z.string().regex(ulidPattern);
const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One round of feedback about an intern. Its rules are frozen when it opens. Of its links it knows the hashes and the
 * groups, not who has which, and not which were used: that is in its papers (round-papers.ts), which end with it.
 */
export const Round = z.object({
  id,
  intern: id,
  cohort: id,
  openedAt: instant,
  closesAt: instant,
  instrument: z.string(),
  version: z.int(),
  thresholds: Thresholds,
  /** In the order of the hashes, which is an order of chance. Kept, so that whoever comes late is told so. */
  links: z.array(z.object({ hash, group: FeedbackGroup })).readonly(),
  state: z.enum(['open', 'released', 'called-off']),
});
export type Round = z.infer<typeof Round>;

/** How many were asked, by group. */
export function linksByGroup({ links }: Pick<Round, 'links'>): ByGroup<number> {
  return byGroup((group) => links.filter((link) => link.group === group).length);
}

/** The groups in which anybody was asked. */
export function groupsAsked(round: Pick<Round, 'links'>): readonly FeedbackGroup[] {
  const links = linksByGroup(round);
  return feedbackGroups.filter((group) => links[group] > 0);
}
