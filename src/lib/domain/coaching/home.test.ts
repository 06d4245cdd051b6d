import { expect, test } from 'vitest';
import { homeGroupOf, homeLine, type Coached } from './home.ts';

const now = Date.parse('2026-11-27T09:00:00.000Z');
const sam: Coached = {
  line: 'Wrote to you',
  isNew: false,
  isKnown: true,
  isOpen: true,
  lastAt: '2026-11-20T09:00:00.000Z',
  from: '2026-09-01T09:00:00.000Z',
  nextBy: undefined,
};

test.each<[string, Partial<Coached>, string, string]>([
  ['nothing waits', {}, 'others', 'Wrote to you'],
  ['something is new', { isNew: true }, 'new', 'Wrote to you'],
  [
    'something is new, and a target is near',
    { isNew: true, nextBy: '2026-11-30' },
    'new',
    'Wrote to you. A target is for 30 November 2026',
  ],
  ['a target is near', { nextBy: '2026-11-30' }, 'due', 'A target is for 30 November 2026'],
  [
    'a target was for yesterday',
    { nextBy: '2026-11-26' },
    'due',
    'A target was for 26 November 2026',
  ],
  ['a target is far', { nextBy: '2027-01-15' }, 'others', 'Wrote to you'],
  [
    'five weeks without a word',
    { lastAt: '2026-10-23T09:00:00.000Z' },
    'quiet',
    'Quiet for five weeks. Say hello?',
  ],
  ['a day less', { lastAt: '2026-10-23T09:00:01.000Z' }, 'others', 'Wrote to you'],
  [
    'never a word since they were put together',
    { lastAt: undefined },
    'quiet',
    'Quiet for 12 weeks. Say hello?',
  ],
  [
    'put together this week',
    { lastAt: undefined, from: '2026-11-24T09:00:00.000Z' },
    'others',
    'Wrote to you',
  ],
  ['not on this device yet', { lastAt: undefined, isKnown: false }, 'others', 'Wrote to you'],
  [
    'their time has ended',
    { isOpen: false, isNew: true, nextBy: '2026-11-26' },
    'ended',
    'Wrote to you',
  ],
])('%s', (_, more, group, line) => {
  expect(homeGroupOf({ ...sam, ...more }, now)).toBe(group);
  expect(homeLine({ ...sam, ...more }, now)).toBe(line);
});
