import type { Framework } from '../framework/framework.ts';
import { AnswersDocument } from '../measuring/answers-document.ts';
import { attemptKey, mergeAnswers, type AnswersPart } from '../measuring/answers.ts';
import type { Instrument } from '../measuring/instrument.ts';
import { mergeRoleDemand, RoleDemandDocument } from '../measuring/role-demand.ts';
import { resultOf, type Result } from '../measuring/result.ts';
import { LookBackDocument, mergeLookBacks, type LookBack } from '../second-look/look-back.ts';
import {
  mergeSelfReviews,
  SelfReviewDocument,
  selfReviewKey,
  type SelfReview,
} from '../self-review/self-review.ts';
import { archived, ownSpaces, type Archive } from './archive.ts';

/** A look with its statements and what it shows. */
export interface LookTaken {
  attempt: AnswersPart;
  instrument: Instrument;
  result: Result;
}

/** The looks in an archive of which it has the statements, the first one first; `then` answers where they are asked for. */
export function looksIn(archive: Archive, now: number, then = false): LookTaken[] {
  const documents = archived(ownSpaces(archive), 'answers', AnswersDocument);
  return [...Map.groupBy(documents, attemptKey).values()]
    .flatMap((parts) => mergeAnswers(parts, now) ?? [])
    .filter((attempt) => (attempt.then === true) === then)
    .flatMap((attempt) => {
      const instrument = instrumentIn(archive, attempt);
      if (instrument === undefined) return [];
      const result = resultOf(instrument, attempt, demandIn(archive, instrument, now));
      return [{ attempt, instrument, result }];
    })
    .sort((a, b) => a.attempt.occasion - b.attempt.occasion);
}

/** A version of an instrument in an archive. */
export function instrumentIn(
  { instruments }: Pick<Archive, 'instruments'>,
  { instrument, version }: { instrument: string; version: number },
): Instrument | undefined {
  return instruments.find((one) => one.id === instrument && one.version === version);
}

/** A version of a framework in an archive. */
export function frameworkIn(
  { frameworks }: Pick<Archive, 'frameworks'>,
  { framework, version }: { framework: string; version: number },
): Framework | undefined {
  return frameworks.find((one) => one.id === framework && one.version === version);
}

/** What its owner thinks the role asks, by area. */
function demandIn(archive: Archive, instrument: Instrument, now: number) {
  const said = archived(ownSpaces(archive), 'roleDemand', RoleDemandDocument).filter(
    (one) => one.instrument === instrument.id,
  );
  const find = (version: number) => instrumentIn(archive, { instrument: instrument.id, version });
  return mergeRoleDemand(said, instrument, find, now);
}

/** The self-reviews in an archive, the first one first. */
export function reviewsIn(archive: Archive, now: number): SelfReview[] {
  const documents = archived(ownSpaces(archive), 'selfReview', SelfReviewDocument);
  return [...Map.groupBy(documents, selfReviewKey).values()]
    .flatMap((parts) => mergeSelfReviews(parts, now) ?? [])
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

/** What was said before later looks, in their order. */
export function lookBacksIn(archive: Archive, now: number): LookBack[] {
  const documents = archived(ownSpaces(archive), 'lookBack', LookBackDocument);
  return [...Map.groupBy(documents, ({ occasion }) => occasion)]
    .map(([occasion, parts]) => mergeLookBacks(occasion, parts, now))
    .sort((a, b) => a.occasion - b.occasion);
}
