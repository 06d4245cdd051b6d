import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import { copyOfEntry, entryKey, entryOfKey } from './entry-copy.ts';
import { emptyEntry, type JournalEntry } from './entry.ts';

const at = (ms: number, device: string) => `${1764200000000 + ms}.0000.${device}`;

const entry: JournalEntry = {
  ...emptyEntry('01k00000000000000000000000', '2026-11-26T23:30:00.000Z'),
  about: { value: '2026-11-03', at: at(0, 'phone') },
  competencies: { value: ['teaching', 'change'], at: at(1, 'phone') },
  words: {
    title: [newEvidence(' The rota ', at(2, 'phone'), [])],
    text: [newEvidence('It held.', at(3, 'phone'), []), newEvidence('', at(5, 'laptop'), [])],
  },
};

test('a copy has the entry as one reads it, and none of what keeps it', () => {
  expect(copyOfEntry(entry)).toEqual({
    kind: 'journalEntry',
    entry: '01k00000000000000000000000',
    day: '2026-11-03',
    title: 'The rota',
    text: 'It held.',
    competencies: ['teaching', 'change'],
  });
});

test('of two texts that nobody has put together both are in it, the later first', () => {
  const words = {
    title: [newEvidence('Duty', at(2, 'phone'), []), newEvidence('Rota', at(4, 'laptop'), [])],
    text: [newEvidence('It held.', at(3, 'phone'), []), newEvidence('I ran.', at(5, 'laptop'), [])],
  };
  expect(copyOfEntry({ ...entry, words })).toMatchObject({
    title: 'Rota / Duty',
    text: 'I ran.\n\nIt held.',
  });
});

test('an entry without a title, and about no day, is of the day on which it was begun, in England', () => {
  const { about: _, competencies: __, ...bare } = entry;
  const words = { ...entry.words, title: [] };
  expect(copyOfEntry({ ...bare, words })).toMatchObject({
    day: '2026-11-26',
    title: '',
    competencies: [],
  });
});

test('photos that stand in it are in the copy, with what they show', () => {
  const [one, other] = ['01k00000000000000000000001', '01k00000000000000000000002'];
  const photos = {
    [one]: { texts: [newEvidence('The rota', at(6, 'phone'), [])] },
    [other]: { texts: [], removed: true as const },
  };
  expect(copyOfEntry({ ...entry, photos }).photos).toEqual([{ photo: one, words: 'The rota' }]);
});

test('the key of an entry is told from that of a look', () => {
  expect(entryOfKey(entryKey('01k00000000000000000000000'))).toBe('01k00000000000000000000000');
  expect(entryOfKey('where-i-am-now.1-1')).toBeUndefined();
  expect(entryOfKey('journal:nothing')).toBeUndefined();
});
