import { currentFramework, publishedFramework } from '../content/frameworks/published.ts';
import type { Framework } from '../domain/framework/framework.ts';
import type { SelfReview } from '../domain/self-review/self-review.ts';
import { isSameEdition, type Edition } from '../domain/programme/programme.ts';
import {
  FrameworkDocument,
  LinesDocument,
  withLines,
} from '../domain/programme/published-framework.ts';
import type { Workplace } from './workplace.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

type Here = Pick<Workplace, 'device' | 'programme'>;

/** A framework with the programme's own lines; undefined for an edition of which this device has not heard. */
export function frameworkOf({ device }: Here, edition: Edition): Framework | undefined {
  const documents =
    device.cohortSpace === undefined ? undefined : device.documents(device.cohortSpace);
  const found =
    publishedFramework(edition.id, edition.version) ??
    documents
      ?.ofType('framework', FrameworkDocument)
      .find(({ framework }) => isSameEdition(framework, edition))?.framework;
  const lines = documents
    ?.ofType('lines', LinesDocument)
    .find(({ framework, version }) => isSameEdition({ id: framework, version }, edition));
  return found === undefined ? undefined : withLines(found, lines?.sets ?? []);
}

/** The self-review that is under way or was last done, with its framework. */
export interface ReviewInHand {
  review: SelfReview | undefined;
  /** Where there is no review: what one begun now is against. Undefined where this device has not heard of it. */
  framework: Framework | undefined;
  /** Whether the programme has chosen another framework, or another edition, since. */
  isOther: boolean;
}

export function reviewInHand(here: Workplace): ReviewInHand {
  const review = selfReviewsOf(here.device).inHand;
  if (review === undefined) return { review, framework: programmeFramework(here), isOther: false };
  const edition = { id: review.framework, version: review.version };
  return {
    review,
    framework: frameworkOf(here, edition),
    isOther: !isSameEdition(edition, programmeFramework(here)),
  };
}

/** The framework in hand, for a screen that is drawn only where it is known (self-review/+layout.svelte). */
export function frameworkInHand(here: Workplace): Framework {
  return reviewInHand(here).framework ?? programmeFramework(here);
}

/** The framework of a self-review begun now. */
export function programmeFramework(here: Here): Framework {
  return frameworkOf(here, here.programme.settings.framework) ?? currentFramework;
}
