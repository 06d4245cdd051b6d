import { expect, test } from 'vitest';
import {
  aFocus,
  aLetter,
  aLevelView,
  anArchive,
  anEntry,
  aReview,
  aTarget,
  aTargetTurn,
  competency,
  competencyName,
  now,
  other,
  priya,
  sam,
  stamp,
  someAnswers,
} from '../../content/an-archive.test-support.ts';
import { entryKey } from '../journal/entry-copy.ts';
import { areasTold } from './areas.ts';
import { planBringing } from './bring.ts';
import { contentsOf } from './contents.ts';
import { parseDocumentId } from '../documents/document-id.ts';
import { earlierToChoose } from './earlier-to-choose.ts';
import { entryChoice, letterChoice, type PortfolioPart } from './portfolio.ts';
import { readMe, photoFileName } from './read-me.ts';
import { storyOf } from './story.ts';
import { tablesOf } from './tables.ts';
import { evidenceToChoose } from './to-choose.ts';
import { focusInWords } from './told.ts';

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
  const story = storyOf(archive, chosen(), now);
  expect(story.chapters).toEqual([]);
  const text = JSON.stringify(story);
  for (const words of ['The moderation', 'Duty', 'In May', 'I would keep', 'I did'])
    expect(text).not.toContain(words);
});

test('a chapter tells a competency in the order of time, with what was chosen of it', () => {
  const keys = evidenceToChoose(archive, now).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  const story = storyOf(
    archive,
    chosen('levels', ...keys.slice(0, 1), entryChoice(keyOf(anEntry(1, '')._id))),
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

test('what others wrote to an entry stands beside it where both were chosen, and else at the end', () => {
  const entry = keyOf(anEntry(1, '')._id);
  const reply = { ...aLetter(3, priya, 'Ask them again.'), to: entryKey(entry) };
  const shared = anArchive([anEntry(1, 'The moderation', [competency])], [reply]);
  const letter = letterChoice(keyOf(reply._id));
  const both = storyOf(shared, chosen(entryChoice(entry), letter), now);
  expect(both.chapters[0]?.entries[0]?.letters.map(({ words }) => words)).toEqual([
    'Ask them again.',
  ]);
  expect(both.letters).toEqual([]);
  const alone = storyOf(shared, chosen(letter), now);
  expect(alone.letters.map(({ words }) => words)).toEqual(['Ask them again.']);
  expect(JSON.stringify(alone)).not.toContain('The moderation');
});

test('how a coach sees a level is told where nothing else is known of the competency', () => {
  const story = storyOf(anArchive([], [aLevelView('in-the-role')]), chosen('views'), now);
  expect(story.chapters.map(({ name, views }) => [name, views.map(({ who }) => who)])).toEqual([
    [competencyName, ['Priya Nair']],
  ]);
});

test('the focus, its words and the targets are told again after they were brought along', () => {
  const shared = [aTarget(1, 'Lead the moderation'), aTargetTurn(2, 1, 'partly', 'Twice.')];
  const there = anArchive([], [...shared, ...aFocus('I put it off.', 'It can wait no longer.')]);
  const told = storyOf(there, chosen('focus', 'targets'), now);
  expect(told.chapters[0]?.targets).toHaveLength(1);
  expect(told.chapters[0]?.focus[0]?.voices.map(({ who }) => who)).toEqual([
    'Sam Adeyemi',
    'Priya Nair',
  ]);
  const plan = planBringing(there, {
    ...{ person: other, own: new Set<string>(), circles: new Set<string>() },
    ...{ erased: { attempts: {} }, now },
    instrument: () => undefined,
    framework: () => undefined,
  });
  const here = anArchive(plan.keepsakes.map(({ id, content }) => ({ _id: id, ...content })));
  const mine = { ...here, person: { id: other, name: 'Sam Adeyemi' } };
  // What was ticked here is of this programme: that of an earlier one is chosen for itself.
  expect(storyOf(mine, chosen('focus', 'targets'), now).chapters).toEqual([]);
  const [choices] = earlierToChoose(mine, now);
  expect(choices?.programme).toBe(there.programme);
  expect(choices?.parts.map(({ part }) => part)).toEqual(['focus', 'targets']);
  const again = storyOf(mine, chosen(...(choices?.parts ?? []).map(({ key }) => key)), now);
  expect(again.chapters.map(({ targets }) => targets)).toEqual(
    told.chapters.map(({ targets }) => targets),
  );
  const voices = ({ chapters }: typeof told) =>
    chapters.flatMap(({ focus }) => focus.flatMap((one) => one.voices));
  expect(voices(again)).toEqual(voices(told));
  expect(again.chapters[0]?.focus.map(focusInWords)).toEqual([
    `In the focus from 20 November 2026, in ${there.programme}`,
  ]);
  const turn = plan.keepsakes.find(({ content }) => content['kind'] === 'targetTurn');
  expect(turn?.content['text']).toContain('Lead the moderation');
});

test('a focus that another took the place of has its end, and its words stay', () => {
  const later = aFocus('Again, from the start.', 'Yes.', '2026-11-24T09:00:00.000Z');
  const both = anArchive([], [...aFocus('I put it off.', 'It can wait no longer.'), ...later]);
  const [chapter] = storyOf(both, chosen('focus'), now).chapters;
  expect(chapter?.focus.map(focusInWords)).toEqual([
    'In the focus from 20 November 2026 to 24 November 2026',
    'In the focus since 24 November 2026',
  ]);
  expect(JSON.stringify(chapter?.focus)).toContain('I put it off.');
});

test('what was agreed between two people has a table', () => {
  const shared = anArchive([], aFocus('I put it off.', 'It can wait no longer.'));
  const table = tablesOf(shared, now).find(({ file }) => file === 'agreed-and-said.csv');
  expect(table?.text).toContain('I put it off.');
  expect(table?.text).toContain('It can wait no longer.');
  expect(table?.text).toContain(competencyName);
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
