import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { dayOf, nameOf } from '../domain/journal/entry.ts';
import { photosIn } from '../domain/journal/photo.ts';
import type { Archive } from '../domain/portfolio/archive.ts';
import { photoFileName, readMe } from '../domain/portfolio/read-me.ts';
import { entriesIn } from '../domain/portfolio/said.ts';
import { tablesOf } from '../domain/portfolio/tables.ts';
import { archiveHere } from './archive-here.ts';
import { photosHere, pictureOf, type PhotoHere } from './photos.ts';
import { sha256Of } from './sha-256.ts';
import type { Workplace } from './workplace.ts';

/** How far a zip is: photos done, of how many. */
export interface Taking {
  done: number;
  of: number;
}

/** A zip that was made. `missing`: photos whose pictures are not on this device. */
export interface Taken {
  zip: Blob;
  name: string;
  missing: number;
  photos: number;
}

/**
 * Makes one zip of everything that is this person's, on the device. Needs no signal. A picture is in memory while it is written,
 * and all of them only as parts of the zip, which the browser may keep on disk.
 */
export async function takeEverything(
  here: Workplace,
  tell: (progress: Taking) => void,
): Promise<Taken> {
  const { device } = here;
  await here.attempts.fold();
  for (const space of [device.ownSpace, ...device.circles.map(({ id }) => id)])
    await device.documents(space).load();
  const archive = archiveHere(here);
  const named = namedPhotos(archive, photosHere(device, device.ownSpace), device.now());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const { zip, done } = zipInto(parts);
  let missing = 0;
  for (const [at, { photo, file }] of named.entries()) {
    tell({ done: at, of: named.length });
    const picture = await pictureOf(device, device.ownSpace, photo._id);
    if (!(picture instanceof Blob)) {
      missing += 1;
      continue;
    }
    const bytes = new Uint8Array(await picture.arrayBuffer());
    archive.photos.push({ photo: photo.photo, file, sha256: await sha256Of(bytes) });
    // A JPEG gets no smaller.
    put(zip, new ZipPassThrough(file), bytes);
  }
  const tables = tablesOf(archive, device.now());
  for (const { file, text } of tables) put(zip, new ZipDeflate(file), strToU8(text));
  put(zip, new ZipDeflate('README.txt'), strToU8(readMe(archive, tables, missing)));
  put(zip, new ZipDeflate('everything.json'), strToU8(JSON.stringify(archive, undefined, 1)));
  zip.end();
  await done;
  tell({ done: named.length, of: named.length });
  return {
    zip: new Blob(parts, { type: 'application/zip' }),
    name: zipName(archive),
    missing,
    photos: archive.photos.length,
  };
}

/** "selvedge-sam-adeyemi-2026-11-27.zip" */
function zipName({ person, madeAt }: Archive): string {
  const name = person.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${['selvedge', ...(name === '' ? [] : [name]), madeAt.slice(0, 10)].join('-')}.zip`;
}

/** Every photo with a readable name; of one that no entry names, the day is not known. */
function namedPhotos(
  archive: Archive,
  photos: readonly PhotoHere[],
  now: number,
): { photo: PhotoHere; file: string }[] {
  const entries = entriesIn(archive, now);
  const used = new Map<string, number>();
  return photos.map((photo) => {
    const entry = entries.find((one) => photosIn(one).some((shown) => shown.photo === photo.photo));
    const [day, title] = entry === undefined ? ['no-day', ''] : [dayOf(entry), nameOf(entry) ?? ''];
    const first = photoFileName(day, title, 0);
    const number = (used.get(first) ?? 0) + 1;
    used.set(first, number);
    return { photo, file: photoFileName(day, title, number) };
  });
}

function zipInto(parts: Uint8Array<ArrayBuffer>[]): { zip: Zip; done: Promise<unknown> } {
  const { promise: done, resolve, reject } = Promise.withResolvers<unknown>();
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) reject(error);
    else parts.push(new Uint8Array(chunk));
    if (isLast) resolve(undefined);
  });
  return { zip, done };
}

function put(zip: Zip, file: ZipDeflate | ZipPassThrough, bytes: Uint8Array): void {
  zip.add(file);
  file.push(bytes, true);
}
