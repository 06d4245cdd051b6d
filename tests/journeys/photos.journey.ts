import type { Page } from '@playwright/test';
import { aPhoto, whereItWasTaken } from './a-photo.ts';
import { Room } from './full-device.ts';
import { expect, test, type Phone } from './journey.ts';
import { onTheDevice } from './on-the-device.ts';
import { secondDevice } from './second-device.ts';
import { addPhoto, beginEntry, showEntry, writeEntry } from './write-entry.ts';

test('a photo is kept without a signal, small and without its place, is on the other device, and goes with its entry', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, laptop] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(sam, laptop);
  await beginEntry(sam);
  const entry = new URL(sam.page.url()).pathname.replace('/write', '');
  const photo = await aPhoto(sam.page);
  expect(photo.includes(whereItWasTaken)).toBe(true);
  await sam.goOffline();
  await sam.page
    .getByLabel('Add a photo')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  const shown = sam.page.getByRole('img', { name: 'A photo. Nobody has said what it shows.' });
  await expect(shown).toBeVisible();
  await sam.page.getByLabel('What it shows').fill('The rota on the staffroom wall');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();

  // An entry with nothing but a photo is an entry, and its picture is there after a start without a signal.
  await sam.reopen(entry);
  const named = { name: 'The rota on the staffroom wall' };
  await expect(sam.page.getByRole('img', named)).toBeVisible();
  const kept = await picturesOn(sam);
  expect(kept.map((bytes) => bytes.subarray(0, 3).toString('hex'))).toEqual(['ffd8ff']);
  expect(kept.some((bytes) => bytes.includes('Exif') || bytes.includes(whereItWasTaken))).toBe(
    false,
  );
  // It lay on its side, and was 2,400 pixels wide.
  expect(await sizeOf(sam.page)).toEqual([1200, 1600]);
  await sam.page.goto('/app/me/unsent');
  await expect(sam.page.getByText('A photo in your journal')).toBeVisible();

  await sam.goOnline();
  await expect(sam.page.getByText('Everything has been sent.')).toBeVisible();
  await laptop.page.goto(entry);
  await expect(laptop.page.getByRole('img', named)).toBeVisible();
  expect(await picturesOn(laptop)).toEqual(kept);

  // Taken out on one device, it is gone from both, and with it the entry that had nothing else.
  await laptop.page.goto(`${entry}/write`);
  await laptop.page.getByRole('button', { name: 'Take out photo 1' }).click();
  await laptop.page.getByRole('button', { name: 'Take it out' }).click();
  await expect(laptop.page.getByRole('img')).toHaveCount(0);
  await expect(laptop.badge).toContainText('Up to date');
  await sam.page.goto(entry);
  await expect(sam.page.getByRole('heading', { name: 'No entry here' })).toBeVisible();
  for (const device of [sam, laptop]) await expect.poll(() => picturesOn(device)).toEqual([]);
});

test('a coach sees the photos of an entry that is shown, and of none after it is taken back', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await writeEntry(sam, 'The rota', 'It held.');
  const entry = new URL(sam.page.url()).pathname;
  await sam.page.goto(`${entry}/write`);
  await addPhoto(sam, 'rota.jpg', 'The rota');
  await sam.page.getByRole('link', { name: 'Read it' }).click();
  await expect(sam.page.getByRole('img', { name: 'The rota' })).toBeVisible();
  // Without a signal: the copy and its photo go together, later.
  await sam.goOffline();
  await showEntry(sam, 'Priya');
  await expect(sam.page.getByRole('img', { name: 'The rota' })).toBeVisible();
  const shown = new URL(sam.page.url()).pathname;
  await priya.page.goto(shown);
  await expect(priya.page.getByRole('img')).toHaveCount(0);
  await sam.goOnline();
  await expect(priya.page.getByRole('img', { name: 'The rota' })).toBeVisible();
  expect(await sizeOf(priya.page)).toEqual([1200, 1600]);

  // A second one is not shown by itself; with it the newer copy has both.
  await sam.page.goto(`${entry}/write`);
  await addPhoto(sam, 'walk.jpg');
  await expect(sam.page.getByRole('img')).toHaveCount(2);
  await sam.page.getByRole('link', { name: 'Read it' }).click();
  await sam.page.getByRole('link', { name: 'Show Priya the newer one' }).click();
  await expect(sam.page.getByRole('img')).toHaveCount(2);
  await expect(priya.page.getByRole('img')).toHaveCount(1);
  await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  await expect(priya.page.getByRole('img')).toHaveCount(2);

  // Taken out of the entry without a signal, it goes from the coach with the next one, and nothing else changes for her.
  await sam.goOffline();
  await sam.page.goto(`${entry}/write`);
  await sam.page.getByRole('button', { name: 'Take out photo 2' }).click();
  await expect(sam.page.getByText('Priya will no longer see it here')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Take it out' }).click();
  await expect(sam.page.getByRole('img')).toHaveCount(1);
  await sam.page.goto(entry);
  await expect(sam.page.getByText('Will be shown when there is a signal.')).toBeVisible();
  await expect(sam.page.getByText('You have changed something since.')).toHaveCount(0);
  await sam.goOnline();
  await expect(priya.page.getByRole('img')).toHaveCount(1);
  await expect.poll(async () => (await picturesOn(priya)).length).toBe(1);
  await sam.page.goto(shown);

  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(priya.page.getByText('Sam has taken this back.')).toBeVisible();
  await expect(priya.page.getByRole('img')).toHaveCount(0);
  await expect(sam.badge).toContainText('Up to date');
  await expect.poll(() => picturesOn(priya)).toEqual([]);
  // The intern still has it.
  await sam.page.goto(entry);
  await expect(sam.page.getByRole('img')).toHaveCount(1);
});

