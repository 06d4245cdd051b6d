import type { SpaceKind } from '../spaces/space-name.ts';

/**
 * How documents of a type may change once written (architecture.md, "Spaces"):
 * - `fact`: written once, never edited or deleted; a change of mind is a new fact.
 * - `share`: written once, never edited; may be deleted ("Take back").
 * - `draft`: edited and deleted by its author as often as they like.
 * - `server`: written by the server alone.
 */
export type WriteRule = 'fact' | 'share' | 'draft' | 'server';

interface DocumentType {
  rule: WriteRule;
  /** The kinds of space in which a document of this type may stand. */
  in: readonly SpaceKind[];
}

/** Every type of document there is. The gateway refuses all others. */
export const documentTypes: Readonly<Record<string, DocumentType>> = {
  /** One device's answers to one attempt at an instrument. */
  answers: { rule: 'draft', in: ['own'] },
  /** How much the role aimed at asks, as one person judges it: the intern in `own`, the coach in the circle. */
  roleDemand: { rule: 'draft', in: ['own', 'circle'] },
  /** One device's part of a person's review of themselves against a framework. */
  selfReview: { rule: 'draft', in: ['own'] },
  /** How a coach sees the levels of a competency, beside the intern's own view. */
  levelView: { rule: 'draft', in: ['circle'] },
  /** What somebody says the focus should be. A change of mind is another one. */
  focusProposal: { rule: 'fact', in: ['circle'] },
  /** That the other agrees. */
  focusAgreement: { rule: 'fact', in: ['circle'] },
  /** One device's part of what somebody says they did before they look again. */
  lookBack: { rule: 'draft', in: ['own'] },
  /** One device's part of an entry in somebody's journal. */
  journalEntry: { rule: 'draft', in: ['own'] },
  /** A photo in a journal, or a copy of it that is shown: a picture that is never changed. */
  photo: { rule: 'share', in: ['own', 'circle'] },
  /** One device's part of somebody's pathway: its plan, its steps and what became of them. */
  pathway: { rule: 'draft', in: ['own'] },
  /** One device's part of a placement: somebody's days in another school. */
  placement: { rule: 'draft', in: ['own'] },
  /** One device's part of what a coach wrote down about a talk. */
  talk: { rule: 'draft', in: ['own'] },
  /** One device's part of something in a coach's practice log. */
  practice: { rule: 'draft', in: ['own'] },
  /** One device's part of what somebody chose for their portfolio, and of its own words. */
  portfolio: { rule: 'draft', in: ['own'] },
  /** Something from an earlier programme that somebody brought along to read. */
  keepsake: { rule: 'draft', in: ['own'] },
  /** How somebody says the two of a circle could work together, or their yes to it. */
  coachingTerms: { rule: 'fact', in: ['circle'] },
  /** What an intern means to do by a day. */
  target: { rule: 'fact', in: ['circle'] },
  /** What became of a target. */
  targetTurn: { rule: 'fact', in: ['circle'] },
  /** What a coach wrote for the next one to know, if the intern passes it on. */
  handOver: { rule: 'fact', in: ['circle'] },
  /** What the intern did with it. */
  handOverTurn: { rule: 'fact', in: ['circle'] },
  /** That somebody deleted what they had said, up to a moment. Never undone, and never forgotten by a device. */
  erasure: { rule: 'fact', in: ['own'] },
  /** Whether somebody lets the programme have a copy of their answers. */
  normConsent: { rule: 'draft', in: ['own'] },
  /** Up to where a person has read a circle, on one device. */
  seen: { rule: 'draft', in: ['own'] },
  /** Something that could not be delivered, kept for its author. */
  kept: { rule: 'draft', in: ['own'] },
  /** A copy of one's own result, shown to the people of a circle. */
  share: { rule: 'share', in: ['circle'] },
  /** What somebody answered to a share. Like a letter, it cannot be unsent. */
  reply: { rule: 'fact', in: ['circle'] },
  /** What the programme team has settled: which audit, which framework, with whom a focus is decided. */
  programme: { rule: 'server', in: ['cohort'] },
  /** A version of an instrument that the programme published. */
  instrument: { rule: 'server', in: ['cohort'] },
  /** A framework that the programme brought. */
  framework: { rule: 'server', in: ['cohort'] },
  /** The programme's own lines for a framework. */
  lines: { rule: 'server', in: ['cohort'] },
  /** What a programme added to the toolkit. */
  toolkitEntry: { rule: 'server', in: ['cohort'] },
  /** A school that offers to have somebody for an internship. */
  hostSchool: { rule: 'server', in: ['cohort'] },
  /** What a programme's own answers say of how sure its scores are. */
  norm: { rule: 'server', in: ['cohort'] },
  /** A person's name, roles and spaces: the device's picture of its world. */
  membership: { rule: 'server', in: ['me'] },
  /** A paper sheet that a facilitator typed in, until its owner's app has taken it over. */
  sheet: { rule: 'server', in: ['me'] },
  /** That the programme team chose a school for somebody. */
  placedAt: { rule: 'server', in: ['me'] },
  /** What a host mentor or a head said by a link. */
  placementSaid: { rule: 'server', in: ['me'] },
  /** A round of colleagues' feedback about a person: that it is open, and what came of it. */
  feedback: { rule: 'server', in: ['me'] },
};
