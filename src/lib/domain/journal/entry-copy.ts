import * as z from 'zod/mini';
import { ulidPattern } from '../documents/document-id.ts';
import { dayOf, writtenAt, type JournalEntry, type Place } from './entry.ts';
import { longestPhotoWords, photosIn } from './photo.ts';

/** An entry of a journal as it stands at one moment: in the preview of a share, and with whom it is shown to. */
export const EntryCopy = z.object({
  kind: z.literal('journalEntry'),
  /** The entry, a ULID. */
  entry: z.string(),
  /** The day that it is about. */
  day: z.iso.date(),
  /** Empty where it has none. */
  title: z.string(),
  /** Markdown. */
  text: z.string(),
  /** The ids of the competencies that it is about. */
  competencies: z.array(z.string()),
  /** Its photos, in their order. */
  photos: z.optional(
    z.array(
      z.object({
        /** The photo in its owner's own space, a ULID. */
        photo: z.string().check(z.regex(ulidPattern)),
        words: z.string().check(z.maxLength(longestPhotoWords)),
        /** In a circle: the ULID of the copy that stands there. */
        copy: z.optional(z.string().check(z.regex(ulidPattern))),
      }),
    ),
  ),
});
export type EntryCopy = z.infer<typeof EntryCopy>;

const prefix = 'journal:';

/** What copies of an entry are copies of. */
export function entryKey(entry: string): string {
  return `${prefix}${entry}`;
}

/** The entry, where that is what a copy is of; `undefined` for a look. */
export function entryOfKey(key: string): string | undefined {
  const entry = key.slice(prefix.length);
  return key.startsWith(prefix) && ulidPattern.test(entry) ? entry : undefined;
}

/** All of an entry. Two texts that two devices wrote and nobody has put together stand below each other, the later one first. */
export function copyOfEntry(entry: JournalEntry): EntryCopy {
  const all = (place: Place) =>
    writtenAt(entry, place)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '');
  const photos = photosIn(entry);
  return {
    kind: 'journalEntry',
    entry: entry.entry,
    day: dayOf(entry),
    title: all('title').join(' / '),
    text: all('text').join('\n\n'),
    competencies: [...(entry.competencies?.value ?? [])],
    ...(photos.length === 0 ? {} : { photos }),
  };
}
