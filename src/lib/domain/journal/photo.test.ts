import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keptSize,
  largestPhotoFile,
  longestSide,
  mergePhotos,
  mostPhotos,
  photoProblem,
  photosIn,
  unreadablePhoto,
  type NamedPhotos,
} from './photo.ts';

const now = 1_900_000_000_000;
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

test('a photo taken out on one device stays out, whatever another one says of it later', () => {
  const removed = { words: '', at: '1.0000.a', removed: true as const };
  const described = { words: 'The notice board', at: '2.0000.b' };
  const merged = mergePhotos({ [first]: removed }, { [first]: described }, now);
  expect(merged).toEqual({ [first]: { ...described, removed: true } });
  expect(photosIn({ photos: merged })).toEqual([]);
});

test('photos stand in the order in which they were put there', () => {
  const photos = { [second]: { words: 'b', at: '1' }, [first]: { words: 'a', at: '2' } };
  expect(photosIn({ photos })).toEqual([
    { photo: first, words: 'a' },
    { photo: second, words: 'b' },
  ]);
  expect(photosIn({})).toEqual([]);
});

test('merging is commutative, associative and idempotent', () => {
  const named = fc
    .tuple(fc.constantFrom('', 'x', 'y'), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([words, at, removed]) => ({
      words,
      at: `180000000000${at}.0000.a`,
      ...(removed ? { removed: true as const } : {}),
    }));
  const photos = fc.dictionary(fc.constantFrom(...ids), named) as fc.Arbitrary<NamedPhotos>;
  fc.assert(
    fc.property(photos, photos, photos, (a, b, c) => {
      const merge = (one: NamedPhotos, other: NamedPhotos) => mergePhotos(one, other, now);
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(merge(a, {}));
    }),
  );
});

test('what can’t be kept is told in words before it is opened', () => {
  const photo = { name: 'IMG_1.jpg', size: 4_000_000, type: 'image/jpeg' };
  expect(photoProblem(photo, 0)).toBeUndefined();
  expect(photoProblem({ ...photo, type: '' }, 0)).toBeUndefined();
  expect(photoProblem(photo, mostPhotos)).toMatch(/no more fit/);
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
