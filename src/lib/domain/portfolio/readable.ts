import { CoachingTermsDocument } from '../coaching/agreement.ts';
import { HandOverDocument } from '../coaching/hand-over.ts';
import { TargetDocument, TargetTurnDocument } from '../coaching/target.ts';
import { FeedbackDocument } from '../feedback/feedback-document.ts';
import { FocusAgreementDocument, FocusProposalDocument } from '../focus/focus.ts';
import { PlacementSaidDocument } from '../placement/link-view.ts';
import { LevelViewDocument } from '../self-review/level-view.ts';
import { KeptDocument } from '../sharing/kept.ts';
import { AnyShareDocument, ReplyDocument } from '../sharing/share.ts';
import { PracticeDocument } from '../coaching/practice.ts';
import { TalkDocument } from '../coaching/talk.ts';
import { JournalEntryDocument } from '../journal/entry.ts';
import { PhotoDocument } from '../journal/photo.ts';
import { AnswersDocument } from '../measuring/answers-document.ts';
import { RoleDemandDocument } from '../measuring/role-demand.ts';
import { PathwayDocument } from '../pathway/pathway.ts';
import { PlacementDocument } from '../placement/placement.ts';
import { LookBackDocument } from '../second-look/look-back.ts';
import { SelfReviewDocument } from '../self-review/self-review.ts';
import type { ArchivedDocument } from './archive.ts';
import { KeepsakeDocument } from './keepsake.ts';
import { PortfolioDocument } from './portfolio.ts';

const schemas: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> = {
  answers: AnswersDocument,
  roleDemand: RoleDemandDocument,
  selfReview: SelfReviewDocument,
  lookBack: LookBackDocument,
  journalEntry: JournalEntryDocument,
  photo: PhotoDocument,
  pathway: PathwayDocument,
  placement: PlacementDocument,
  talk: TalkDocument,
  practice: PracticeDocument,
  portfolio: PortfolioDocument,
  keepsake: KeepsakeDocument,
  kept: KeptDocument,
  reply: ReplyDocument,
  share: AnyShareDocument,
  target: TargetDocument,
  targetTurn: TargetTurnDocument,
  focusProposal: FocusProposalDocument,
  focusAgreement: FocusAgreementDocument,
  coachingTerms: CoachingTermsDocument,
  levelView: LevelViewDocument,
  handOver: HandOverDocument,
  placementSaid: PlacementSaidDocument,
  feedback: FeedbackDocument,
};

/** Whether a document is what its type says: no screen could show any other. */
export function isReadable(document: ArchivedDocument): boolean {
  return schemas[String(document['type'])]?.safeParse(document).success ?? true;
}
