import { expect, test } from 'vitest';
import { readAreaForm } from './area-form.ts';

function read(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readAreaForm(form, 'area-1');
}

const errorsOf = (fields: Readonly<Record<string, string>>) => {
  const reading = read(fields);
  return reading.ok ? [] : reading.errors.map(({ field }) => field);
};

test('the shorter names are made of the longer ones where they are left out', () => {
  expect(read({ name: 'Staying steady', about: 'Keeping\r\ncalm.' })).toEqual({
    ok: true,
    value: {
      id: 'area-1',
      name: 'Staying steady',
      shortName: 'Staying steady',
      inSentence: 'staying steady',
      about: 'Keeping calm.',
    },
  });
  expect(read({ name: 'SEND', about: 'x' })).toMatchObject({ value: { inSentence: 'SEND' } });
});

test('an empty form says what is missing, once', () => {
  expect(errorsOf({})).toEqual(['name', 'about']);
  expect(errorsOf({ name: 'A', about: 'x'.repeat(301) })).toEqual(['about']);
});
