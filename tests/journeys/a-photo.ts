import type { Page } from '@playwright/test';

/** A photo as a phone takes it: lying on its side, and telling where it was taken. */
export async function aPhoto(page: Page, width = 2400, height = 1800): Promise<Buffer> {
  const plain = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      const paper = context.createLinearGradient(0, 0, wide, high);
      paper.addColorStop(0, '#f4efe2');
      paper.addColorStop(1, '#c9d8d2');
      context.fillStyle = paper;
      context.fillRect(0, 0, wide, high);
      context.fillStyle = '#2f4858';
      for (let row = 0; row < 6; row += 1)
        context.fillRect(wide * 0.1, high * (0.15 + row * 0.12), wide * (0.35 + row * 0.08), 40);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
  return withExif(Buffer.from(plain));
}

/** What the file says of itself and nobody sees. */
export const whereItWasTaken = 'SELVEDGE-TEST-53.7632N-2.7044W';

/** Puts in the block that cameras write: turned by a quarter (orientation 6), and a place. */
function withExif(jpeg: Buffer): Buffer {
  const place = Buffer.from(`${whereItWasTaken}\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM', 0);
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  // Image description, as text after the directory.
  tiff.writeUInt16BE(0x010e, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(place.length, 14);
  tiff.writeUInt32BE(tiff.length, 18);
  // Orientation.
  tiff.writeUInt16BE(0x0112, 22);
  tiff.writeUInt16BE(3, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt16BE(6, 30);
  const body = Buffer.from([...Buffer.from('Exif\0\0'), ...tiff, ...place]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.from([...jpeg.subarray(0, 2), ...head, ...body, ...jpeg.subarray(2)]);
}
