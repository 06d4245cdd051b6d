import { mkdir } from 'node:fs/promises';
import type { Phone } from '../journeys/journey.ts';
import { openScreen, type Screen } from '../journeys/screens.ts';

const out = new URL('out/', import.meta.url).pathname;
const sizes = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
] as const;

/** Opens each screen at both sizes, and takes its picture in light and in dark. */
export async function takeAll(phone: Phone, screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) {
    for (const size of sizes) {
      await phone.page.setViewportSize(size);
      await phone.page.emulateMedia({ colorScheme: 'light' });
      await openScreen(phone, screen);
      await takeAt(phone, screen.name, size.width);
    }
  }
  await phone.page.setViewportSize(sizes[0]);
}

/** Takes the pictures of the screen as it stands, for one that no address leads to. */
export async function takeThis(phone: Phone, name: string): Promise<void> {
  for (const size of sizes) {
    await phone.page.setViewportSize(size);
    await takeAt(phone, name, size.width);
  }
  await phone.page.setViewportSize(sizes[0]);
}

async function takeAt({ page }: Phone, name: string, width: number): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${out}${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
