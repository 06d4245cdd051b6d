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

test('a form that is sent twice makes one slip, and one that failed can be sent again', async () => {
  let now = 0;
  const slips = new Slips(() => now);
  let made = 0;
  const make = () => {
    made += 1;
    return Promise.resolve(slip);
  };
  await expect(slips.once('jo', 'form', () => Promise.reject(new Error('no')))).rejects.toThrow();
  const [one, other] = await Promise.all([
    slips.once('jo', 'form', make),
    slips.once('jo', 'form', make),
  ]);
  expect([made, other]).toEqual([1, one]);
  expect(await slips.madeBy('jo', 'form')).toBe(one);
  expect(slips.madeBy('alex', 'form')).toBeUndefined();
  expect(await slips.once('jo', 'another form', make)).not.toBe(one);
  now = hour / 4;
  expect(slips.madeBy('jo', 'form')).toBeUndefined();
});
