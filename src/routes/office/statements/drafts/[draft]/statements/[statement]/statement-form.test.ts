import { describe, expect, test } from 'vitest';
import { anInstrument } from '#lib/domain/measuring/an-instrument.test-support.ts';
import { readStatementForm, statementAsItIs } from './statement-form.ts';

const small = anInstrument();
const [first] = small.statements;
if (!first) throw new Error('no statements');

function read(fields: Readonly<Record<string, string>>, was: { id: string } = first ?? { id: '' }) {
  const form = new FormData();
  const filled = { text: 'I heard them out.', facet: 'listening', place: '1', ...fields };
  for (const [name, value] of Object.entries(filled)) form.set(name, value);
  return readStatementForm(form, small, was);
}

test('a statement keeps its id and what it bears on; ticks are there or not', () => {
  const was = { ...first, reversed: true, competencies: ['hard-messages'] };
  expect(read({ text: ' I heard\r\nthem out. ', place: '3', needsTeam: 'on' }, was)).toEqual({
    ok: true,
    value: {
      place: 2,
      statement: {
        id: 'listening-1',
        text: 'I heard them out.',
        facet: 'listening',
        needsTeam: true,
        competencies: ['hard-messages'],
      },
    },
  });
});

test('a new one comes last unless it is put elsewhere', () => {
  expect(statementAsItIs(small, 'listening-3').place).toBe('5');
  expect(read({ place: '5' }, { id: 'listening-3' })).toMatchObject({ value: { place: 4 } });
});

test('the same words as before are no twin of themselves', () => {
  expect(read({ text: first.text }).ok).toBe(true);
});

describe('refused, at its field', () => {
  test.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['no words', { text: '' }, 'text', /Type the statement/],
    ['too many', { text: 'x'.repeat(301) }, 'text', /300/],
    ['what another says', { text: ' i PLANNED. ' }, 'text', /count twice/],
    ['no part', { facet: '' }, 'facet', /part/],
    ['a part that is gone', { facet: 'toString' }, 'facet', /part/],
    ['a place past the end', { place: '5' }, 'place', /where/],
    ['no place', { place: '1.5' }, 'place', /where/],
  ])('%s', (_what, fields, field, message) => {
    const reading = read(fields);
    if (reading.ok) throw new Error('should be refused');
    expect(reading.errors.map((error) => error.field)).toEqual([field]);
    expect(reading.errors[0]?.message).toMatch(message);
  });
});
