import { describe, expect, test } from 'vitest';
import { aFramework } from '#lib/domain/framework/a-framework.test-support.ts';
import { panelAsItIs, readPanelForm } from './panel-form.ts';

const framework = aFramework();
const [lead] = framework.markSets;
const now = Date.parse('2026-06-01T09:00:00.000Z');

const asked = {
  who: 'Eight heads',
  n: '8',
  'asked-day': '12',
  'asked-month': '5',
  'asked-year': '2026',
};
const listening = {
  'listening-start-low': '6',
  'listening-start-mid': '2',
  'listening-role-mid': '3',
  'listening-role-high': '5',
};

function read(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...asked, ...fields })) form.set(name, value);
  return readPanelForm(form, framework, lead, now);
}

test('the lines are the middles of what was chosen, and what nobody was asked about has none', () => {
  expect(read(listening)).toEqual({
    ok: true,
    value: {
      id: 'lead',
      name: 'Leading',
      source: {
        kind: 'panel',
        who: 'Eight heads',
        askedAt: '2026-05-12',
        n: 8,
        votes: {
          listening: { start: { low: 6, mid: 2, high: 0 }, role: { low: 0, mid: 3, high: 5 } },
        },
      },
      marks: { listening: { start: 'low', role: 'high' } },
    },
  });
});

test('what was recorded is there to be put right', () => {
  const reading = read(listening);
  if (!reading.ok) throw new Error('refused');
  expect(panelAsItIs(framework, reading.value)).toMatchObject({
    who: 'Eight heads',
    n: '8',
    asked: { day: '12', month: '5', year: '2026' },
    counts: { 'listening-start-low': '6', 'listening-role-low': '0', 'speaking-start-low': '' },
  });
});

test('seven of eight may have answered about one line', () => {
  const reading = read({ ...listening, 'listening-start-mid': '1' });
  expect(reading.ok && reading.value.source).toMatchObject({
    n: 8,
    votes: { listening: { start: { low: 6, mid: 1 } } },
  });
});

describe('refused, at its field', () => {
  test.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'choices that do not add up',
      { ...listening, 'listening-start-mid': '3' },
      'listening-start-low',
      /“Being good at listening”, to start the course: the choices add up to 9, and 8 answered/,
    ],
    [
      'one line of two',
      { 'planning-start-low': '8' },
      'planning-role-low',
      /“Being good at planning”, in the role: the choices add up to 0/,
    ],
    [
      'what is no number',
      { ...listening, 'listening-role-low': '-1' },
      'listening-role-low',
      /a number/,
    ],
    [
      'a middle to start that is above the one in the role',
      { 'planning-start-high': '8', 'planning-role-low': '8' },
      'planning-start-low',
      /more at the start of the course than in the role/,
    ],
    ['nobody who was asked', { ...listening, who: '' }, 'who', /who was asked/],
    ['a panel of nobody', { ...listening, n: '0' }, 'n', /from 1/],
    ['a day to come', { ...listening, 'asked-year': '2027' }, 'asked-day', /day/],
    ['no such day', { ...listening, 'asked-day': '31', 'asked-month': '2' }, 'asked-day', /day/],
    ['nothing chosen', {}, 'listening-start-low', /at least one/],
  ])('%s', (_what, fields, field, message) => {
    const reading = read(fields);
    if (reading.ok) throw new Error('should be refused');
    const found = reading.errors.find((error) => error.field === field);
    expect(found?.message).toMatch(message);
    expect(reading.typed.who).toBe(fields['who'] ?? 'Eight heads');
  });
});
