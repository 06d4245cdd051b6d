import { expect, test } from 'vitest';
import { briefReasons, type BeforeTalk } from './brief.ts';

const now = Date.parse('2026-11-27T09:00:00.000Z');
const usual: BeforeTalk = {
  talks: 2,
  daysSince: 10,
  news: 1,
  marked: 0,
  targets: [{ state: 'open', by: '2027-01-15' }],
  hasFocus: true,
  now,
};

test.each<[string, Partial<BeforeTalk>, string]>([
  ['a first talk', { talks: 0, daysSince: undefined }, 'first, quiet, closing'],
  ['what was marked comes before all', { marked: 2, targets: [] }, 'opening, marked, closing'],
  [
    'a target whose day is over',
    { targets: [{ state: 'open', by: '2026-11-26' }] },
    'opening, late, closing',
  ],
  [
    'one whose day comes',
    { targets: [{ state: 'open', by: '2026-11-30' }] },
    'opening, soon, closing',
  ],
  [
    'all that were set are settled',
    { targets: [{ state: 'met', by: '2026-11-26' }] },
    'opening, settled, closing',
  ],
  ['five weeks without a talk', { daysSince: 35 }, 'opening, long-ago, closing'],
  ['no focus', { hasFocus: false }, 'opening, no-focus, closing'],
  ['no target', { targets: [] }, 'opening, no-target, closing'],
  ['nothing new', { news: 0 }, 'opening, quiet, closing'],
  [
    'a settled one does not hide one that is late',
    {
      targets: [
        { state: 'met', by: '2026-11-01' },
        { state: 'open', by: '2026-11-02' },
      ],
    },
    'opening, late, closing',
  ],
])('%s', (_, more, reasons) => {
  expect(briefReasons({ ...usual, ...more }).join(', ')).toBe(reasons);
});
