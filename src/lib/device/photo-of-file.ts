import { keptSize, unreadablePhoto } from '../domain/journal/photo.ts';

/** A picture as it is kept. */
export interface MadePhoto {
  /** A JPEG. */
  picture: Blob;
  width: number;
  height: number;
}

/** A file that shows no picture: the message is in the words of whoever chose it. */
export class UnreadablePhoto extends Error {
  override name = 'UnreadablePhoto';
}

/** How much of a picture's detail is kept, tried in this order; the last is tried however large it is. */
const qualities = [0.85, 0.7, 0.5, 0.3];

/** The gateway takes 2 MB of a photo; nearly all are a fifth of it. */
const largestPicture = 1_500_000;

/**
 * The picture in a file, as it is kept: turned upright, its longer side at most 1,600 px, a JPEG that is drawn anew, so that
 * nothing of the file is in it but what one sees: not where and when it was taken, nor with what.
 * @throws UnreadablePhoto
 */
export async function photoOfFile(file: File): Promise<MadePhoto> {
  const opened = await openPicture(file);
  try {
    const { width, height } = keptSize(opened);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new UnreadablePhoto(unreadablePhoto(file));
    // What can be seen through has paper behind it.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(opened, 0, 0, width, height);
    for (const quality of qualities) {
      const picture = await jpegOf(canvas, quality);
      if (picture === null) break;
      if (picture.size <= largestPicture || quality === qualities.at(-1))
        return { picture, width, height };
    }
    throw new UnreadablePhoto(unreadablePhoto(file));
  } finally {
    opened.close();
  }
}

async function openPicture(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new UnreadablePhoto(unreadablePhoto(file), { cause: error });
  }
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
}
