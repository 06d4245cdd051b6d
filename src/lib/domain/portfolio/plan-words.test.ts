import { expect, test } from 'vitest';
import type { BringPlan } from './bring.ts';
import { bringsAnything, hasLooksToRead, planInWords } from './plan-words.ts';

const sam = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const plan = (part: Partial<BringPlan>): BringPlan => ({
  own: [],
  photos: [],
  keepsakes: [],
  alreadyHere: 0,
  deletedHere: 0,
  photosDeletedHere: 0,
  unreadable: 0,
  ...part,
});
const own = (...keys: string[]) =>
  keys.map((key) => ({ id: key.replace('~', `~${sam}~`), content: {} }));

test('what comes is counted by its kind, and a thing of two devices once', () => {
  const documents = own(
    'journalEntry~a~phone',
    'journalEntry~a~laptop',
    'journalEntry~b~phone',
    'pathway~x',
    'pathway~y',
  );
  expect(planInWords(plan({ own: documents })).yours).toEqual(['2 journal entries', '1 pathway']);
});

test('an internship counts, and so does what has no name', () => {
  const documents = own('placement~a~phone', 'placement~a~laptop', 'future~x~phone');
  expect(planInWords(plan({ own: documents })).yours).toEqual(['1 internship', '1 more thing']);
  expect(bringsAnything(plan({ own: documents }))).toBe(true);
  expect(bringsAnything(plan({ alreadyHere: 3, unreadable: 1 }))).toBe(false);
});

test('the start as it is seen from today is no look of its own', () => {
  const documents = own(
    'answers~where-i-am-now.1-1~phone',
    'answers~where-i-am-now.1-2~phone',
    'answers~where-i-am-now.1-1-then~phone',
  );
  expect(planInWords(plan({ own: documents })).yours).toEqual([
    '2 looks at where you are now',
    '1 look back at the start',
  ]);
});

test('looks that come to be read are told', () => {
  const keepsake = (kind: string, isOwner: boolean) => [
    { id: 'k', content: { kind, by: { isOwner } } },
  ];
  expect(hasLooksToRead(plan({ keepsakes: keepsake('answers', true) }))).toBe(true);
  expect(hasLooksToRead(plan({ keepsakes: keepsake('reply', true) }))).toBe(false);
});

test('what comes to be read is told apart by who wrote it', () => {
  const keepsakes = [true, false, false].map((isOwner) => ({
    id: 'k',
    content: { by: { isOwner } },
  }));
  expect(planInWords(plan({ keepsakes })).toRead).toEqual(['2 from others', '1 of your own']);
});

test('where nothing new is in it nothing is counted', () => {
  expect(planInWords(plan({ alreadyHere: 4 }))).toEqual({ yours: [], toRead: [] });
});
