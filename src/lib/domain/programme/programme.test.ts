import { expect, test } from 'vitest';
import { editionFrom, editionKey } from './programme.ts';

test.each([
  { id: 'where-i-am-now', version: 1 },
  { id: 'a.b', version: 12 },
])('the key of %j is read back', (edition) => {
  expect(editionFrom(editionKey(edition))).toEqual(edition);
});

test.each(['', 'where-i-am-now', '.1', 'a.0', 'a.-1', 'a.1e3', 'a.', 'a.12345678901'])(
  '%j is the key of no edition',
  (key) => {
    expect(editionFrom(key)).toBeUndefined();
  },
);
