import { ukDate, ukTime } from '../uk-dates.ts';
import type { Archive } from './archive.ts';
import type { Table } from './tables.ts';

/** The README.txt of a zip: what is what, for somebody who opens it in ten years. `missing`: photos that are not on the device. */
export function readMe(
  { person, programme, madeAt, photos }: Archive,
  tables: readonly Table[],
  missing: number,
): string {
  const lines = [
    `${person.name}, ${programme}`,
    `Taken from Selvedge on ${ukDate(madeAt)}, ${ukTime(madeAt)}.`,
    '',
    'This is yours. It holds all that you wrote and answered, and what others wrote to you.',
    'It is not locked: whoever opens this file can read it. Keep it where you keep private things.',
    '',
    'everything.json',
    '  All of it, for Selvedge to read. To bring it back: Me, “Bring in what you took with you”, and choose the zip.',
    '',
    ...tables.flatMap(({ file, about }) => [file, `  For a spreadsheet: ${about}.`, '']),
    ...(photos.length === 0
      ? []
      : ['photos', '  The photos in your journal, by the day and the title of the entry.', '']),
    ...(missing === 0
      ? []
      : [
          missing === 1
            ? 'One photo is not in here: it had not come to the device on which this was made.'
            : `${missing} photos are not in here: they had not come to the device on which this was made.`,
          '',
        ]),
    'Words that begin with = + - or @ have an apostrophe before them in the tables, so that no spreadsheet runs them.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** What a photo's file is called: `photos/2026-11-26-the-moderation-meeting-1.jpg`. */
export function photoFileName(day: string, title: string, number: number): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return `photos/${[day, ...(words === '' ? [] : [words]), number].join('-')}.jpg`;
}
