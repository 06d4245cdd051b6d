import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeHash, newCode, readCode } from './code.ts';

test.each([
  ['', 'nothing'],
  ['7KQ2-M4ND', 'too short'],
  ['7KQ2-M4ND-X9TB-1', 'too long'],
  ['7KQ2-M4ND-X9TU', 'a U, which no code has'],
  ['7KQ2-M4ND-X9T!', 'a character that no code has'],
  ['７ＫＱ２', 'too short in full width'],
  ['🙂'.repeat(12), 'pictures'],
])('%j is refused: %s', (typed) => {
  expect(readCode(typed)).toBeUndefined();
});

test.each([
  ['7kq2m4ndx9tb'],
  [' 7KQ2 M4ND X9TB '],
  ['7KQ2–M4ND—X9TB'],
  ['7KQ2.M4ND_X9TB\n'],
  ['７ＫＱ２M4NDX9TB'],
])('%j is read as the code it means', (typed) => {
  expect(readCode(typed)).toBe('7KQ2-M4ND-X9TB');
});

test('letters that look like digits are read as those', () => {
  expect(readCode('oOiI-lL22-2222')).toBe('0011-1122-2222');
});

test('a new code has twelve characters and is read back as itself, hyphens or not', () => {
  const codes = Array.from({ length: 200 }, newCode);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readCode(code.toLowerCase().replaceAll('-', ''))).toBe(code);
    expect(codeHash(code)).toBe(codeHash(code.replaceAll('-', '')));
  }
  expect(new Set(codes).size).toBe(200);
});

test('reading takes any text at all, and what it gives it reads as the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const code = readCode(typed);
      if (code !== undefined) expect(readCode(code)).toBe(code);
    }),
  );
});
