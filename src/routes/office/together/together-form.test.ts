import { expect, test } from 'vitest';
import { readTogetherForm, type Choices } from './together-form.ts';

const choices: Choices = {
  interns: [{ id: 'leah', name: 'Leah Brook' }],
  others: [{ id: 'priya', name: 'Priya Nair' }],
};
const noon = Date.parse('2026-09-07T11:00:00.000Z');

function aForm(changes: Record<string, string> = {}): FormData {
  const form = new FormData();
  const filled = {
    intern: 'leah',
    other: 'priya',
    role: 'coach',
    ...date('from', '8 9 2026'),
    ...changes,
  };
  for (const [name, value] of Object.entries(filled)) form.set(name, value);
  return form;
}

function date(name: string, text: string): Record<string, string> {
  const [day = '', month = '', year = ''] = text.split(' ');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

function read(changes?: Record<string, string>) {
  return readTogetherForm(aForm(changes), choices, noon);
}

test.each([
  [{ intern: '' }, 'intern'],
  [{ intern: 'priya' }, 'intern'],
  [{ other: 'leah' }, 'other'],
  [{ other: '__proto__' }, 'other'],
  [{ role: 'sponsor' }, 'role-coach'],
  [date('from', ''), 'from-day'],
  [date('from', '31 2 2026'), 'from-day'],
  [date('from', '1 9 26'), 'from-day'],
  [date('from', 'x 9 2026'), 'from-day'],
  [date('until', '31 11 2026'), 'until-day'],
  [date('until', '1'), 'until-day'],
  // Over before it begins, and over already.
  [date('until', '7 9 2026'), 'until-day'],
  [{ ...date('from', '1 8 2026'), ...date('until', '6 9 2026') }, 'until-day'],
])('%j is refused at %s, and what was typed is kept', (changes, field) => {
  const reading = read(changes);
  if (reading.ok) throw new Error('should be refused');
  expect(reading.errors.map((error) => error.field)).toEqual([field]);
  expect(reading.typed.from.day).toBe(aForm(changes).get('from-day'));
});

test('an empty form says everything at once', () => {
  const reading = readTogetherForm(new FormData(), choices, noon);
  if (reading.ok) throw new Error('should be refused');
  expect(reading.errors.map(({ field }) => field)).toEqual([
    'intern',
    'other',
    'role-coach',
    'from-day',
  ]);
});

test('a period runs from the first minute of its first day to the last of its last, in England', () => {
  expect(read(date('until', '30 11 2026'))).toEqual({
    ok: true,
    value: {
      intern: 'leah',
      other: 'priya',
      role: 'coach',
      from: '2026-09-07T23:00:00.000Z',
      to: '2026-12-01T00:00:00.000Z',
    },
  });
});

test('one that begins today begins now, and today can be its last day', () => {
  expect(read({ ...date('from', '7 9 2026'), ...date('until', '7 9 2026') })).toMatchObject({
    value: { from: '2026-09-07T11:00:00.000Z', to: '2026-09-07T23:00:00.000Z' },
  });
});
