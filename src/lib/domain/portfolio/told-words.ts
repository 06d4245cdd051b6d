import { stampTime } from '../stamp.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import { frameworkIn } from './looks.ts';

/** Something as one reads it: what it is, what it says, and when it was said (ISO 8601; empty where that is not known). */
export interface InWords {
  title: string;
  text: string;
  at: string;
}

/** What it takes to read what documents name. */
export type Names = Pick<Archive, 'instruments' | 'frameworks' | 'toolkit' | 'feedback'> &
  Partial<Pick<Archive, 'spaces'>>;
/** Tells the documents of one thing; undefined where they say nothing. `now` in ms. */
export type Read = (
  documents: readonly ArchivedDocument[],
  names: Names,
  now: number,
) => InWords | undefined;

/** As zod has it. */
export interface Schema<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}

/** Those of the documents that are what a schema says. */
export function all<T>(documents: readonly ArchivedDocument[], schema: Schema<T>): T[] {
  return documents.flatMap((document) => {
    const read = schema.safeParse(document);
    return read.success ? [read.data] : [];
  });
}

/** Reads documents of which each is a thing of its own. */
export function single<T>(
  schema: Schema<T>,
  say: (one: T, names: Names, now: number) => InWords,
): Read {
  return (documents, names, now) => all(documents, schema).map((one) => say(one, names, now))[0];
}

/** Paragraphs, without those that say nothing. */
export function lines(...texts: readonly (string | false)[]): string {
  return texts.filter((text) => text !== false && text.trim() !== '').join('\n\n');
}

/** What competencies are called in an edition of a framework, with commas between them. */
export function competencyNames(
  { frameworks }: Names,
  ids: readonly string[],
  of: { framework: string; version: number },
) {
  const framework = frameworkIn({ frameworks }, of);
  return ids
    .map((id) => framework?.competencies.find((one) => one.id === id)?.name ?? id)
    .join(', ');
}

/** What a competency is called, in whichever framework has it. */
export function competencyName(frameworks: Names['frameworks'], id: string): string {
  return (
    frameworks.flatMap(({ competencies }) => competencies).find((one) => one.id === id)?.name ?? id
  );
}

/** When the latest of them was said, ISO 8601; empty where that is not known. */
export function latestOf(stamps: readonly { at: string }[]): string {
  const times = stamps.map(({ at }) => stampTime(at)).filter((time) => Number.isFinite(time));
  return times.length === 0 ? '' : new Date(Math.max(...times)).toISOString();
}
