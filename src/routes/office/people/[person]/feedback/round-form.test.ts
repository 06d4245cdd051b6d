import { expect, test } from 'vitest';
import { readRoundForm } from './round-form.ts';

const noon = Date.parse('2026-09-07T11:00:00.000Z');

function read(changes: Record<string, string> = {}) {
  const form = new FormData();
  const filled = {
    lineManager: '1',
    peers: '5',
    team: '3',
    others: '',
    fewest: '3',
    'until-day': '25',
    'until-month': '9',
    'until-year': '2026',
    once: 'x',
    ...changes,
  };
  for (const [name, value] of Object.entries(filled)) form.set(name, value);
  return readRoundForm(form, noon);
}

test('a round closes with the last minute of its day in England, under rules that can only be stricter', () => {
  expect(read({ fewest: '6', team: '', peers: '8' })).toMatchObject({
    ok: true,
    value: {
      links: { lineManager: 1, peers: 8, team: 0, others: 0 },
      closesAt: '2026-09-25T23:00:00.000Z',
      thresholds: { groups: { lineManager: 1, peers: 6, team: 6, others: 6 }, comments: 6 },
    },
  });
  expect(read()).toMatchObject({ value: { thresholds: { groups: { peers: 3 }, comments: 5 } } });
});

test.each([
  [{ peers: '2' }, 'peers', 'ask at least 3'],
  [{ fewest: '5', team: '4' }, 'team', 'ask at least 5'],
  [{ peers: '', team: '' }, 'peers', 'nobody could be anonymous'],
  [{ lineManager: '2' }, 'lineManager', '1 or nobody'],
  [{ others: 'many' }, 'others', 'type a number'],
  [{ others: '41' }, 'others', 'type a number'],
  [{ others: '-3' }, 'others', 'type a number'],
  [{ fewest: '2' }, 'fewest', 'Choose'],
  [{ 'until-day': '6' }, 'until-day', 'today or later'],
  [{ 'until-day': '31' }, 'until-day', 'Type the last day'],
  [{ 'until-year': '2027' }, 'until-day', 'within 90 days'],
])('%j is refused at %s: %s', (changes, field, says) => {
  const reading = read(changes);
  if (reading.ok) throw new Error('should be refused');
  expect(reading.errors.map((error) => error.field)).toEqual([field]);
  expect(reading.errors[0]?.message).toContain(says);
});
