import * as z from 'zod/mini';

/** Who somebody is to the intern: what they say is told together with the others of their group, or not at all. */
export const feedbackGroups = ['lineManager', 'peers', 'team', 'others'] as const;
export const FeedbackGroup = z.enum(feedbackGroups);
export type FeedbackGroup = z.infer<typeof FeedbackGroup>;

/** Something said of each group. */
export type ByGroup<Value> = Readonly<Record<FeedbackGroup, Value>>;

/** The group at the head of a list. */
export const groupNames: ByGroup<string> = {
  lineManager: 'Line manager',
  peers: 'Colleagues at the same level',
  team: 'People they lead or support',
  others: 'Others who work with them',
};

/** The group as its own member is told: "You answer as ...". */
export const asGroupMember: ByGroup<string> = {
  lineManager: 'their line manager',
  peers: 'a colleague at the same level',
  team: 'somebody they lead or support',
  others: 'somebody else who works with them',
};

/** The group as the intern reads of it. */
export const groupsOfMine: ByGroup<string> = {
  lineManager: 'My line manager',
  peers: 'Colleagues at my level',
  team: 'People I lead or support',
  others: 'Others who work with me',
};

/** A value for each group. */
export function byGroup<Value>(of: (group: FeedbackGroup) => Value): ByGroup<Value> {
  return {
    lineManager: of('lineManager'),
    peers: of('peers'),
    team: of('team'),
    others: of('others'),
  };
}
