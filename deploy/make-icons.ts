/**
 * Draws every icon from static/icons/icon.svg: run `npm run icons` after changing it, and commit what it writes.
 */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const folder = new URL('../static/icons/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
const square = drawing.replace(' rx="112"', '');

async function draw(svg: string, size: number, name: string): Promise<void> {
  await sharp(Buffer.from(svg), { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(new URL(name, folder).pathname);
}

/** A maskable icon is cut to any shape: the drawing keeps to the middle 80 %. */
function maskable(svg: string): string {
  return svg
    .replace(/(<rect[^>]*\/>)/, '$1<g transform="translate(51 51) scale(.8)">')
    .replace('</svg>', '</g></svg>');
}

await draw(drawing, 192, 'icon-192.png');
await draw(drawing, 512, 'icon-512.png');
await draw(maskable(square), 192, 'maskable-192.png');
await draw(maskable(square), 512, 'maskable-512.png');
await draw(square, 180, 'apple-touch-icon.png');
