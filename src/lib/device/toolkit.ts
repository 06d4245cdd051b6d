import { toolkit as ours } from '../content/toolkit/toolkit.ts';
import { offered, OwnEntryDocument, type OwnEntry } from '../domain/toolkit/own-entry.ts';
import type { ToolkitEntry } from '../domain/toolkit/toolkit-entry.ts';
import type { Device } from './device.svelte.ts';

/** The toolkit as this person has it: what comes with Selvedge, and what their programme added. */
export interface Toolkit {
  /** All that can be chosen from. */
  entries: readonly ToolkitEntry[];
  /** An entry by its id, one that is no longer offered too; undefined where this device does not know it. */
  find: (id: string | undefined) => ToolkitEntry | undefined;
  /** What is known of an entry that the programme added; undefined for one of Selvedge's. */
  ownOf: (id: string) => OwnEntry | undefined;
}

/** Reads it. */
export function toolkitOf(device: Device): Toolkit {
  const { cohortSpace } = device;
  const own =
    cohortSpace === undefined
      ? []
      : device.documents(cohortSpace).ofType('toolkitEntry', OwnEntryDocument);
  const ownOf = (id: string) => own.find(({ entry }) => entry.id === id);
  return {
    entries: offered(ours, own),
    find: (id) =>
      id === undefined ? undefined : (ours.find((one) => one.id === id) ?? ownOf(id)?.entry),
    ownOf,
  };
}
