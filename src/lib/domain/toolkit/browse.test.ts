import { expect, test } from 'vitest';
import { toolkit } from '../../content/toolkit/toolkit.ts';
import { browse } from './browse.ts';
import { minutesInWords } from './toolkit-entry.ts';

test('everything is there where nothing is wanted in particular, by title', () => {
  const all = browse(toolkit, { typed: '' });
  expect(all).toHaveLength(toolkit.length);
  const titles = all.map(({ title }) => title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));
});

test('what is mainly about a competency comes first', () => {
  const some = browse(toolkit, { competency: 'hard-messages', typed: '' });
  const main = some.map(({ competencies }) => competencies[0] === 'hard-messages');
  expect(main.indexOf(false)).toBeGreaterThan(0);
  expect(main.lastIndexOf(true)).toBeLessThan(main.indexOf(false));
});

test('each part of what is wanted counts', () => {
  const some = browse(toolkit, {
    kind: 'talk',
    time: 'during',
    place: 'another-school',
    minutes: 30,
    typed: '',
  });
  expect(some.length).toBeGreaterThan(0);
  for (const entry of some) {
    expect(entry).toMatchObject({ kind: 'talk', where: 'another-school' });
    expect(entry.fits).toContain('during');
    expect(entry.minutes).toBeLessThanOrEqual(30);
  }
  expect(browse(toolkit, { typed: 'governors minutes' }).map(({ title }) => title)).toContain(
    'Collect the questions in the governors’ minutes',
  );
  expect(browse(toolkit, { typed: 'zzz' })).toEqual([]);
});

test.each([
  [45, '45 minutes'],
  [60, '1 hour'],
  [90, '1½ hours'],
  [120, '2 hours'],
  [370, '6 hours'],
  [375, '6½ hours'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});
