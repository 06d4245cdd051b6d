import type { FeedbackInstrument } from '../../domain/feedback/feedback-instrument.ts';
import { colleaguesFeedback } from './colleagues-feedback.ts';

/** Every published version: a round names one, and finds it here for good. */
const published: readonly FeedbackInstrument[] = [colleaguesFeedback];

/** The version that was asked; undefined for one that this app is too old to know. */
export function publishedFeedback(id: string, version: number): FeedbackInstrument | undefined {
  return published.find((instrument) => instrument.id === id && instrument.version === version);
}

/** What colleagues are asked in a round that opens today. */
export const currentFeedback: FeedbackInstrument = colleaguesFeedback;
