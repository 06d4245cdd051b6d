import * as z from 'zod/mini';
import { laterOf } from '../measuring/answers.ts';
import { Evidence, mergeEvidence } from '../evidence.ts';
import { dayText } from './about-day.ts';
import { mergePhotos, NamedPhotos, photosIn, wordsOfRemoved } from './photo.ts';

/**
 * How much fits, in characters: a title of some lines on a phone; a text of which two, of two devices, stay within the
 * 256 KB of a document at three bytes a character.
 */
export const longestOf = { title: 200, text: 40_000 } as const;

/** A text of an entry: as evidence is kept (decision 6), with more room. */
const Writing = z.extend(Evidence, { text: z.string().check(z.maxLength(longestOf.text)) });
export type Writing = z.infer<typeof Writing>;

/** The two things of an entry that are typed. */
export type Place = keyof typeof longestOf;

/**
 * One device's part of an entry in somebody's journal. Each device writes its own document and reading merges them.
 * Key: `<entry>~<device>`, the entry a ULID.
 */
export const JournalEntryDocument = z.looseObject({
  type: z.literal('journalEntry'),
  author: z.string(),
  v: z.literal(1),
  entry: z.string(),
  /** When it was begun, ISO 8601. */
  begunAt: z.string(),
  /** The day that it is about. */
  about: z.optional(z.object({ value: z.iso.date(), at: z.string() })),
  /** The ids of the competencies that it is about. */
  competencies: z.optional(z.object({ value: z.array(z.string()), at: z.string() })),
  words: z.object({ title: z.array(Writing), text: z.array(Writing) }),
  photos: z.optional(NamedPhotos),
});
export type JournalEntryDocument = z.infer<typeof JournalEntryDocument>;

/** What merging looks at; a document has more. */
export type JournalEntry = Pick<
  JournalEntryDocument,
  'entry' | 'begunAt' | 'about' | 'competencies' | 'words' | 'photos'
>;

/** An entry in which nothing stands yet. */
export function emptyEntry(entry: string, begunAt: string): JournalEntry {
  return { entry, begunAt, words: { title: [], text: [] } };
}

/**
 * The union of what several devices hold of one entry: of day and competencies the later, of words every text that no
 * other knew of. Commutative, associative and idempotent; `now` (ms) tames stamps of a clock that runs far ahead.
 * @returns undefined where there is no part
 * @throws RangeError for parts of two entries
 */
export function mergeEntries(
  parts: readonly JournalEntry[],
  now: number,
): JournalEntry | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((merged, part) => mergeTwo(merged, part, now), first);
}

function mergeTwo(a: JournalEntry, b: JournalEntry, now: number): JournalEntry {
  if (a.entry !== b.entry) throw new RangeError('parts of two entries');
  const about = laterOf(a.about, b.about, now);
  const competencies = laterOf(a.competencies, b.competencies, now);
  const { title = [], text = [] } = mergeEvidence(a.words, b.words);
  const photos = mergePhotos(a.photos ?? {}, b.photos ?? {});
  return {
    entry: a.entry,
    begunAt: a.begunAt < b.begunAt ? a.begunAt : b.begunAt,
    ...(about === undefined ? {} : { about }),
    ...(competencies === undefined ? {} : { competencies }),
    words: { title, text },
    ...(Object.keys(photos).length === 0 ? {} : { photos }),
  };
}

/** The texts at a place, the latest first: more than one where two devices wrote unknown to each other. */
export function writtenAt({ words }: JournalEntry, place: Place): readonly Writing[] {
  return words[place].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands at a place, as one would read it: the latest text that says something. */
export function textAt(entry: JournalEntry, place: Place): string {
  return writtenAt(entry, place).find(({ text }) => text.trim() !== '')?.text ?? '';
}

/** Whether two devices wrote at one place unknown to each other, and nobody has put it together. */
export function standsTwice({ words }: JournalEntry): boolean {
  return [words.title, words.text].some(
    (texts) => texts.filter(({ text }) => text.trim() !== '').length > 1,
  );
}

/** Whether nothing is in it: a day and a competency alone are nothing that somebody would miss. */
export function isBlank({ words, photos }: JournalEntry): boolean {
  return (
    [...words.title, ...words.text].every(({ text }) => text.trim() === '') &&
    photosIn({ photos }).length === 0 &&
    wordsOfRemoved({ photos }).length === 0
  );
}

/** The day that an entry is about, as `2026-11-26`: the one that was chosen, or the one on which it was begun, in England. */
export function dayOf({ about, begunAt }: JournalEntry): string {
  return about?.value ?? dayText(begunAt);
}

/** What an entry is called in a list: its title, or how its text begins. `undefined` where it has neither. */
export function nameOf(entry: JournalEntry): string | undefined {
  const title = textAt(entry, 'title').trim();
  if (title !== '') return title;
  const [line] = textAt(entry, 'text')
    .split('\n')
    .map((one) => one.replace(/^[\s#>*-]+/, '').trim())
    .filter((one) => one !== '');
  if (line === undefined) return undefined;
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
