import * as z from 'zod/mini';
import { laterOfEach } from './answers.ts';

/**
 * Whether somebody lets the programme have a copy of their answers, as they said on one device; of several the later
 * counts. `text` is the version of the question that they were asked. Key: `norm~<device>`.
 */
export const NormConsentDocument = z.looseObject({
  type: z.literal('normConsent'),
  author: z.string(),
  v: z.literal(1),
  decision: z.object({ value: z.enum(['agreed', 'refused']), text: z.int(), at: z.string() }),
});
export type NormConsentDocument = z.infer<typeof NormConsentDocument>;

/** Undefined where they have not been asked, or have not answered. */
export type NormDecision = 'agreed' | 'refused' | undefined;

/** What somebody said last, out of all their devices, with the stamp of it; undefined where they have not. */
export function latestDecision(
  documents: readonly Pick<NormConsentDocument, 'decision'>[],
  now: number,
): NormConsentDocument['decision'] | undefined {
  return documents.reduce<Record<string, NormConsentDocument['decision']>>(
    (latest, { decision }) => laterOfEach(latest, { it: decision }, now),
    {},
  )['it'];
}
