import { strToU8, zipSync } from 'fflate';
import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, listedCrc } from './zip-crc.ts';

test('the check value of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test('it is what others reckon', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(crcOfNode(bytes));
    }),
  );
});

test('the list of a zip has it of each file, and of no other', () => {
  const files = { 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') };
  const zip = zipSync(files);
  for (const [name, bytes] of Object.entries(files))
    expect(listedCrc(zip, name)).toBe(crc32(bytes));
  expect(listedCrc(zip, 'c.txt')).toBeUndefined();
  expect(listedCrc(new Uint8Array(10), 'a.txt')).toBeUndefined();
});
