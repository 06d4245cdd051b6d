import { expect, test } from 'vitest';
import { anInstrument } from '#lib/domain/measuring/an-instrument.test-support.ts';
import { readFacetForm } from './facet-form.ts';

function read(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readFacetForm(form, anInstrument(), 'part-1');
}

test('a part has a name, words and an area', () => {
  const part = { name: 'Pacing', about: 'Where time goes.', area: 'work' };
  expect(read(part)).toEqual({ ok: true, value: { id: 'part-1', ...part } });
});

test('what is missing is said all at once, and a stranger is no area', () => {
  const reading = read({ area: 'gone' });
  expect(!reading.ok && reading.errors.map(({ field }) => field)).toEqual([
    'name',
    'about',
    'area',
  ]);
});