test('what is no photo, too large or unreadable is told in words, and the others are kept', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await beginEntry(sam);
  const good = await aPhoto(sam.page, 600, 400);
  const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
  await sam.page
    .getByLabel('Add a photo')
    .setInputFiles([
      file('huge.jpg', 'image/jpeg', Buffer.alloc(40_000_000, 1)),
      file('IMG_2.HEIC', 'image/heic', Buffer.from('\0\0\0\u0018ftypheic and nothing else')),
      file('broken.jpg', 'image/jpeg', good.subarray(0, 40)),
      file('plan.pdf', 'application/pdf', Buffer.from('%PDF-1.7')),
      file('good.jpg', 'image/jpeg', good),
    ]);
  await expect(sam.page.getByRole('img')).toHaveCount(1);
  for (const words of [
    '“huge.jpg” is 40 MB, and up to 30 MB can be opened.',
    '“IMG_2.HEIC” is a HEIC photo, which this browser can’t read.',
    '“broken.jpg” can’t be read as a photo.',
    '“plan.pdf” is not a photo.',
  ])
    await expect(sam.page.getByText(words)).toBeVisible();
  // More than fit: those that do are kept, and each of the others is told.
  const many = Array.from({ length: 12 }, (_, at) => file(`${at}.jpg`, 'image/jpeg', good));
  await sam.page.getByLabel('Add a photo').setInputFiles(many);
  await expect(sam.page.getByRole('img')).toHaveCount(10);
  await expect(sam.page.getByText('An entry holds 10 photos.')).toHaveCount(3);
  // A smaller one is not made larger.
  expect(await sizeOf(sam.page)).toEqual([400, 600]);
});

test('what two devices say of a photo unknown to each other is kept, also when one of them takes it out', async ({
  server,
  phone,
}) => {
  test.slow();
  const [sam, laptop] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(sam, laptop);
  await writeEntry(sam, 'The rota', 'It held.');
  const write = `${new URL(sam.page.url()).pathname}/write`;
  await sam.page.goto(write);
  await addPhoto(sam, 'rota.jpg');
  await expect(sam.badge).toContainText('Up to date');
  const words = ({ page }: typeof sam) => page.getByLabel('What it shows');
  await laptop.page.goto(write);
  await expect(words(laptop)).toBeVisible();
  for (const device of [sam, laptop]) await device.goOffline();
  await words(sam).fill('On the phone');
  await words(laptop).fill('On the laptop');
  for (const device of [sam, laptop]) {
    await words(device).blur();
    await expect(device.badge).toContainText('will send later');
  }
  for (const device of [sam, laptop]) await device.goOnline();
  for (const device of [sam, laptop])
    await expect(device.page.getByText('You also wrote this, on another device:')).toBeVisible();
  await sam.page.getByRole('button', { name: 'Put both together' }).click();
  await words(sam).blur();
  await expect(words(laptop)).toHaveValue('On the phone / On the laptop');
  await sam.page.goto('/app/journal');
  await sam.page.getByLabel('Search your journal').fill('laptop');
  await expect(sam.page.getByText('One entry')).toBeVisible();

  // Taken out here while it is written about there.
  await expect(laptop.badge).toContainText('Up to date');
  await laptop.goOffline();
  await words(laptop).fill('The week before half-term');
  await words(laptop).blur();
  await expect(laptop.badge).toContainText('will send later');
  await sam.page.goto(write);
  await sam.page.getByRole('button', { name: 'Take out photo 1' }).click();
  await sam.page.getByRole('button', { name: 'Take it out' }).click();
  await expect(sam.badge).toContainText('Up to date');
  await laptop.goOnline();
  await expect(laptop.page.getByText('On another device this photo was taken out.')).toBeVisible();
  await expect(laptop.page.getByText('The week before half-term')).toBeVisible();
  await laptop.page.getByRole('button', { name: 'Let it go' }).click();
  await expect(laptop.page.getByText('On another device this photo')).toHaveCount(0);
  await expect(laptop.page.getByRole('img')).toHaveCount(0);
});

test('on a full device words stay in their box and a photo where it was, both are told, and go in when there is room', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  const room = await Room.of(sam);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await beginEntry(sam);
  const text = sam.page.getByLabel('What you want to remember');
  await text.fill('The first lines.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  await room.fill();
  const buffer = await aPhoto(sam.page);
  const photo = { name: 'rota.jpg', mimeType: 'image/jpeg', buffer };
  await sam.page.getByLabel('Add a photo').setInputFiles(photo);
  await expect(sam.page.getByText('“rota.jpg” is not kept: there is no room')).toBeVisible();
  await text.fill('The first lines, and more.');
  await expect(sam.page.getByText('Not kept: see above.')).toBeVisible();
  await expect(sam.page.getByRole('alert')).toContainText('This device is full');
  await expect(sam.page.getByRole('img')).toHaveCount(0);

  await room.make();
  await text.press('End');
  await text.press('!');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  await sam.page.getByLabel('Add a photo').setInputFiles(photo);
  await expect(sam.page.getByRole('img')).toHaveCount(1);
  await expect(sam.page.getByText('there is no room')).toHaveCount(0);
  await sam.page.reload();
  await expect(text).toHaveValue('The first lines, and more.!');
  await expect(sam.page.getByRole('img')).toHaveCount(1);
});

/** Its size in pixels. */
async function sizeOf(page: Page): Promise<number[]> {
  const image = page.locator('main img').first();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).not.toBe(0);
  return image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);
}

/** The pictures that a device's databases hold. */
async function picturesOn(phone: Phone): Promise<Buffer[]> {
  return (await onTheDevice(phone)).pictures;
}
