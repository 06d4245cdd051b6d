import * as z from 'zod/mini';
import { FeedbackRelease } from './release.ts';

const round = {
  type: z.literal('feedback'),
  author: z.literal('server'),
  v: z.literal(1),
  /** The version that was asked. */
  instrument: z.string(),
  version: z.int().check(z.gte(1)),
  /** ISO 8601. */
  openedAt: z.string(),
  closesAt: z.string(),
};

/**
 * `feedback~server~<round>` in `me-<person>`: what the intern knows of a round of colleagues' feedback. Released once;
 * after that it never changes.
 */
export const FeedbackDocument = z.discriminatedUnion('state', [
  z.looseObject({ ...round, state: z.literal('open') }),
  z.looseObject({ ...round, state: z.literal('called-off') }),
  z.looseObject({ ...round, state: z.literal('released'), release: FeedbackRelease }),
]);
export type FeedbackDocument = z.infer<typeof FeedbackDocument>;
