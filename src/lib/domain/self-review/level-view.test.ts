import { expect, test } from 'vitest';
import { datesOfViews, levelsOfViews, mergeLevelViews } from './level-view.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const ms = (iso: string) => Date.parse(iso);
const stamp = (iso: string) => `${ms(iso)}.0000.${phone}`;
const [may, june, july] = ['2026-05-03T09:00:00Z', '2026-06-03T09:00:00Z', '2026-07-03T09:00:00Z'];

const views = mergeLevelViews(
  [
    { levels: { vision: { value: 'starting', at: stamp(may) } } },
    {
      levels: {
        vision: { value: 'in-the-role', at: stamp(june) },
        risk: { value: 'starting', at: stamp(may) },
      },
    },
  ],
  ms(july),
);

test('of one person on several devices the later view of each counts', () => {
  expect(levelsOfViews(views)).toEqual({ vision: 'in-the-role', risk: 'starting' });
});

test('what was said before a look was begun has its day, and what was said of it has none', () => {
  expect(datesOfViews(views, { from: '2026-05-20T08:00:00Z' })).toEqual({
    risk: new Date(may).toISOString(),
  });
  expect(datesOfViews(views, { from: '2026-05-01T08:00:00Z' })).toEqual({});
});

test('beside an earlier look, what was said once a later one was begun has its day too', () => {
  expect(
    datesOfViews(views, { from: '2026-05-01T08:00:00Z', until: '2026-05-20T08:00:00Z' }),
  ).toEqual({ vision: new Date(june).toISOString() });
});
