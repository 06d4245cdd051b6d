import { expect, test } from 'vitest';
import type { FocusProposal } from './focus.ts';
import { focusesHeld } from './focuses-held.ts';

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T09:00:00.000Z`;
const agreedOn = (number: number) => ({
  proposal: { _id: `focus-of-${number}` } as FocusProposal,
  agreedAt: day(number),
});
const all = [agreedOn(12), agreedOn(2), agreedOn(22)];
const names = (between: { since?: string; until?: string }) =>
  focusesHeld(all, between).map(({ proposal }) => proposal._id);

test('the one that held when the look before was finished, and all that were agreed on since', () => {
  expect(names({ since: day(15) })).toEqual(['focus-of-22', 'focus-of-12']);
  expect(names({ since: day(5) })).toEqual(['focus-of-22', 'focus-of-12', 'focus-of-2']);
});

test('what was agreed on after a look was no focus of it', () => {
  expect(names({ since: day(5), until: day(15) })).toEqual(['focus-of-12', 'focus-of-2']);
  expect(names({ until: day(1) })).toEqual([]);
});

test('each says how long it held, and the last still does', () => {
  expect(focusesHeld(all, {}).map(({ from, to }) => [from, to])).toEqual([
    [day(22), undefined],
    [day(12), day(22)],
    [day(2), day(12)],
  ]);
});

test('what was only suggested never was the focus', () => {
  const suggested = { proposal: { _id: 'suggested' } as FocusProposal };
  expect(focusesHeld([suggested], {})).toEqual([]);
});
