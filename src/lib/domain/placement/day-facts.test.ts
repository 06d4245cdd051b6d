import { expect, test } from 'vitest';
import { outlineMenu } from '../../content/outline-menu.ts';
import { dialled, knownFacts, missingFacts } from './day-facts.ts';
import { latestAct, type Said } from './link-view.ts';
import { openMinutes } from './outline.ts';
import {
  dayInWords,
  daysInWords,
  firstMessage,
  hostName,
  hostHours,
  hoursInWords,
  roomInWords,
  spanInWords,
} from './placement-words.ts';

test('the host’s word counts before one’s own note, and that before the list', () => {
  const known = knownFacts({
    list: { address: '1 Lane', parking: 'In the street', telephone: '01234 567890' },
    self: { parking: 'Behind the church', askFor: '  ' },
    host: { telephone: '01234 111111' },
  });
  expect(known).toEqual([
    { fact: 'address', text: '1 Lane', from: 'list' },
    { fact: 'parking', text: 'Behind the church', from: 'self' },
    { fact: 'telephone', text: '01234 111111', from: 'host' },
  ]);
  expect(missingFacts(known)).toEqual(['arrival', 'askFor', 'standIn', 'limits']);
});

test.each([
  ['01234 567890', '01234567890'],
  ['Office: +44 (0)1234 567-890, ask for Jo', '+4401234567890'],
  ['Ask at the gate', undefined],
  ['ext. 12', undefined],
])('"%s" is dialled as %s', (text, digits) => {
  expect(dialled(text)).toBe(digits);
});

test('days are named while there are few, and counted when there are many', () => {
  const day = (on: string) => ({ on, from: '08:15', to: '15:30' });
  expect(daysInWords([])).toBe('No days yet');
  expect(daysInWords([day('2027-02-02'), day('2027-02-03')])).toBe('Tue 2 Feb and Wed 3 Feb');
  const many = Array.from({ length: 20 }, (_, at) =>
    day(`2027-02-${String(at + 1).padStart(2, '0')}`),
  );
  expect(daysInWords(many)).toBe('20 days, Mon 1 Feb to Sat 20 Feb');
});

test.each([
  [0, 'no time'],
  [20, '20 minutes'],
  [60, '1 hour'],
  [135, '2 hours 15 minutes'],
])('%i minutes are %s', (minutes, words) => {
  expect(spanInWords(minutes)).toBe(words);
});

test('a day that is too full says by how much', () => {
  const items = [{ id: 'a', on: '2027-02-02', title: 'x', minutes: 9, from: '08:00', to: '09:00' }];
  expect(roomInWords({ items, over: 45 })).toContain('45 minutes past the end');
  expect(roomInWords({ items, over: -45 })).toContain('45 minutes left open');
  expect(roomInWords({ items: [], over: -400 })).toBe('Nothing in it yet.');
});

test('a day is full only where no time is left open in it', () => {
  const item = { on: '2027-02-02', title: 'x', from: '08:00', to: '09:00' };
  const duty = { ...item, id: 'a', minutes: 30, menu: 'duty' };
  const open = { ...item, id: 'b', minutes: 60, menu: 'open' };
  expect(roomInWords({ items: [duty], over: 0 })).toBe('This fills the day to its end.');
  const words = (over: number) =>
    roomInWords({ items: [duty, open], over }, openMinutes([duty, open], outlineMenu));
  expect(words(0)).toMatch(/^1 hour left open/);
  expect(words(-15)).toMatch(/^1 hour 15 minutes left open/);
  expect(words(15)).toContain('15 minutes past the end');
});

test.each([
  [1, 'One day holds about 6 hours; plan 4.'],
  [2, '2 days hold about 12 hours; plan 8.'],
  [20, '20 days hold about 120 hours; plan 80.'],
])('what %i days hold is counted', (count, words) => {
  expect(hoursInWords(count)).toBe(words);
});

test('a first message says what is settled, and asks for what is not', () => {
  const known = {
    mentor: '',
    intern: 'Sam Adeyemi',
    programme: 'Leadership internship',
    focus: '',
    days: [],
    head: 'not-asked' as const,
    now: Date.parse('2027-01-16T12:00:00.000Z'),
    link: '',
  };
  const bare = firstMessage(known);
  expect(bare).toContain('Dear colleague');
  expect(bare).toContain('two or three days that would suit you');
  expect(bare).not.toContain('behind this link');
  const full = firstMessage({
    ...known,
    mentor: 'Ms Khan',
    focus: 'Using data',
    days: [{ on: '2027-02-02', from: '08:15', to: '15:30' }],
    link: 'https://selvedge.example/link/placement#ABC',
  });
  expect(full).toContain('Dear Ms Khan');
  expect(full).toContain('What I am working on is Using data.');
  expect(full).toContain('Tue 2 Feb');
  expect(full).toContain('https://selvedge.example/link/placement#ABC');
});

test('three hours are asked of a host mentor, and minutes a day beside on a long stay', () => {
  expect(hostHours(6)).toMatch(/^about three hours .* in between\.$/);
  expect(hostHours(12)).toMatch(/^about three hours .* Over 12 days there are ten minutes/);
});

test.each([
  ['not-asked', 'I have Tue 2 Feb in mind, and will ask my head for it.'],
  ['no-answer', 'I have Tue 2 Feb in mind, and have asked my head for it.'],
  ['yes', 'My head has agreed to Tue 2 Feb.'],
  ['no', 'I have Tue 2 Feb in mind, but my head has not agreed to it.'],
] as const)('a first message says of a head who is "%s" no more than they said', (head, words) => {
  const message = firstMessage({
    ...{ mentor: '', intern: 'Sam', programme: 'The programme', focus: '', link: '', head },
    days: [{ on: '2027-02-02', from: '08:15', to: '15:30' }],
    now: Date.parse('2027-01-16T12:00:00.000Z'),
  });
  expect(message).toContain(words);
  expect(message).toContain('Would that suit you');
});

test('a date in a short list has its year where that is not this one', () => {
  const day = (on: string) => ({ on, from: '08:15', to: '15:30' });
  const now = Date.parse('2026-12-16T12:00:00.000Z');
  expect(daysInWords([day('2026-12-18'), day('2027-01-04')], now)).toBe(
    'Fri 18 Dec and Mon 4 Jan 2027',
  );
  expect(dayInWords('2026-12-18', now)).toBe('Friday 18 December');
  expect(dayInWords('2027-01-04', now)).toBe('Monday 4 January 2027');
});

test.each([
  ['Ms Whitlock, deputy head', 'Ms Whitlock'],
  ['', ''],
  ['Reception\nthen Ms Khan', ''],
])('a letter to "%s" greets "%s"', (askFor, name) => {
  expect(hostName(askFor)).toBe(name);
});

test('of what was said the latest of a kind counts', () => {
  const outline = (at: string, isAgreed: boolean): Said => ({
    at,
    act: { did: 'outline', who: 'Ms Khan', isAgreed, words: '', seen: 'x' },
  });
  const said = [outline('2027-01-02T00:00:00Z', true), outline('2027-01-01T00:00:00Z', false)];
  expect(latestAct(said, 'outline')?.act.isAgreed).toBe(true);
  expect(latestAct(said, 'came')).toBeUndefined();
});
