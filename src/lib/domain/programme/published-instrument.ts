import * as z from 'zod/mini';
import { Instrument } from '../measuring/instrument.ts';

/** `instrument~server~<id>.<version>` in a cohort's space: a version that the programme published. It never changes. */
export const InstrumentDocument = z.looseObject({
  type: z.literal('instrument'),
  author: z.literal('server'),
  v: z.literal(1),
  instrument: Instrument,
});
export type InstrumentDocument = z.infer<typeof InstrumentDocument>;
