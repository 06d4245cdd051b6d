import { describe, expect, test } from 'vitest';
import { aFramework } from '#lib/domain/framework/a-framework.test-support.ts';
import type { MarkSet } from '#lib/domain/framework/framework.ts';
import { linesAsTheyAre, readLinesForm } from './lines-form.ts';

const framework = aFramework();
const now = '2026-05-12T09:00:00.000Z';
const lead: MarkSet = {
  id: 'lead',
  name: 'Leading',
  source: { kind: 'suggestion', says: 'We made it up.' },
  marks: { listening: { start: 'low', role: 'high', because: 'It grows.' } },
};

function read(fields: Readonly<Record<string, string>>, set: MarkSet | undefined = lead) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ by: 'The heads', ...fields })) form.set(name, value);
  return readLinesForm(form, framework, set, now);
}

const errorsOf = (reading: ReturnType<typeof read>) => (reading.ok ? [] : reading.errors);

const both = { 'listening-start': 'low', 'listening-role': 'high' };

test('lines are kept with who says so and why, and a competency without lines has none', () => {
  expect(
    read({ ...both, 'speaking-start': 'mid', 'speaking-role': 'mid', says: 'We\r\ntried.' }),
  ).toEqual({
    ok: true,
    value: {
      id: 'lead',
      name: 'Leading',
      source: { kind: 'programme', by: 'The heads', at: now, says: 'We tried.' },
      marks: {
        listening: { start: 'low', role: 'high', because: 'It grows.' },
        speaking: { start: 'mid', role: 'mid' },
      },
    },
  });
});

test('a reason goes when the lines that it was for are moved', () => {
  const reading = read({ 'listening-start': 'mid', 'listening-role': 'high' });
  expect(reading).toMatchObject({ ok: true });
  expect(reading.ok && reading.value.marks).toEqual({ listening: { start: 'mid', role: 'high' } });
});

describe('refused, at its field', () => {
  test.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'a line to start that is above the one in the role',
      { 'listening-start': 'high', 'listening-role': 'low' },
      'listening-start',
      /Being good at listening asks for more at the start/,
    ],
    [
      'one line of two',
      { 'listening-start': 'low' },
      'listening-role',
      /in the role too, or neither/,
    ],
    [
      'a level that nobody has heard of',
      { ...both, 'listening-role': 'constructor' },
      'listening-role',
      /too/,
    ],
    ['no lines at all', {}, 'listening-start', /at least one/],
    ['nobody who says so', { ...both, by: '' }, 'by', /who says so/],
    ['a reason that is too long', { ...both, says: 'x'.repeat(301) }, 'says', /shorter/],
  ])('%s', (_what, fields, field, message) => {
    const errors = errorsOf(read(fields));
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(errors[0]?.message).toMatch(message);
  });
});

test('a set that is not there yet needs a name of its own, and never gets the id of an address', () => {
  const named = (name: string) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ by: 'Us', ...both, name }))
      form.set(field, value);
    return readLinesForm(form, framework, undefined, now);
  };
  expect(named('Head of year')).toMatchObject({
    value: { id: 'head-of-year', name: 'Head of year' },
  });
  expect(named('New')).toMatchObject({ value: { id: 'lines-2', name: 'New' } });
  expect(errorsOf(named(''))[0]).toMatchObject({ field: 'name' });
  expect(errorsOf(named('leading'))[0]?.message).toContain('already');
});

test('a form begins with the lines as they are', () => {
  expect(linesAsTheyAre(framework, lead)).toMatchObject({
    name: 'Leading',
    by: '',
    lines: { 'listening-start': 'low', 'listening-role': 'high', 'planning-role': '' },
  });
});
