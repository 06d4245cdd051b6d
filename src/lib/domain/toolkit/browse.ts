import { folded, found } from '../search.ts';
import type { EntryKind, EntryPlace, EntryTime, ToolkitEntry } from './toolkit-entry.ts';

/** What somebody looks for in the toolkit; a part that is undefined does not matter to them. */
export interface Wanted {
  competency?: string | undefined;
  kind?: EntryKind | undefined;
  time?: EntryTime | undefined;
  place?: EntryPlace | undefined;
  /** In minutes: no longer than this. */
  minutes?: number | undefined;
  /** Words that all have to occur. */
  typed: string;
}

/** The entries that are wanted: of a competency those first that are mainly about it, and else by title. */
export function browse(toolkit: readonly ToolkitEntry[], wanted: Wanted): ToolkitEntry[] {
  const { competency, kind, time, place, minutes, typed } = wanted;
  const isMain = (entry: ToolkitEntry) => Number(entry.competencies[0] === competency);
  const fitting = toolkit.filter(
    (entry) =>
      (competency === undefined || entry.competencies.includes(competency)) &&
      (kind === undefined || entry.kind === kind) &&
      (time === undefined || entry.fits.includes(time)) &&
      (place === undefined || entry.where === place) &&
      (minutes === undefined || entry.minutes <= minutes),
  );
  return found(
    fitting.map((entry) => ({
      entry,
      folded: folded([entry.title, entry.body, entry.bring].join('\n')),
    })),
    typed,
  )
    .map(({ entry }) => entry)
    .toSorted((a, b) => isMain(b) - isMain(a) || a.title.localeCompare(b.title));
}
