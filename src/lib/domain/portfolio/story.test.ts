import { expect, test } from 'vitest';
import {
  aLetter,
  anArchive,
  anEntry,
  aReview,
  competency,
  competencyName,
  now,
  priya,
  sam,
  stamp,
  someAnswers,
} from '../../content/an-archive.test-support.ts';
import { areasTold } from './areas.ts';
import { contentsOf } from './contents.ts';
import { parseDocumentId } from '../documents/document-id.ts';
import { entryChoice, letterChoice, type PortfolioPart } from './portfolio.ts';
import { readMe, photoFileName } from './read-me.ts';
import { storyOf } from './story.ts';
import { tablesOf } from './tables.ts';
import { evidenceToChoose } from './to-choose.ts';

const keyOf = (_id: string) => parseDocumentId(_id)?.key[0] ?? '';
const chosen = (...keys: string[]): PortfolioPart => ({
  chosen: Object.fromEntries(keys.map((key) => [key, { on: true, at: stamp(1) }])),
  words: {},
});
const archive = anArchive(
  [
    anEntry(1, 'The moderation', [competency]),
    anEntry(2, '=Duty'),
    aReview(1, 'starting', 'In May I asked.'),
    aReview(2, 'in-the-role', 'In October I led.'),
    someAnswers(1, 2),
    someAnswers(2, 4),
  ],
  [aLetter(1, priya, 'I would keep that.'), aLetter(2, sam, 'I did.')],
);

test('nothing private is told before it was chosen', () => {
  const text = JSON.stringify(storyOf(archive, chosen(), now));
  for (const words of ['The moderation', 'Duty', 'In May', 'I would keep', 'I did'])
    expect(text).not.toContain(words);
});

test('a chapter tells a competency in the order of time, with what was chosen of it', () => {
  const keys = evidenceToChoose(archive, now).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  const story = storyOf(
    archive,
    chosen(...keys.slice(0, 1), entryChoice(keyOf(anEntry(1, '')._id))),
    now,
  );
  expect(story.chapters.map(({ name }) => name)).toEqual([competencyName]);
  const [chapter] = story.chapters;
  expect(chapter?.levels.map(({ evidence, place }) => [evidence, place])).toEqual([
    ['In May I asked.', 0],
    ['', 2 / 3],
  ]);
  expect(chapter?.entries.map(({ title }) => title)).toEqual(['The moderation']);
  expect(story.others.entries).toEqual([]);
});

test('an entry about no competency is told at the end, and a letter with who and when', () => {
  const letter = letterChoice(keyOf(aLetter(1, priya, '')._id));
  const story = storyOf(archive, chosen(entryChoice(keyOf(anEntry(2, '')._id)), letter), now);
  expect(story.chapters).toEqual([]);
  expect(story.others.entries.map(({ title }) => title)).toEqual(['=Duty']);
  expect(story.letters).toEqual([
    { who: 'Priya Nair', at: '2026-11-20T09:00:00.000Z', words: 'I would keep that.' },
  ]);
});

test('each area stands at the last look, with the looks before it', () => {
  const [area] = areasTold(archive, now, () => undefined);
  expect(area?.looks.map(({ occasion }) => occasion)).toEqual([1, 2]);
  expect(area?.sentence).toBe('I have not said what the role asks here.');
});

test('what is chosen one by one is counted, of how many', () => {
  expect(contentsOf(archive, chosen(), now)).toEqual([
    '0 of 2 journal entries',
    '0 of 2 pieces of evidence',
    '0 of 1 letter from others',
  ]);
});

test('the tables hold every answer, level, entry and letter, and no formula', () => {
  const tables = new Map(tablesOf(archive, now).map(({ file, text }) => [file, text]));
  expect([...tables.keys()]).toEqual([
    'where-i-am-now.csv',
    'what-i-can-do.csv',
    'journal.csv',
    'letters.csv',
  ]);
  expect(tables.get('where-i-am-now.csv')?.split('\r\n')).toHaveLength(2 * 36 + 2);
  expect(tables.get('journal.csv')).toContain("'=Duty");
  expect(tables.get('letters.csv')).toContain('Priya Nair');
  expect(readMe(archive, tablesOf(archive, now), 2)).toContain('2 photos are not in here');
});

test('a photo’s file says of what it is, whatever its title holds', () => {
  expect(photoFileName('2026-11-26', 'Année: the “board”/../x', 1)).toBe(
    'photos/2026-11-26-annee-the-board-x-1.jpg',
  );
  expect(photoFileName('2026-11-26', '…', 2)).toBe('photos/2026-11-26-2.jpg');
});
