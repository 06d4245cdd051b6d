import { readFile } from 'node:fs/promises';
import type { Phone } from './journey.ts';

/** Makes the zip, and saves it as somebody does who takes it along. */
export async function takeZip({ page }: Phone): Promise<Buffer> {
  await page.goto('/app/portfolio/take');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Save selvedge-/ }).click(),
  ]);
  return readFile(await download.path());
}

/** Chooses a zip that was taken along, to be brought in here. */
export async function bringZip({ page }: Phone, buffer: Buffer, name = 'mine.zip'): Promise<void> {
  await page.goto('/app/me/bring');
  await page.getByLabel('The zip').setInputFiles({ name, mimeType: 'application/zip', buffer });
}
