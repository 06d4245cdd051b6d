import type { Instrument } from '../domain/measuring/instrument.ts';
import { normFor, NormDocument, type Norm } from '../domain/measuring/norm.ts';
import type { Device } from './device.svelte.ts';

/** What the programme published about how sure the marks of a version are; undefined where it has not. */
export function normOf(device: Device, instrument: Instrument): Norm | undefined {
  if (device.cohortSpace === undefined) return undefined;
  return normFor(instrument, device.documents(device.cohortSpace).ofType('norm', NormDocument));
}
