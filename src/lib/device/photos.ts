import { ulid } from 'ulid';
import { documentId, parseDocumentId } from '../domain/documents/document-id.ts';
import { PhotoDocument, photoFile } from '../domain/journal/photo.ts';
import type { Device } from './device.svelte.ts';
import type { MadePhoto } from './photo-of-file.ts';
import type { Read } from './space-documents.svelte.ts';

/** A photo that is here. */
export interface PhotoHere extends Read<PhotoDocument> {
  /** Its ULID. */
  photo: string;
}

/** The photos of a space that are on this device. */
export function photosHere(device: Device, space: string): PhotoHere[] {
  return device
    .documents(space)
    .ofType('photo', PhotoDocument)
    .flatMap((document) => {
      const photo = parseDocumentId(document._id)?.key[0];
      return photo === undefined ? [] : [{ ...document, photo }];
    });
}

/**
 * Puts a photo into this person's own space. It is on disk when this resolves: only then may an entry name it.
 * @returns its ULID
 */
export async function keepPhoto(device: Device, entry: string, made: MadePhoto): Promise<string> {
  const photo = ulid(device.now()).toLowerCase();
  await writePhoto(device, device.ownSpace, photo, made.picture, {
    entry,
    device: device.id,
    width: made.width,
    height: made.height,
  });
  return photo;
}

/** Puts a copy of a photo of this person's own into a circle, as `copy`. Where it is there already nothing happens. */
export async function copyPhoto(
  device: Device,
  circle: string,
  own: PhotoHere,
  copy: string,
): Promise<void> {
  const picture = await pictureOf(device, device.ownSpace, own._id);
  if (!(picture instanceof Blob)) return;
  const { entry, width, height } = own;
  await writePhoto(device, circle, copy, picture, { entry, width, height });
}

/** The picture of a photo; where it is not on this device, whether it was deleted or has never come. */
export async function pictureOf(
  device: Device,
  space: string,
  id: string,
): Promise<Blob | 'deleted' | 'missing'> {
  return (await device.startWorker()).file(space, id, photoFile);
}

/** Puts a picture into a space; where it is there already nothing happens. */
export async function writePhoto(
  device: Device,
  space: string,
  photo: string,
  picture: Blob,
  content: Pick<PhotoDocument, 'entry' | 'device' | 'width' | 'height'>,
): Promise<void> {
  const author = device.person;
  await device.guarded(async () =>
    (await device.startWorker()).write(space, documentId('photo', author, photo), {
      type: 'photo',
      author,
      v: 1,
      ...content,
      _attachments: { [photoFile]: { content_type: picture.type, data: picture } },
    }),
  );
  await device.documents(space).load();
  await device.countUnsent();
}
