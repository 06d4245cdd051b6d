import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import { Framework, MarkSet } from '#lib/domain/framework/framework.ts';
import { Instrument, InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import { Edition, ProgrammeSettings } from '#lib/domain/programme/programme.ts';
import { longestFrom } from '#lib/domain/toolkit/own-entry.ts';
import { ToolkitEntry } from '#lib/domain/toolkit/toolkit-entry.ts';
import { Collection } from '../accounts/collection.ts';
import type { RecordStore } from '../store/store.ts';

const id = z.string().regex(ulidPattern);
const instant = z.iso.datetime();

/** What a cohort's programme team has settled. */
export const SettingsRecord = z.object({
  /** The cohort. */
  id,
  settings: ProgrammeSettings,
});
export type SettingsRecord = z.infer<typeof SettingsRecord>;

/** A version of an instrument that a programme published: only `retiredAt` is ever changed. */
export const InstrumentRecord = z.object({
  /** `<id>.<version>`: of two who publish at once, one gets the number. */
  id: z.string(),
  cohort: id,
  instrument: Instrument,
  by: id,
  publishedAt: instant,
  /** From when it is not asked any more. What was answered to it stays readable. */
  retiredAt: instant.exactOptional(),
});
export type InstrumentRecord = z.infer<typeof InstrumentRecord>;

/** A framework that a programme brought: only `isRetired` is ever changed. */
export const FrameworkRecord = z.object({
  /** `<cohort>.<id>.<version>` */
  id: z.string(),
  cohort: id,
  framework: Framework,
  by: id,
  addedAt: instant,
  /** The CASE package it came in, as it was: so that it can go out again with nothing lost. */
  package: z.unknown().optional(),
  /** It is not offered any more. Whoever reviewed themselves against it can still read it. */
  isRetired: z.boolean().exactOptional(),
});
export type FrameworkRecord = z.infer<typeof FrameworkRecord>;

/** A programme's own lines for a framework. */
export const LinesRecord = z.object({
  /** `<cohort>.<framework>.<version>` */
  id: z.string(),
  cohort: id,
  framework: z.string(),
  version: z.int(),
  sets: z.array(MarkSet).readonly(),
});
export type LinesRecord = z.infer<typeof LinesRecord>;

/** What a programme added to the toolkit. */
export const ToolkitRecord = z.object({
  id,
  cohort: id,
  by: id,
  changedAt: instant,
  entry: ToolkitEntry,
  /** Whose it is, where it is not the programme's. */
  from: z.string().min(1).max(longestFrom).exactOptional(),
  /** It is not offered any more. Whoever has it in their pathway can still read it. */
  isRetired: z.boolean().exactOptional(),
});
export type ToolkitRecord = z.infer<typeof ToolkitRecord>;

/** Statements that a programme team is still writing. */
export const DraftRecord = z.object({
  id,
  cohort: id,
  /** The version that it began as a copy of. */
  basedOn: Edition,
  content: InstrumentDraft,
  changedAt: instant,
});
export type DraftRecord = z.infer<typeof DraftRecord>;

/** All of it, one collection a kind. */
export interface ProgrammeRecords {
  settings: Collection<SettingsRecord>;
  instruments: Collection<InstrumentRecord>;
  frameworks: Collection<FrameworkRecord>;
  lines: Collection<LinesRecord>;
  drafts: Collection<DraftRecord>;
  toolkit: Collection<ToolkitRecord>;
}

export function programmeRecordsIn(records: RecordStore): ProgrammeRecords {
  const programmes = (prefix: string) => ({ database: 'programmes', prefix });
  return {
    settings: new Collection(records, programmes('settings'), SettingsRecord),
    instruments: new Collection(records, programmes('instrument'), InstrumentRecord),
    frameworks: new Collection(records, programmes('framework'), FrameworkRecord),
    lines: new Collection(records, programmes('lines'), LinesRecord),
    drafts: new Collection(records, programmes('draft'), DraftRecord),
    toolkit: new Collection(records, programmes('toolkit'), ToolkitRecord),
  };
}
