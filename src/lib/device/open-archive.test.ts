import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { anArchive, anEntry } from '../content/an-archive.test-support.ts';
import { largestZip, openArchive } from './open-archive.ts';
import { sha256Of } from './sha-256.ts';

const everything = (value: unknown) => strToU8(JSON.stringify(value));
const zipOf = (files: Zippable) => new Blob([new Uint8Array(zipSync(files))]);
const archive = anArchive([anEntry(1, 'Duty')]);

async function problemOf(file: Blob): Promise<string> {
  const opened = await openArchive(file);
  return opened.ok ? 'none' : opened.problem;
}

test('a zip that was taken along opens, with its photos', async () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
  const photos = [{ photo: 'a', file: 'photos/a.jpg', sha256: await sha256Of(picture) }];
  const opened = await openArchive(
    zipOf({ 'everything.json': everything({ ...archive, photos }), 'photos/a.jpg': picture }),
  );
  if (!opened.ok) throw new Error(opened.problem);
  expect(opened.open.archive.person.name).toBe('Sam Adeyemi');
  const [{ file, sha256 } = { file: '', sha256: '' }] = photos;
  expect((await opened.open.picture(file, sha256))?.size).toBe(6);
  // A picture that is not the one that was put in, or is not there, is none.
  expect(await opened.open.picture(file, '00')).toBeUndefined();
  expect(await opened.open.picture('photos/b.jpg', sha256)).toBeUndefined();
});

test('a zip whose folder was packed again opens, with its photos', async () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
  const photos = [{ photo: 'a', file: 'photos/a.jpg', sha256: await sha256Of(picture) }];
  const opened = await openArchive(
    zipOf({
      'mine/everything.json': everything({ ...archive, photos }),
      'mine/photos/a.jpg': picture,
      '__MACOSX/mine/._everything.json': strToU8('x'),
    }),
  );
  if (!opened.ok) throw new Error(opened.problem);
  expect((await opened.open.picture('photos/a.jpg', photos[0]?.sha256 ?? ''))?.size).toBe(6);
});

test.for([
  ['empty', new Blob([]), 'This file is empty'],
  ['a photo', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0])]), 'This is not a zip'],
  ['a zip of something else', zipOf({ 'cat.txt': strToU8('cat') }), 'not from Selvedge'],
  ['other JSON', zipOf({ 'everything.json': everything({ cat: 1 }) }), 'not from Selvedge'],
  ['no JSON', zipOf({ 'everything.json': strToU8('{"selvedge"') }), 'damaged'],
  [
    'a newer version',
    zipOf({ 'everything.json': everything({ ...archive, version: 2 }) }),
    'by a newer Selvedge',
  ],
  [
    'documents that are none',
    zipOf({ 'everything.json': everything({ ...archive, spaces: [{ documents: 1 }] }) }),
    'damaged',
  ],
  [
    'a zip bomb',
    zipOf({ 'everything.json': new Uint8Array(61_000_000) }),
    'unpacks to more than Selvedge',
  ],
] as const)('%s is refused in plain words', async ([, file, words]) => {
  expect(await problemOf(file)).toContain(words);
});

test('a zip that was cut off, or in which bytes have changed, is damaged', async () => {
  const whole = zipSync({ 'everything.json': everything(archive) });
  expect(await problemOf(new Blob([whole.slice(0, whole.length - 60)]))).toContain('damaged');
  const changed = new Uint8Array(whole).fill(0x55, 60, 400);
  expect(await problemOf(new Blob([changed]))).toContain('damaged');
});

test('a zip in which one bit has changed is never opened with other words', async () => {
  const zip = zipSync({ 'everything.json': everything(archive) });
  for (let at = 60; at < zip.length; at += 7) {
    const changed = zip.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    const opened = await openArchive(new Blob([changed]));
    if (opened.ok) expect(opened.open.archive).toEqual(archive);
  }
});

test('a day on which it was made that is none is damage', async () => {
  const file = zipOf({ 'everything.json': everything({ ...archive, madeAt: 'yesterday' }) });
  expect(await problemOf(file)).toContain('damaged');
});

test('a photo that unpacks to far more than any is a bomb', async () => {
  const photos = [{ photo: 'a', file: 'photos/a.jpg', sha256: '' }];
  const zip = zipOf({
    'everything.json': everything({ ...archive, photos }),
    'photos/a.jpg': new Uint8Array(11_000_000),
  });
  expect(await problemOf(zip)).toContain('unpacks to more than Selvedge');
});

test('a file that is too large is not read at all', async () => {
  const large = new Blob([]);
  Object.defineProperty(large, 'size', { value: largestZip + 1 });
  expect(await problemOf(large)).toContain('too large');
});

test('an entry that says it is smaller than it is gets no more room than it says', async () => {
  const zip = zipSync({ 'everything.json': new Uint8Array(50_000_000) });
  // The size, unpacked, in the list at the end (offset 24 of its record).
  const list = zip.lastIndexOf(0x50, zip.length - 23);
  let at = list;
  while (
    at >= 0 &&
    !(zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2)
  )
    at -= 1;
  expect(at).toBeGreaterThan(0);
  new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 10, true);
  expect(await problemOf(new Blob([new Uint8Array(zip)]))).toContain('damaged');
});
