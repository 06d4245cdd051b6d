import type { Instrument } from '../../domain/measuring/instrument.ts';
import { whereIAmNow } from './where-i-am-now.ts';

/** Every published version of every instrument: an attempt or a share names one, and finds it here for good. */
const published: readonly Instrument[] = [whereIAmNow];

/** The version that was answered; undefined for one that this app is too old to know. */
export function publishedInstrument(id: string, version: number): Instrument | undefined {
  return published.find((instrument) => instrument.id === id && instrument.version === version);
}

/** The versions of an instrument that come with Selvedge, the oldest first. */
export function publishedVersions(id: string): readonly Instrument[] {
  return published.filter((instrument) => instrument.id === id);
}

/** The audit as it is asked today. */
export const currentAudit: Instrument = whereIAmNow;
