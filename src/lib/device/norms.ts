import { NormDocument } from '../domain/measuring/norm.ts';
import type { Device } from './device.svelte.ts';

/** What the programme published about how sure the marks of a version are; undefined where it has not. */
export function normOf(
  device: Device,
  { id, version }: { id: string; version: number },
): NormDocument | undefined {
  if (device.cohortSpace === undefined) return undefined;
  return device
    .documents(device.cohortSpace)
    .ofType('norm', NormDocument)
    .find((norm) => norm.instrument === id && norm.version === version);
}
