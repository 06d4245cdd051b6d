import { publishedFeedback } from '../content/instruments/published-feedback.ts';
import { FeedbackDocument } from '../domain/feedback/feedback-document.ts';
import type { FeedbackInstrument } from '../domain/feedback/feedback-instrument.ts';
import type { FeedbackGroup } from '../domain/feedback/groups.ts';
import { reviewHeights } from '../domain/feedback/review-heights.ts';
import {
  heightsOf,
  sideBySide,
  type Heights,
  type SideBySide,
} from '../domain/feedback/side-by-side.ts';
import type { Framework, FrameworkArea } from '../domain/framework/framework.ts';
import { lookToShow } from '../domain/self-review/looks.ts';
import { copyOfReview } from '../domain/self-review/self-review-copy.ts';
import { frameworkOf, programmeFramework, reviewInHand } from './frameworks.ts';
import { reviewLooks } from './review-looks.ts';
import type { Workplace } from './workplace.ts';

/** A released round with what it was asked by, and how its intern sees the same areas. */
export interface RoundInHand {
  asked: FeedbackInstrument;
  framework: Framework;
  /** Empty where fewer than two areas have a level. */
  self: Heights;
  /** Whether "What I can do" is about other areas than colleagues were asked about. */
  isOther: boolean;
}

/** Undefined where this app is too old to know what was asked. */
export function roundInHand(
  workplace: Workplace,
  { instrument, version }: Pick<FeedbackDocument, 'instrument' | 'version'>,
): RoundInHand | undefined {
  const asked = publishedFeedback(instrument, version);
  const framework = asked === undefined ? undefined : frameworkOf(workplace, asked.framework);
  if (asked === undefined || framework === undefined) return undefined;
  const review = lookToShow(
    reviewLooks(workplace).filter((look) => look.review.framework === framework.id),
  )?.review;
  const self =
    review === undefined ? {} : reviewHeights(framework, copyOfReview(framework, review));
  const mine = reviewInHand(workplace).framework ?? programmeFramework(workplace);
  return {
    asked,
    framework,
    self: Object.keys(self).length < 2 ? {} : self,
    isOther: mine.id !== framework.id,
  };
}

/** The groups of a round that show anything, each set against one's own view by area. */
export interface ColleaguesBeside {
  /** Those that have a word of a group. */
  areas: readonly FrameworkArea[];
  groups: readonly { group: FeedbackGroup; beside: SideBySide }[];
  /** As for a round. */
  isOther: boolean;
}

/** Said where one's own view cannot stand beside, whatever else is done. */
export const otherAreas =
  'Colleagues were asked about other areas than “What I can do” is about, so your own view cannot stand beside theirs.';

/** The last round that was released; undefined where there is none. */
export function colleaguesBeside(workplace: Workplace): ColleaguesBeside | undefined {
  const round = workplace.device
    .documents(workplace.device.meSpace)
    .ofType('feedback', FeedbackDocument)
    .filter((one) => one.state === 'released')
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0];
  const inHand = round === undefined ? undefined : roundInHand(workplace, round);
  if (round === undefined || inHand === undefined) return undefined;
  const { asked, framework, self, isOther } = inHand;
  const groups = round.release.groups.flatMap((group) =>
    group.shows ? [{ group: group.group, beside: sideBySide(self, heightsOf(group, asked)) }] : [],
  );
  const areas = framework.areas.filter(({ id }) =>
    groups.some(({ beside }) => beside.state === 'compared' && beside.areas[id] !== undefined),
  );
  return { areas, groups, isOther };
}
