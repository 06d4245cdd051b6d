import { expect, test } from 'vitest';
import { hour } from './clock.ts';
import { Slips } from './slips.ts';

const slip = {
  person: 'sam',
  issued: { code: '7KQ2-M4ND-X9TB', expiresAt: '2026-09-01T00:00:00.000Z' },
};

test('a slip is shown to whoever made it, for a quarter of an hour', () => {
  let now = 0;
  const slips = new Slips(() => now);
  const key = slips.keep('jo', slip);
  expect(slips.find('jo', 'other')).toBeUndefined();
  expect(slips.find('alex', key)).toBeUndefined();
  expect(slips.find('jo', key)).toMatchObject(slip);
  now = hour / 4;
  expect(slips.find('jo', key)).toBeUndefined();
});
