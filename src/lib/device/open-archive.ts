import { strFromU8, unzipSync } from 'fflate';
import { AnyArchive, Archive, archiveVersion } from '../domain/portfolio/archive.ts';
import { sha256Of } from './sha-256.ts';
import { crc32, listedCrc } from './zip-crc.ts';

/** The largest zip that is opened, in bytes: a thousand photos and a long journal; a phone reads it into memory. */
export const largestZip = 400_000_000;
/** The largest `everything.json`, unpacked: ten thousand entries of a page. */
const largestJson = 60_000_000;
/** The largest photo, unpacked: what Selvedge writes is far below it. */
const largestPhoto = 10_000_000;
/** The most files in a zip. */
const mostFiles = 10_000;

/** An archive that was opened, and how to read its photos. */
export interface OpenArchive {
  archive: Archive;
  /** The picture of a photo; undefined where it is not in the zip, or is not the one that was put in. */
  picture: (file: string, sha256: string) => Promise<Blob | undefined>;
}

export type Opened = { ok: true; open: OpenArchive } | { ok: false; problem: string };

const problems = {
  large:
    'This file is too large: up to 400 MB can be opened. Is it the zip that you took with you?',
  empty: 'This file is empty. Choose the zip that you took with you.',
  notZip: 'This is not a zip. Choose the file that ends in .zip, as it was when you took it.',
  other:
    'This zip is not from Selvedge: there is no everything.json in it. Choose the one that you took with you.',
  damaged: 'This zip is damaged, so nothing was brought in. Try another copy of it.',
  bomb: 'This zip unpacks to more than Selvedge ever puts into one, so it was not opened.',
  newer:
    'This zip was made by a newer Selvedge than this one. Nothing was brought in. Try again once this one is newer.',
} as const;

/** Opens a zip that somebody took with them, and checks it. Nothing is written. */
export async function openArchive(file: Blob): Promise<Opened> {
  if (file.size === 0) return no('empty');
  if (file.size > largestZip) return no('large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  // "PK": every zip begins so, an empty one too.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return no('notZip');
  const listed = listFiles(bytes);
  if (listed === undefined) return no('damaged');
  const folder = folderIn(listed);
  const everything = listed.get(`${folder}everything.json`);
  if (everything === undefined) return no('other');
  if (listed.size > mostFiles || everything > largestJson) return no('bomb');
  const text = unpack(bytes, `${folder}everything.json`, largestJson);
  return text === undefined ? no('damaged') : read(text, bytes, { listed, folder });
}

/** Where the files are: somebody may have unpacked the zip, and packed its folder again. */
function folderIn(listed: ReadonlyMap<string, number>): string {
  if (listed.has('everything.json')) return '';
  const found = [...listed.keys()].find((name) => /^[^/]+\/everything\.json$/.test(name));
  return found?.slice(0, -'everything.json'.length) ?? '';
}

function no(problem: keyof typeof problems): Opened {
  return { ok: false, problem: problems[problem] };
}

interface Files {
  listed: ReadonlyMap<string, number>;
  folder: string;
}

function read(text: Uint8Array, bytes: Uint8Array, { listed, folder }: Files): Opened {
  const value = parsed(text);
  if (value === undefined) return no('damaged');
  const any = AnyArchive.safeParse(value);
  if (!any.success) return no('other');
  if (any.data.version > archiveVersion) return no('newer');
  const archive = Archive.safeParse(value);
  if (!archive.success) return no('damaged');
  const tooLarge = archive.data.photos.some(
    ({ file }) => (listed.get(folder + file) ?? 0) > largestPhoto,
  );
  if (tooLarge) return no('bomb');
  const picture = async (file: string, sha256: string) => {
    const found = listed.has(folder + file)
      ? unpack(bytes, folder + file, largestPhoto)
      : undefined;
    if (found === undefined || (await sha256Of(found)) !== sha256) return undefined;
    return new Blob([found], { type: 'image/jpeg' });
  };
  return { ok: true, open: { archive: archive.data, picture } };
}

/** The names in a zip with the sizes that it says they have; undefined where its list cannot be read. */
function listFiles(bytes: Uint8Array): Map<string, number> | undefined {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
    return sizes;
  } catch {
    // The list of a zip stands at its end: one that was cut off has none.
    return undefined;
  }
}

/** One file, unpacked; the size that its entry says is all the room that it gets. */
function unpack(
  bytes: Uint8Array,
  file: string,
  largest: number,
): Uint8Array<ArrayBuffer> | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === file && originalSize <= largest,
    });
    const found = files[file];
    // A bit that has changed can unpack into other words: only the sum of what was packed tells.
    if (found === undefined || crc32(found) !== listedCrc(bytes, file)) return undefined;
    return new Uint8Array(found);
  } catch {
    // What cannot be unpacked is damaged: the caller says so.
    return undefined;
  }
}

function parsed(text: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(text));
  } catch {
    // What is no JSON is damaged: the caller says so.
    return undefined;
  }
}
