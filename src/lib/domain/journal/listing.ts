import { ukDate } from '../uk-dates.ts';
import { dayOf, nameOf, textAt, type JournalEntry } from './entry.ts';
import { photosIn } from './photo.ts';
import { folded, type Searchable } from '../search.ts';

/** An entry as a list shows it, and as a search finds it. */
export interface Listed extends Searchable {
  entry: JournalEntry;
  /** Its title, or how it begins. */
  name: string;
  /** The whole text. */
  text: string;
  /** "26 November 2026". */
  day: string;
  /** "November 2026". */
  month: string;
  /** The names of its competencies. */
  about: readonly string[];
}

/** An entry for the list. `nameOfCompetency` is undefined for one that this device does not know. */
export function listed(
  entry: JournalEntry,
  nameOfCompetency: (id: string) => string | undefined,
): Listed {
  const photos = photosIn(entry);
  const name = nameOf(entry) ?? (photos.find(({ words }) => words !== '')?.words || 'A photo');
  // Every text counts for a search, one of another device that was never put together too.
  const texts = [
    ...[...entry.words.title, ...entry.words.text].map(({ text }) => text),
    ...photos.map(({ words }) => words),
  ];
  const day = ukDate(`${dayOf(entry)}T12:00:00Z`);
  const about = (entry.competencies?.value ?? []).flatMap((id) => nameOfCompetency(id) ?? []);
  return {
    entry,
    name,
    text: textAt(entry, 'text'),
    day,
    month: day.slice(day.indexOf(' ') + 1),
    about,
    folded: folded([...texts, day, ...about].join('\n')),
  };
}

/** What stands under one heading of the list. */
export interface Month {
  month: string;
  entries: readonly Listed[];
}

/** By month, in the order in which they come. */
export function byMonth(entries: readonly Listed[]): Month[] {
  return [...Map.groupBy(entries, ({ month }) => month)].map(([month, of]) => ({
    month,
    entries: of,
  }));
}
