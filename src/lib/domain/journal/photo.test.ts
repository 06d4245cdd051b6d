import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEvidence, type Evidence } from '../evidence.ts';
import {
  keptSize,
  largestPhotoFile,
  longestSide,
  mergePhotos,
  mostPhotos,
  photoProblem,
  photosIn,
  unreadablePhoto,
  wordsOfRemoved,
  type NamedPhotos,
} from './photo.ts';

const ids = ['01k00000000000000000000000', '01k00000000000000000000001'];
const [first = '', second = ''] = ids;

test('a picture is made smaller in its own shape, and never larger', () => {
  expect(keptSize({ width: 4032, height: 3024 })).toEqual({ width: 1600, height: 1200 });
  expect(keptSize({ width: 600, height: 4000 })).toEqual({ width: 240, height: 1600 });
  expect(keptSize({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
  expect(() => keptSize({ width: 0, height: 600 })).toThrow(RangeError);
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const kept = keptSize({ width, height });
      expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(longestSide);
      expect(Math.min(kept.width, kept.height)).toBeGreaterThanOrEqual(1);
      expect(kept.width).toBeLessThanOrEqual(width);
      expect(kept.height).toBeLessThanOrEqual(height);
    }),
  );
});

const at = (ms: number, device: string) => `${1_800_000_000_000 + ms}.0000.${device}`;
const [phone, laptop] = ['01hzy3v7k2qg6m4n8p0r5s9t1a', '01hzy3v7k2qg6m4n8p0r5s9t1b'];
const said = (text: string, ms: number, device = phone, now: readonly Evidence[] = []) =>
  newEvidence(text, at(ms, device), now);

test('what two devices say of a photo unknown to each other is both kept', () => {
  const before = said('The board', 1);
  const merged = mergePhotos(
    { [first]: { texts: [said('The rota board', 3, phone, [before])] } },
    { [first]: { texts: [said('The notice board', 2, laptop, [before])] } },
  );
  expect(photosIn({ photos: merged })).toEqual([
    { photo: first, words: 'The rota board / The notice board' },
  ]);
});

test('a photo taken out stays out, and what another device wrote about it meanwhile is told', () => {
  const before = said('The board', 1);
  const removed = { texts: [said('', 3, phone, [before])], removed: true as const };
  const known = mergePhotos({ [first]: removed }, { [first]: { texts: [before] } });
  expect(photosIn({ photos: known })).toEqual([]);
  expect(wordsOfRemoved({ photos: known })).toEqual([]);
  const meanwhile = { texts: [said('The notice board', 2, laptop, [before])] };
  const photos = mergePhotos({ [first]: removed }, { [first]: meanwhile });
  expect(photosIn({ photos })).toEqual([]);
  expect(wordsOfRemoved({ photos })).toEqual([{ photo: first, words: 'The notice board' }]);
});

test('photos stand in the order in which they were put there', () => {
  const photos = { [second]: { texts: [said('b', 1)] }, [first]: { texts: [said('a', 2)] } };
  expect(photosIn({ photos }).map(({ words }) => words)).toEqual(['a', 'b']);
  expect(photosIn({})).toEqual([]);
});

test('merging is commutative, associative and idempotent', () => {
  const text = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(phone, laptop))
    .map(([ms, device]) => said(`text ${ms}`, ms, device));
  const named = fc
    .tuple(fc.array(text, { maxLength: 1 }), fc.boolean())
    .map(([texts, isRemoved]) => ({ texts, ...(isRemoved ? { removed: true as const } : {}) }));
  const photos = fc.dictionary(fc.constantFrom(...ids), named) as fc.Arbitrary<NamedPhotos>;
  fc.assert(
    fc.property(photos, photos, photos, (a, b, c) => {
      expect(mergePhotos(a, b)).toEqual(mergePhotos(b, a));
      expect(mergePhotos(mergePhotos(a, b), c)).toEqual(mergePhotos(a, mergePhotos(b, c)));
      expect(mergePhotos(a, a)).toEqual(mergePhotos(a, {}));
    }),
  );
});

test('what can’t be kept is told in words before it is opened', () => {
  const photo = { name: 'IMG_1.jpg', size: 4_000_000, type: 'image/jpeg' };
  expect(photoProblem(photo, 0)).toBeUndefined();
  expect(photoProblem({ ...photo, type: '' }, 0)).toBeUndefined();
  expect(photoProblem(photo, mostPhotos)).toMatch(/holds 10 photos/);
  expect(photoProblem({ ...photo, type: 'application/pdf' }, 0)).toMatch(/is not a photo/);
  expect(photoProblem({ ...photo, size: 0 }, 0)).toMatch(/is empty/);
  expect(photoProblem({ ...photo, size: largestPhotoFile }, 0)).toBeUndefined();
  expect(photoProblem({ ...photo, size: 40_000_000 }, 0)).toMatch(/is 40 MB, and up to 30 MB/);
});

test('a HEIC photo is told by its kind or its name', () => {
  expect(unreadablePhoto({ name: 'a.HEIC', type: '' })).toMatch(/HEIC/);
  expect(unreadablePhoto({ name: 'a', type: 'image/heif' })).toMatch(/HEIC/);
  expect(unreadablePhoto({ name: 'a.jpg', type: 'image/jpeg' })).toMatch(/damaged/);
});
