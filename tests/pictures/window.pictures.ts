import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { test, type Phone } from '../journeys/journey.ts';
import { coachScreens, internScreens, openScreen } from '../journeys/screens.ts';
import { showResult } from '../journeys/show-result.ts';

const out = new URL('../../static/screenshots/', import.meta.url).pathname;
const phoneSize = { width: 360, height: 640 };
const gap = 24;

async function picture(phone: Phone, name: string): Promise<Buffer> {
  const screen = [...internScreens, ...coachScreens].find((known) => known.name === name);
  if (screen === undefined) throw new Error(`no screen ${name}`);
  await openScreen(phone, screen);
  await phone.badgeOrSaved();
  return phone.page.screenshot();
}

/** Phones side by side, for the README. */
async function sideBySide(pictures: readonly Buffer[]): Promise<Buffer> {
  const width = pictures.length * (phoneSize.width + gap) + gap;
  const height = phoneSize.height + 2 * gap;
  return sharp({ create: { width, height, channels: 3, background: '#8b8f96' } })
    .composite(
      pictures.map((input, index) => ({
        input,
        top: gap,
        left: gap + index * (phoneSize.width + gap),
      })),
    )
    .png({ compressionLevel: 9 })
    .toBuffer();
}

test('the pictures of the README and of the install prompt', async ({ server, phone }) => {
  await mkdir(out, { recursive: true });
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await sam.page.setViewportSize(phoneSize);
  const path = await picture(sam, 'path');
  const statement = await picture(sam, 'statement');
  const result = await picture(sam, 'result');
  const interns = await picture(priya, 'interns');
  await sharp(path).toFile(`${out}phone-path.png`);
  await sharp(result).toFile(`${out}phone-result.png`);
  await sharp(await sideBySide([path, statement, result, interns])).toFile(`${out}readme.png`);
  await sam.page.setViewportSize({ width: 1280, height: 800 });
  await sharp(await picture(sam, 'result')).toFile(`${out}laptop-result.png`);
});
