import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import { emptyEntry } from './entry.ts';
import { byMonth, listed } from './listing.ts';
import { found } from '../search.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;
const nameOf = (id: string) => (id === 'keeping-safe' ? 'Keeping safe' : undefined);
const anEntry = (day: string, ...texts: ReturnType<typeof newEvidence>[]) => ({
  ...emptyEntry('01hzy3v7k2qg6m4n8p0r5s9t00', '2026-11-26T08:00:00.000Z'),
  about: { value: day, at: at(1) },
  competencies: { value: ['keeping-safe', 'not-known-here'], at: at(1) },
  words: { title: [], text: texts },
});

test('an entry is found by its words, by those of another device, by its day and by what it is about', () => {
  const entry = anEntry(
    '2026-11-03',
    newEvidence('The gate at lunch.', at(1), []),
    newEvidence('Nobody at the gate.', at(2, laptop), []),
  );
  const all = [listed(entry, nameOf)];
  for (const typed of ['lunch', 'nobody', '3 november', 'keeping safe', 'gate 2026'])
    expect(found(all, typed)).toHaveLength(1);
  expect(found(all, 'not-known-here')).toHaveLength(0);
  expect(all[0]?.about).toEqual(['Keeping safe']);
});

test('entries stand under their months, in the order given', () => {
  const months = byMonth(
    ['2026-12-01', '2026-11-30', '2026-11-03', '2025-11-03'].map((day) =>
      listed(anEntry(day, newEvidence('Kept', at(1), [])), nameOf),
    ),
  );
  expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
    ['December 2026', 1],
    ['November 2026', 2],
    ['November 2025', 1],
  ]);
});
