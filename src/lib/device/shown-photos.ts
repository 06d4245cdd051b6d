import { documentId } from '../domain/documents/document-id.ts';
import { JournalEntryDocument } from '../domain/journal/entry.ts';
import { entryOfKey } from '../domain/journal/entry-copy.ts';
import type { Device } from './device.svelte.ts';
import { copyPhoto, photosHere } from './photos.ts';
import { entrySharesIn } from './shares-in.ts';

/**
 * Makes the photos that this person has in a circle those of the entries that they show there: a page may have died between
 * the two. Again does no harm.
 */
export async function followShownPhotos(device: Device, circle: string): Promise<void> {
  const shown = entrySharesIn(device, circle).filter(({ author }) => author === device.person);
  const named = new Map(
    shown
      .flatMap(({ content }) => content.photos ?? [])
      .flatMap(({ photo, copy }) => (copy === undefined ? [] : [[copy, photo]])),
  );
  const mine = photosHere(device, circle).filter(({ author }) => author === device.person);
  const own = photosHere(device, device.ownSpace);
  for (const [copy, photo] of named) {
    const original = own.find((one) => one.photo === photo);
    if (original !== undefined && !mine.some((one) => one.photo === copy))
      await copyPhoto(device, circle, original, copy);
  }
  // A copy that this version cannot read names photos too.
  if (shown.length < entryCopies(device, circle)) return;
  for (const { photo } of mine)
    if (!named.has(photo)) await device.remove(circle, documentId('photo', device.person, photo));
}

/** How many copies of entries this person has in a circle, whether or not this version can read them. */
function entryCopies(device: Device, circle: string): number {
  const isEntry = ({ of }: Record<string, unknown>) =>
    typeof of === 'string' && entryOfKey(of) !== undefined;
  return device
    .documents(circle)
    .all.filter((one) => one['type'] === 'share' && one['author'] === device.person && isEntry(one))
    .length;
}

/** The photos, by their ULIDs, that this person has taken out of an entry on any device. */
export function removedPhotos(device: Device): ReadonlySet<string> {
  const entries = device.documents(device.ownSpace).ofType('journalEntry', JournalEntryDocument);
  return new Set(
    entries.flatMap(({ photos = {} }) =>
      Object.entries(photos).flatMap(([photo, { removed }]) => (removed === true ? [photo] : [])),
    ),
  );
}
