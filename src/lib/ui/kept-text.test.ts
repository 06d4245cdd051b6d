import { expect, test } from 'vitest';
import { keptText } from './kept-text.ts';

test('an entry of a journal that was not delivered is given back in words', () => {
  const content = {
    kind: 'journalEntry',
    entry: '01k00000000000000000000000',
    day: '2026-11-03',
    title: '',
    text: 'It held.',
    competencies: [],
  };
  expect(keptText({ type: 'share', content })).toBe('It held.');
  expect(keptText({ type: 'share', content: { ...content, title: 'The rota' } })).toBe(
    'The rota\n\nIt held.',
  );
});

test('of a target everything is given back that somebody wrote', () => {
  const target = { type: 'target', what: 'Lead it.', why: 'Because.', by: '2026-12-12', how: '' };
  expect(keptText(target)).toBe('Lead it.\n2026-12-12\nBecause.');
});

test('a result is not told as if it were words, and a letter is', () => {
  expect(keptText({ type: 'share', content: { areas: [] } })).toBe(
    'A result that you meant to show.',
  );
  expect(keptText({ type: 'reply', text: 'Well done' })).toBe('Well done');
  expect(keptText({ type: 'photo', entry: '01k00000000000000000000000' })).toBe('A photo.');
});
