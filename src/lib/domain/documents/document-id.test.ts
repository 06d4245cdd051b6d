import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentId, longestDocumentId, parseDocumentId } from './document-id.ts';

const author = '01hzy3v6k2m4n8p0q2r4s6t8v0';
const ulid = '01hzy3v6k2m4n8p0q2r4s6t8v1';

test('reads what it is, who wrote it, and which one', () => {
  expect(parseDocumentId(`share~${author}~${ulid}`)).toEqual({
    type: 'share',
    author,
    key: [ulid],
  });
  expect(parseDocumentId(`answers~${author}~first~phone`)?.key).toEqual(['first', 'phone']);
  expect(parseDocumentId('membership~server~me')?.author).toBe('server');
});

test.for([
  '',
  'share',
  `share~${author}`,
  `share~${author}~`,
  `share~${author}~${ulid}~`,
  `~${author}~${ulid}`,
  `share~~${ulid}`,
  `Share~${author}~${ulid}`,
  `share~${author.toUpperCase()}~${ulid}`,
  `share~somebody~${ulid}`,
  `share~servers~${ulid}`,
  `share~${author} ~${ulid}`,
  `_design/share~${author}~${ulid}`,
  `_local~${author}~${ulid}`,
  `share~${author}~../x`,
  `share~${author}~a/b`,
  `share~${author}~a%2fb`,
  `share~${author}~${'a'.repeat(65)}`,
  `share~${author}~${ulid}\n`,
  `share~${author}~é`,
  `share~${author}${'~a'.repeat(longestDocumentId)}`,
])('takes %j for no id of ours', (text) => {
  expect(parseDocumentId(text)).toBeUndefined();
});

test('reads back whatever it writes, and writes nothing that it would not read', () => {
  const part = fc.stringMatching(/^[0-9a-z][0-9a-zA-Z.-]{0,20}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (key) => {
      expect(parseDocumentId(documentId('share', author, ...key))).toEqual({
        type: 'share',
        author,
        key,
      });
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (type, who, key) => {
      const text = [type, who, key].join('~');
      if (parseDocumentId(text) === undefined) {
        expect(() => documentId(type, who, key)).toThrow(TypeError);
      } else expect(documentId(type, who, key)).toBe(text);
    }),
  );
});
