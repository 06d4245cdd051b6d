import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newEvidence } from '../evidence.ts';
import {
  dayOf,
  emptyEntry,
  isBlank,
  longestOf,
  JournalEntryDocument,
  mergeEntries,
  nameOf,
  standsTwice,
  textAt,
  writtenAt,
  type JournalEntry,
} from './entry.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const now = 1_900_000_000_000;
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;

const anEntry = (part: Partial<JournalEntry> = {}): JournalEntry => ({
  ...emptyEntry('01hzy3v7k2qg6m4n8p0r5s9t00', '2027-01-15T08:00:00.000Z'),
  ...part,
});
const saying = (text: string, title = '') =>
  anEntry({
    words: {
      title: title === '' ? [] : [newEvidence(title, at(1), [])],
      text: [newEvidence(text, at(2), [])],
    },
  });

test('what two devices wrote unknown to each other is both kept, of the day the later counts', () => {
  const before = newEvidence('The duty rota', at(1), []);
  const here = anEntry({
    about: { value: '2027-01-14', at: at(9) },
    words: { title: [], text: [newEvidence('The duty rota. It held.', at(5), [before])] },
  });
  const there = anEntry({
    begunAt: '2027-01-14T08:00:00.000Z',
    about: { value: '2027-01-13', at: at(3, laptop) },
    words: { title: [], text: [newEvidence('The duty rota broke.', at(7, laptop), [before])] },
  });
  const merged = mergeEntries([here, there], now) ?? anEntry();
  expect(writtenAt(merged, 'text').map(({ text }) => text)).toEqual([
    'The duty rota broke.',
    'The duty rota. It held.',
  ]);
  expect(standsTwice(merged)).toBe(true);
  expect(dayOf(merged)).toBe('2027-01-14');
  expect(merged.begunAt).toBe('2027-01-14T08:00:00.000Z');
});

test('a text that its writer put together from two stands alone', () => {
  const one = newEvidence('It held.', at(1), []);
  const other = newEvidence('It broke.', at(2, laptop), []);
  const both = newEvidence('It held, then it broke.', at(3), [one, other]);
  const merged = mergeEntries(
    [both, one, other].map((text) => anEntry({ words: { title: [], text: [text] } })),
    now,
  );
  expect(merged === undefined ? [] : writtenAt(merged, 'text')).toEqual([both]);
  expect(merged !== undefined && standsTwice(merged)).toBe(false);
});

test('parts of two entries are never merged, and of none there is nothing', () => {
  expect(() =>
    mergeEntries([anEntry(), anEntry({ entry: '01hzy3v7k2qg6m4n8p0r5s9t99' })], now),
  ).toThrow(RangeError);
  expect(mergeEntries([], now)).toBeUndefined();
});

test('merging is commutative, associative and idempotent', () => {
  const text = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(phone, laptop))
    .map(([ms, device]) => newEvidence(`text ${ms}`, at(ms, device), []));
  const entry = fc
    .record({
      title: fc.array(text, { maxLength: 1 }),
      text: fc.array(text, { maxLength: 1 }),
      day: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ day, ...words }) =>
      mergeEntries([anEntry({ about: { value: '2027-01-14', at: at(day) }, words })], now),
    )
    .filter((one) => one !== undefined);
  fc.assert(
    fc.property(entry, entry, entry, (a, b, c) => {
      const merge = (...parts: JournalEntry[]) => mergeEntries(parts, now) ?? anEntry();
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
  );
});

test('an entry is called by its title, or by how it begins, without the marks of its formatting', () => {
  expect(nameOf(saying('The text', 'A learning walk'))).toBe('A learning walk');
  expect(nameOf(saying('\n\n## What happened\nMore'))).toBe('What happened');
  expect(nameOf(saying('> They said it'))).toBe('They said it');
  expect(nameOf(saying('x'.repeat(200)))).toHaveLength(80);
  expect(nameOf(saying('  \n'))).toBeUndefined();
});

test('it is blank while nothing is written, and again when all was taken out', () => {
  expect(isBlank(anEntry({ competencies: { value: ['keeping-safe'], at: at(1) } }))).toBe(true);
  expect(isBlank(saying(' \n '))).toBe(true);
  expect(isBlank(saying('Kept'))).toBe(false);
  const photo = { texts: [] };
  expect(isBlank(anEntry({ photos: { '01k00000000000000000000000': photo } }))).toBe(false);
  const removed = { ...photo, removed: true as const };
  expect(isBlank(anEntry({ photos: { '01k00000000000000000000000': removed } }))).toBe(true);
});

test('without a day of its own it is about the day on which it was begun', () => {
  expect(dayOf(anEntry())).toBe('2027-01-15');
  // Half past midnight of the 2nd, on the clocks of an English summer.
  expect(dayOf(anEntry({ begunAt: '2027-07-01T23:30:00.000Z' }))).toBe('2027-07-02');
});

test('an emptied text does not hide the one of another device', () => {
  const entry = anEntry({
    words: {
      title: [],
      text: [newEvidence('It held.', at(1), []), newEvidence('', at(2, laptop), [])],
    },
  });
  expect(textAt(entry, 'text')).toBe('It held.');
  expect(standsTwice(entry)).toBe(false);
});

test('a document with a text beyond the limit, or a day that is none, is not read', () => {
  const document = (change: object) => ({
    type: 'journalEntry',
    author: 'me',
    v: 1,
    ...saying('Kept'),
    ...change,
  });
  const long = [newEvidence('x'.repeat(longestOf.text + 1), at(1), [])];
  expect(JournalEntryDocument.safeParse(document({})).success).toBe(true);
  expect(
    JournalEntryDocument.safeParse(document({ words: { title: [], text: long } })).success,
  ).toBe(false);
  expect(
    JournalEntryDocument.safeParse(document({ about: { value: '2027-02-31', at: at(1) } })).success,
  ).toBe(false);
});
