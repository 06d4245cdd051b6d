import * as z from 'zod/mini';
import { ulidPattern } from '../documents/document-id.ts';
import { Evidence, mergeEvidence } from '../evidence.ts';

/** The longer side of a photo as it is kept, in pixels: sharp on any screen, and some 300 KB. */
export const longestSide = 1_600;

/** How many an entry may name. */
export const mostPhotos = 10;

/** How long the words may be that say what a photo shows, in characters. */
export const longestPhotoWords = 500;

/** A file above this many bytes is not opened: a phone may run out of memory over it. */
export const largestPhotoFile = 30_000_000;

/** The only attachment of a photo. */
export const photoFile = 'photo.jpg';

/**
 * A photo, in its owner's own space or, as a copy, in a circle: the picture is an attachment (`photoFile`), written once.
 * Key: a ULID.
 */
export const PhotoDocument = z.looseObject({
  type: z.literal('photo'),
  author: z.string(),
  v: z.literal(1),
  /** The entry that names it, a ULID. */
  entry: z.string(),
  /** The device on which it was put there. */
  device: z.optional(z.string()),
  /** In pixels. */
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
});
export type PhotoDocument = z.infer<typeof PhotoDocument>;

/** What an entry says of a photo. Once removed it stays so, whatever another device said of it meanwhile. */
export const NamedPhoto = z.object({
  /** What it shows, for whoever cannot see it: more than one text where two devices wrote unknown to each other. */
  texts: z.array(Evidence),
  removed: z.optional(z.literal(true)),
});
export type NamedPhoto = z.infer<typeof NamedPhoto>;

/** The photos that an entry names, by their ULIDs. */
export const NamedPhotos = z.record(z.string().check(z.regex(ulidPattern)), NamedPhoto);
export type NamedPhotos = z.infer<typeof NamedPhotos>;

/** What two devices say of an entry's photos: every text that no other knew of; removed by one is removed. */
export function mergePhotos(a: NamedPhotos, b: NamedPhotos): NamedPhotos {
  const texts = mergeEvidence(textsOf(a), textsOf(b));
  const isRemoved = (id: string) => a[id]?.removed === true || b[id]?.removed === true;
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      { texts: texts[id] ?? [], ...(isRemoved(id) ? { removed: true as const } : {}) },
    ]),
  );
}

function textsOf(photos: NamedPhotos): Record<string, Evidence[]> {
  return Object.fromEntries(Object.entries(photos).map(([id, { texts }]) => [id, texts]));
}

/** The texts on a photo, the latest first. */
export function photoTexts({ texts }: NamedPhoto): readonly Evidence[] {
  return texts.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** What stands on a photo, in a line. */
function photoWords(photo: NamedPhoto): string {
  return photoTexts(photo)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' / ');
}

/** A photo as one sees it in an entry. */
export interface ShownPhoto {
  photo: string;
  /** What it shows; empty where nobody has said. */
  words: string;
}

/** The photos that stand in an entry, in the order in which they were put there. */
export function photosIn({ photos = {} }: { photos?: NamedPhotos | undefined }): ShownPhoto[] {
  return Object.entries(photos)
    .filter(([, { removed }]) => removed !== true)
    .map(([photo, named]) => ({ photo, words: photoWords(named) }))
    .sort((a, b) => (a.photo < b.photo ? -1 : 1));
}

/** What was written about photos that another device took out meanwhile, until its writer lets it go. */
export function wordsOfRemoved({
  photos = {},
}: {
  photos?: NamedPhotos | undefined;
}): ShownPhoto[] {
  return Object.entries(photos)
    .filter(([, { removed }]) => removed === true)
    .map(([photo, named]) => ({ photo, words: photoWords(named) }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => (a.photo < b.photo ? -1 : 1));
}

/**
 * The size at which a picture is kept: its longer side at most `longestSide`, never larger than it is.
 * @throws RangeError for a picture without a size
 */
export function keptSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  if (!(width >= 1 && height >= 1)) throw new RangeError('a picture has a size');
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * Why a file is not even opened, in the words of whoever chose it; undefined where it is. `count` is how many photos stand
 * in the entry.
 */
export function photoProblem(
  { name, size, type }: { name: string; size: number; type: string },
  count: number,
): string | undefined {
  if (count >= mostPhotos)
    return `An entry holds ${mostPhotos} photos. Take one out, or start another entry.`;
  if (type !== '' && !type.startsWith('image/'))
    return `“${name}” is not a photo. Choose a picture, such as a JPEG or a PNG.`;
  if (size === 0) return `“${name}” is empty: there is no picture in it.`;
  if (size > largestPhotoFile)
    return `“${name}” is ${megabytes(size)} MB, and up to ${megabytes(largestPhotoFile)} MB can be opened. Choose a smaller copy, or a screenshot cropped to the picture.`;
  return undefined;
}

/** Why a file that was opened shows nothing, in the words of whoever chose it. */
export function unreadablePhoto({ name, type }: { name: string; type: string }): string {
  const isHeic = /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);
  return isHeic
    ? `“${name}” is a HEIC photo, which this browser can’t read. Choose a JPEG copy, or a screenshot cropped to the picture. For next time, on an iPhone: Settings, Camera, Formats, Most Compatible.`
    : `“${name}” can’t be read as a photo. It may be damaged, or of a kind that this browser does not know.`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 0 });
}
