import { expect, test } from 'vitest';
import { byWords, targetsLine } from './target-words.ts';

const now = Date.parse('2026-11-27T09:00:00.000Z');
const at = '2026-11-20T09:00:00.000Z';

test.each([
  [{ state: 'open', by: '2026-12-20', at }, 'By 20 December 2026'],
  [{ state: 'open', by: '2026-11-30', at }, 'By 30 November 2026, which is near'],
  [{ state: 'open', by: '2026-11-26', at }, 'Was for 26 November 2026. What became of it?'],
  [{ state: 'met', by: '2026-11-26', at }, 'Met, 20 November 2026'],
  [{ state: 'dropped', by: '2026-11-26', at }, 'Let go, 20 November 2026'],
] as const)('%j', (target, words) => {
  expect(byWords(target, now)).toBe(words);
});

test.each([
  [[], 'None yet'],
  [[{ state: 'open', by: '2026-12-20' }], 'One, by 20 December 2026'],
  [
    [
      { state: 'open', by: '2026-12-20' },
      { state: 'open', by: '2026-12-12' },
      { state: 'met', by: '2026-11-01' },
    ],
    '2 open, the next by 12 December 2026',
  ],
  [[{ state: 'met', by: '2026-12-20' }], '1 settled, none open'],
] as const)('%j in one line', (targets, words) => {
  expect(targetsLine(targets)).toBe(words);
});
