import { describe, expect, test } from 'vitest';
import { anInstrument } from '#lib/domain/measuring/an-instrument.test-support.ts';
import { readRulesForm } from './rules-form.ts';

const filled = {
  title: 'Small',
  period: 'Last month',
  'option-1': 'Never',
  'option-2': 'Sometimes',
  'option-3': 'Always',
  didNotComeUp: 'No chance',
  answersForAScore: '2',
};

function read(fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...fields })) form.set(name, value);
  return readRulesForm(form, anInstrument());
}

test('all of it is read', () => {
  expect(read()).toEqual({
    ok: true,
    value: {
      title: 'Small',
      period: 'Last month',
      options: ['Never', 'Sometimes', 'Always'],
      didNotComeUp: 'No chance',
      answersForAScore: 2,
    },
  });
});

describe('refused, at its field', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no title', { title: '' }, 'title'],
    ['an answer without words', { 'option-2': '' }, 'option-2'],
    ['two answers alike', { 'option-3': 'Never' }, 'option-3'],
    ['a mark for nothing', { answersForAScore: '0' }, 'answersForAScore'],
    ['what is no number', { answersForAScore: '1e1' }, 'answersForAScore'],
  ])('%s', (_what, fields, field) => {
    const reading = read(fields);
    expect(!reading.ok && reading.errors.map((error) => error.field)).toEqual([field]);
  });
});
