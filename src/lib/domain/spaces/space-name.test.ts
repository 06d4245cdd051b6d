import { expect, test } from 'vitest';
import { parseSpaceName, spaceKinds, spaceName } from './space-name.ts';

const id = '01hzy3v6k2m4n8p0q2r4s6t8v0';

test.for(spaceKinds)('reads back the name of a space of kind %s', (kind) => {
  expect(parseSpaceName(spaceName(kind, id))).toEqual({ kind, id });
});

test.for([
  '',
  'own',
  'own-',
  id,
  `-${id}`,
  `own${id}`,
  `own_${id}`,
  `own--${id}`,
  `OWN-${id}`,
  `own-${id.toUpperCase()}`,
  `own-${id}x`,
  `own-${id.slice(1)}`,
  `own-${id}\n`,
  `server-${id}`,
  `_users`,
  `own-../${id}`,
  `own-${id}/`,
])('takes %j for no space', (text) => {
  expect(parseSpaceName(text)).toBeUndefined();
});

test('writes no name that would not be read back', () => {
  expect(() => spaceName('own', '../x')).toThrow(TypeError);
  expect(() => spaceName('circle', '')).toThrow(TypeError);
});
